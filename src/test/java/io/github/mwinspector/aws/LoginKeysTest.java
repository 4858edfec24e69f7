package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions of {@code aws login}, through the SDK's signin module. */
class LoginKeysTest {
  private static final FaultServer.Reply GOOD = FaultServer.json(200, World.GOOD);
  private static final String FILE = ".aws/login/cache/" + LoginCache.NAME;

  @TempDir Path home;

  private World world(FaultServer ssm, FaultServer signin) {
    World world = new World(home);
    world.login = signin.uri();
    return world.config(
        "[profile p]\nlogin_session = %s\nregion = eu-west-1\nendpoint_url = %s\n"
            .formatted(LoginCache.SESSION, ssm.uri()));
  }

  @Test
  void keys_of_the_cache_sign_the_call_while_they_are_good() throws Exception {
    try (FaultServer ssm = new FaultServer(GOOD);
        FaultServer signin = new FaultServer(GOOD);
        World world = world(ssm, signin).write(FILE, LoginCache.until(Sts.inMinutes(14)))) {
      world.look("p");
      assertTrue(ssm.requests.getFirst().contains("Credential=ASIALOGIN00000000000/"));
      assertTrue(ssm.requests.getFirst().contains("X-Amz-Security-Token: LOGINTOKENOLD"));
      assertEquals(0, signin.requests.size());
    }
  }

  @Test
  void ended_keys_are_refreshed_once_and_written_back_for_the_aws_cli() throws Exception {
    try (FaultServer ssm = new FaultServer(GOOD);
        FaultServer signin = new FaultServer(LoginCache.refreshed());
        World world = world(ssm, signin).write(FILE, LoginCache.until(Sts.inMinutes(-5)))) {
      world.look("p");
      world.look("p");
      assertEquals(1, signin.requests.size());
      String asked = signin.requests.getFirst();
      assertTrue(asked.startsWith("POST /v1/token"), asked);
      assertTrue(asked.contains("DPoP: "), asked);
      assertTrue(asked.contains("LOGINREFRESHOLD"), asked);
      assertTrue(ssm.requests.getLast().contains("Credential=ASIALOGINNEW00000000/"));
      String cached = Files.readString(home.resolve(FILE));
      assertTrue(cached.contains("LOGINREFRESHNEW") && cached.contains("ASIALOGINNEW00000000"));
    }
  }

  @Test
  void renewed_keys_that_can_t_be_written_are_told_with_the_file() {
    Path folder = home.resolve(".aws/login/cache");
    FaultServer.Reply theFolderGoes =
        (socket, out) -> {
          Files.move(folder, home.resolve("moved"));
          Files.writeString(folder, "");
          LoginCache.refreshed().to(socket, out);
        };
    try (FaultServer ssm = new FaultServer(GOOD);
        FaultServer signin = new FaultServer(theFolderGoes);
        World world = world(ssm, signin).write(FILE, LoginCache.until(Sts.inMinutes(-5)))) {
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.SIGN_IN_CACHE, failure.kind());
      assertEquals(
          "The renewed login of profile 'p' can't be written to ~/%s.".formatted(FILE),
          failure.headline());
      assertEquals(
          "Make its folder writable, then run `aws login --profile p`.", failure.nextStep());
    }
  }

  @Test
  void the_variable_names_another_folder() throws Exception {
    try (FaultServer ssm = new FaultServer(GOOD);
        World world =
            world(ssm, ssm)
                .write("cache/" + LoginCache.NAME, LoginCache.until(Sts.inMinutes(14)))) {
      world.environment.put("AWS_LOGIN_CACHE_DIRECTORY", "~/cache");
      world.look("p");
      assertEquals(1, ssm.requests.size());
    }
  }

  @Test
  void without_a_session_the_command_that_begins_one_is_named() {
    try (FaultServer aws = new FaultServer(GOOD);
        World world = world(aws, aws)) {
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.SIGN_IN_NEEDED, failure.kind());
      assertEquals("Nobody has run `aws login` for profile 'p' yet.", failure.headline());
      assertEquals("Run `aws login --profile p`, then try again.", failure.nextStep());
      assertEquals(0, aws.requests.size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "LOGINTOKENOLD", "[]", "{\"accessToken\":{}}", "{\"accessToken\":1}"})
  void a_cache_that_makes_no_sense_is_not_called_ended(String text) {
    try (FaultServer aws = new FaultServer(GOOD);
        World world = world(aws, aws).write(FILE, text)) {
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.SIGN_IN_CACHE, failure.kind());
      assertEquals("The login cache ~/" + FILE + " can't be read.", failure.headline());
      assertTrue(failure.nextStep().contains("aws login --profile p"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TOKEN_EXPIRED, SIGN_IN_NEEDED, has ended, aws login --profile p",
    "USER_CREDENTIALS_CHANGED, SIGN_IN_NEEDED, password, aws login --profile p",
    "INSUFFICIENT_PERMISSIONS, ROLE_REFUSED, may not be renewed, signin:CreateOAuth2Token",
    "AUTHCODE_EXPIRED, SIGN_IN_NEEDED, was not renewed, aws login --profile p"
  })
  void each_refusal_to_refresh_has_its_cause(
      String error, FailureKind kind, String words, String next) {
    try (FaultServer ssm = new FaultServer(GOOD);
        FaultServer signin = new FaultServer(LoginCache.refused(error));
        World world = world(ssm, signin).write(FILE, LoginCache.until(Sts.inMinutes(-5)))) {
      LookupFailure failure = world.failure("p");
      assertEquals(kind, failure.kind());
      assertTrue(failure.headline().contains(words), failure.headline());
      assertTrue(failure.nextStep().contains(next), failure.nextStep());
      assertFalse(String.valueOf(failure.details().said()).contains("LOGINREFRESHOLD"));
      assertEquals(0, ssm.requests.size());
    }
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(FaultServer.reset(), FailureKind.CONNECTION_REFUSED),
        arguments(FaultServer.html(200), FailureKind.PORTAL),
        arguments(
            FaultServer.error(500, "InternalServerException", "x"), FailureKind.SERVICE_FAULT));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_network_that_is_down_while_refreshing_is_not_called_ended(
      FaultServer.Reply reply, FailureKind kind) {
    try (FaultServer ssm = new FaultServer(GOOD);
        FaultServer signin = new FaultServer(reply);
        World world = world(ssm, signin).write(FILE, LoginCache.until(Sts.inMinutes(-5)))) {
      assertEquals(kind, world.failure("p").kind());
    }
  }
}
