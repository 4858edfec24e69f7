package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupFailure;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebIdentityTest {
  private static final FaultServer.Reply GOOD = FaultServer.json(200, World.GOOD);
  private static final FaultServer.Reply GIVEN =
      Sts.given("AssumeRoleWithWebIdentity", "ASIAWEB0000000000000", Sts.inMinutes(60));

  @TempDir Path home;

  private World world(FaultServer aws) {
    return new World(home)
        .config(
            """
            [profile p]
            role_arn = arn:aws:iam::1:role/Pod
            web_identity_token_file = ~/token
            role_session_name = jo
            endpoint_url = %1$s
            [profile above]
            role_arn = arn:aws:iam::1:role/Above
            source_profile = p
            endpoint_url = %1$s
            """
                .formatted(aws.uri()));
  }

  @Test
  void a_token_from_the_file_is_shown_to_sts_unsigned_and_its_keys_are_kept() throws Exception {
    try (FaultServer aws = new FaultServer(GIVEN, GOOD);
        World world = world(aws).write("token", "WEBTOKEN.a-b_c\n")) {
      world.look("p");
      world.look("p");
      assertEquals(3, aws.requests.size());
      String assume = aws.requests.getFirst();
      assertTrue(assume.contains("Action=AssumeRoleWithWebIdentity"), assume);
      assertTrue(
          assume.contains("WebIdentityToken=WEBTOKEN.a-b_c&")
              || assume.endsWith("WebIdentityToken=WEBTOKEN.a-b_c"),
          assume);
      assertTrue(assume.contains("RoleSessionName=jo"), assume);
      assertFalse(assume.toLowerCase(Locale.ROOT).contains("authorization:"), assume);
      assertTrue(aws.requests.getLast().contains("Credential=ASIAWEB0000000000000/"));
      assertFalse(aws.requests.getLast().contains("WEBTOKEN"));
    }
  }

  @Test
  void a_role_can_be_assumed_from_it() throws Exception {
    try (FaultServer aws = new FaultServer(GIVEN, Sts.assumed("ASIATOP0000000000000"), GOOD);
        World world = world(aws).write("token", "WEBTOKEN")) {
      world.look("above");
      assertTrue(aws.requests.get(1).contains("Credential=ASIAWEB0000000000000/"));
      assertTrue(aws.requests.get(2).contains("Credential=ASIATOP0000000000000/"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    ", there is no such file",
    "' ', it holds no token",
  })
  void a_file_without_a_token_is_named_with_the_reason(String text, String reason) {
    try (FaultServer aws = new FaultServer(GIVEN);
        World world = world(aws)) {
      if (text != null) {
        world.write("token", text);
      }
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.CREDENTIALS_MISSING, failure.kind());
      assertEquals(
          "The web identity token of profile 'p' can't be read from ~/token: " + reason + ".",
          failure.headline());
      assertEquals(0, aws.requests.size());
    }
  }

  @Test
  void a_file_that_can_t_be_a_token_is_not_sent() {
    try (FaultServer aws = new FaultServer(GIVEN);
        World world = world(aws).write("token", "x".repeat(20_001))) {
      assertEquals(
          "The web identity token of profile 'p' can't be read from ~/token: it holds more than a"
              + " token.",
          world.failure("p").headline());
      assertEquals(0, aws.requests.size());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ExpiredTokenException, CREDENTIALS_EXPIRED, has expired, must write a new one",
    "InvalidIdentityToken, ROLE_REFUSED, did not accept, identity provider",
    "IDPRejectedClaim, ROLE_REFUSED, rejected the token, must write a new one",
    "IDPCommunicationError, SERVICE_FAULT, could not reach, Try again",
    "AccessDenied, ROLE_REFUSED, may not assume, trust policy",
    "ValidationError, ROLE_REFUSED, settings, role_arn",
    "RequestExpired, CLOCK_WRONG, clock, Set the clock"
  })
  void each_refusal_has_its_cause_and_next_step(
      String code, FailureKind kind, String words, String next) {
    try (FaultServer aws = new FaultServer(Sts.refused(code, "no WEBTOKEN-0123456789"));
        World world = world(aws).write("token", "WEBTOKEN-0123456789")) {
      LookupFailure failure = world.failure("p");
      assertEquals(kind, failure.kind());
      assertTrue(failure.headline().contains(words), failure.headline());
      assertTrue(failure.nextStep().contains(next), failure.nextStep());
      assertEquals("no ••••••••", failure.details().said());
    }
  }
}
