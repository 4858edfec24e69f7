package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.command.FailureText;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.testing.PlantedSecrets;
import io.github.mwinspector.text.Sensitive;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Secrets of every way to keys, with everything logged that can be: MFA codes, tokens, what
 * commands print, what login sessions keep. None of them comes out again.
 */
class KeysCanaryTest extends CanaryCase {
  private static final String CODE = "907856";
  private static final String WEB_TOKEN = "WEBCANARY.abcdefgh.0123456789";
  private static final FaultServer.Reply FOUND =
      FaultServer.json(200, PlantedSecrets.json(World.WINDOW, World.TASK));

  @Override
  List<String> canaries() {
    return List.of(
        World.SECRET,
        CODE,
        "WEBCANARY",
        "COMMANDCANARY",
        "MACHINECANARY",
        "STSTOKEN",
        "LOGINSECRET",
        "LOGINTOKEN",
        "LOGINREFRESH",
        "LOGINIDENTITY",
        "BEGIN EC");
  }

  private void assertNothingOf(World world) {
    assertNoCanary(world, "p");
    LookupFailure failure = world.failure("p");
    assertNone("standard error", String.join("\n", FailureText.lines(failure)));
    assertNone("need", String.valueOf(failure.need()));
  }

  private World mfa(FaultServer aws) {
    World world =
        new World(home)
            .config(
                "[profile p]\nrole_arn = arn:aws:iam::1:role/T\nsource_profile = p\n%s"
                        .formatted(World.KEYS)
                    + "mfa_serial = m\nendpoint_url = %s\n".formatted(aws.uri()));
    world.grants.give(new Sensitive(CODE));
    return world;
  }

  @Test
  void an_mfa_code_stays_here_when_it_is_taken_and_when_it_is_quoted_back() throws Exception {
    try (FaultServer aws = new FaultServer(Sts.assumed("ASIATOP0000000000000"), FOUND);
        World world = mfa(aws)) {
      assertNoCanaryOfFound(world, "p");
      assertTrue(aws.requests.getFirst().contains("TokenCode=" + CODE), "it was used");
    }
    String quoted = "MultiFactorAuthentication failed: %s %s".formatted(CODE, World.SECRET);
    try (FaultServer aws = new FaultServer(Sts.refused("AccessDenied", quoted));
        World world = mfa(aws)) {
      assertNothingOf(world);
      assertTrue(aws.requests.getFirst().contains("TokenCode=" + CODE), "it was used");
    }
  }

  @Test
  void a_web_identity_token_stays_here_too() throws Exception {
    String config =
        "[profile p]\nrole_arn = arn:aws:iam::1:role/T\nweb_identity_token_file = ~/token\n"
            + "endpoint_url = %s\n";
    FaultServer.Reply given =
        Sts.given("AssumeRoleWithWebIdentity", "ASIAWEB0000000000000", Sts.inMinutes(60));
    try (FaultServer aws = new FaultServer(given, FOUND);
        World world =
            new World(home).write("token", WEB_TOKEN).config(config.formatted(aws.uri()))) {
      assertNoCanaryOfFound(world, "p");
      assertTrue(aws.requests.getFirst().contains(WEB_TOKEN), "it was used");
    }
    try (FaultServer aws = new FaultServer(Sts.refused("InvalidIdentityToken", "x " + WEB_TOKEN));
        World world = new World(home).config(config.formatted(aws.uri()))) {
      assertNothingOf(world);
      assertTrue(aws.requests.getFirst().contains(WEB_TOKEN), "it was used");
    }
  }

  private World command(FaultServer aws, String script) throws Exception {
    World world =
        new World(home)
            .config(
                "[profile p]\ncredential_process = /bin/sh '%s'\nendpoint_url = %s\n"
                    .formatted(home.resolve("get.sh"), aws.uri()));
    Files.writeString(home.resolve("get.sh"), script);
    world.grants.allowCommands();
    return world;
  }

  private static String printed(String secret) {
    return "echo '{\"Version\":1,\"AccessKeyId\":\"ASIACOMMAND000000000\",\"SecretAccessKey\":\""
        + secret
        + "\",\"SessionToken\":\"COMMANDCANARYtoken0123\"}'\n";
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void what_a_command_prints_stays_here_whether_it_ends_well_or_not() throws Exception {
    try (FaultServer aws = new FaultServer(FOUND);
        World world = command(aws, printed("COMMANDCANARYsecret0123"))) {
      assertNoCanaryOfFound(world, "p");
      assertTrue(aws.requests.getFirst().contains("COMMANDCANARYtoken0123"), "it was used");
    }
    List<String> scripts =
        List.of(
            printed("COMMANDCANARYsecret") + "echo 'bad COMMANDCANARYsecret' >&2\nexit 1",
            "echo 'aws_secret_access_key=COMMANDCANARYx0123456' >&2\nexit 1",
            "echo 'COMMANDCANARY {'",
            printed("COMMANDCANARYsecret").replace("Version", "COMMANDCANARYversion"),
            printed("COMMANDCANARYsecret")
                .replace("\"Version\":1", "\"Version\":1,\"Expiration\":\"COMMANDCANARY\""));
    for (String script : scripts) {
      try (FaultServer aws = new FaultServer(FOUND);
          World world = command(aws, script)) {
        assertNothingOf(world);
      }
    }
  }

  @Test
  void what_a_login_session_keeps_stays_here_too() throws Exception {
    String config = "[profile p]\nlogin_session = " + LoginCache.SESSION + "\nendpoint_url = %s\n";
    String file = ".aws/login/cache/" + LoginCache.NAME;
    try (FaultServer aws = new FaultServer(FOUND);
        World world =
            new World(home)
                .config(config.formatted(aws.uri()))
                .write(file, LoginCache.until(Sts.inMinutes(14)))) {
      assertNoCanaryOfFound(world, "p");
      assertTrue(aws.requests.getFirst().contains("LOGINTOKENOLD"), "it was used");
    }
    List<FaultServer.Reply> replies =
        List.of(
            LoginCache.refused("TOKEN_EXPIRED"),
            LoginCache.refused("INVALID_REQUEST"),
            FaultServer.json(200, "{\"accessToken\":LOGINTOKENNEW"),
            FaultServer.html(403));
    for (FaultServer.Reply reply : replies) {
      try (FaultServer signin = new FaultServer(reply);
          World world =
              new World(home)
                  .config(config.formatted(signin.uri()))
                  .write(file, LoginCache.until(Sts.inMinutes(-1)))) {
        world.login = signin.uri();
        assertNothingOf(world);
        assertTrue(signin.requests.getFirst().contains("LOGINREFRESHOLD"), "it was used");
      }
    }
    try (World world =
        new World(home).config(config.formatted("http://127.0.0.1:1")).write(file, "LOGINTOKEN")) {
      assertNothingOf(world);
    }
  }

  @Test
  void the_environment_s_and_the_instance_s_keys_stay_here_too() throws Exception {
    String config =
        "[profile p]\n"
            + "role_arn = arn:aws:iam::1:role/T\n"
            + "credential_source = %s\n"
            + "endpoint_url = %s\n";
    String quoted = "no MACHINECANARYsecret MACHINECANARYtoken";
    try (FaultServer aws = new FaultServer(Sts.refused("AccessDenied", quoted));
        World world = new World(home).config(config.formatted("Environment", aws.uri()))) {
      world.environment.put("AWS_ACCESS_KEY_ID", "AKIAENVIRONMENT00001");
      world.environment.put("AWS_SECRET_ACCESS_KEY", "MACHINECANARYsecret");
      world.environment.put("AWS_SESSION_TOKEN", "MACHINECANARYtoken");
      assertNothingOf(world);
      assertTrue(aws.requests.getFirst().contains("MACHINECANARYtoken"), "it was used");
    }
    String machine =
        "{\"Code\":\"Success\",\"AccessKeyId\":\"ASIAMACHINE000000000\",\"SecretAccessKey\":"
            + "\"MACHINECANARYsecret\",\"Token\":\"MACHINECANARYtoken\",\"Expiration\":\""
            + Sts.inMinutes(60)
            + "\"}";
    for (String answer : List.of(machine, machine.substring(0, 120))) {
      try (FaultServer metadata =
              new FaultServer(
                  FaultServer.answer(200, "text/plain", "MACHINECANARYimds"),
                  FaultServer.answer(200, "text/plain", "role"),
                  FaultServer.answer(200, "application/json", answer));
          FaultServer aws = new FaultServer(Sts.refused("AccessDenied", quoted));
          World world =
              new World(home).config(config.formatted("Ec2InstanceMetadata", aws.uri()))) {
        world.environment.put("AWS_EC2_METADATA_SERVICE_ENDPOINT", metadata.uri().toString());
        assertNothingOf(world);
        assertTrue(metadata.requests.size() >= 3, "it was asked");
      }
    }
  }
}
