package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.text.Sensitive;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles that ask for an MFA code: the SDK ignores mfa_serial. */
class MfaTest {
  private static final String SERIAL = "arn:aws:iam::111122223333:mfa/ana";
  private static final String ROLE = "arn:aws:iam::111122223333:role/Top";
  private static final Need.MfaCode NEED = new Need.MfaCode("p", SERIAL, ROLE);
  private static final FaultServer.Reply GOOD = FaultServer.json(200, World.GOOD);

  @TempDir Path home;

  private World world(FaultServer aws) {
    World world = new World(home);
    return world.config(
        """
        [profile p]
        role_arn = %s
        source_profile = base
        mfa_serial = %s
        external_id = ext-7
        role_session_name = jo
        duration_seconds = 1800
        endpoint_url = %s
        [profile base]
        %s\
        """
            .formatted(ROLE, SERIAL, aws.uri(), World.KEYS));
  }

  @Test
  void without_a_code_the_look_up_needs_one_and_nothing_is_sent() {
    try (FaultServer aws = new FaultServer(GOOD);
        World world = world(aws)) {
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.MFA_NEEDED, failure.kind());
      assertEquals(NEED, failure.need());
      assertEquals("The role of profile 'p' asks for an MFA code.", failure.headline());
      assertEquals(0, aws.requests.size());
    }
  }

  @Test
  void a_code_goes_to_sts_with_the_role_s_settings_and_is_not_asked_for_while_the_keys_are_good()
      throws Exception {
    try (FaultServer aws = new FaultServer(Sts.assumed("ASIATOP0000000000000"), GOOD);
        World world = world(aws)) {
      world.grants.give(NEED, new Sensitive("123456"));
      world.look("p");
      String assume = aws.requests.getFirst();
      assertTrue(assume.contains("SerialNumber=arn%3Aaws%3Aiam%3A%3A111122223333%3Amfa%2Fana"));
      assertTrue(assume.contains("TokenCode=123456") && assume.contains("ExternalId=ext-7"));
      assertTrue(assume.contains("DurationSeconds=1800"), assume);
      assertTrue(assume.contains("RoleSessionName=jo"), assume);
      world.region = "eu-west-1";
      world.look("p");
      assertEquals(3, aws.requests.size(), "one AssumeRole for both regions");
      assertTrue(aws.requests.getLast().contains("Credential=ASIATOP0000000000000/"));
    }
  }

  @Test
  void a_code_is_used_once_and_a_failure_elsewhere_costs_no_kept_keys() throws Exception {
    try (FaultServer aws =
            new FaultServer(
                Sts.given("AssumeRole", "ASIATOP0000000000000", Sts.inMinutes(60)),
                GOOD,
                FaultServer.error(400, "AccessDeniedException", "no"),
                GOOD);
        World world = world(aws)) {
      world.grants.give(NEED, new Sensitive("123 456"));
      world.look("p");
      assertEquals(FailureKind.ACCESS_DENIED, world.failure("p").kind());
      assertEquals(FailureKind.CREDENTIALS_MISSING, world.failure("gone").kind());
      world.look("p");
      assertEquals(4, aws.requests.size());
    }
  }

  @Test
  void keys_within_five_minutes_of_their_end_ask_for_a_new_code() throws Exception {
    try (FaultServer aws =
            new FaultServer(
                Sts.given("AssumeRole", "ASIATOP0000000000000", Sts.inMinutes(4)), GOOD);
        World world = world(aws)) {
      world.grants.give(NEED, new Sensitive("123456"));
      world.look("p");
      assertEquals(NEED, world.failure("p").need());
      assertEquals(2, aws.requests.size());
    }
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(
            "MultiFactorAuthentication failed with invalid MFA one time pass code. ",
            FailureKind.MFA_NEEDED,
            NEED,
            "AWS did not accept the MFA code."),
        arguments(
            "MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your"
                + " MFA serial number is valid and associated with this user.",
            FailureKind.ROLE_REFUSED,
            null,
            "AWS doesn't know the MFA device of profile 'p' for this user."),
        arguments(
            "User: arn:aws:iam::111122223333:user/jo is not authorized to perform: sts:AssumeRole",
            FailureKind.ROLE_REFUSED,
            null,
            "arn:aws:iam::111122223333:user/jo may not assume the role " + ROLE + "."));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_wrong_code_a_wrong_device_and_a_closed_role_are_told_apart(
      String said, FailureKind kind, Need need, String headline) {
    try (FaultServer aws = new FaultServer(Sts.refused("AccessDenied", said));
        World world = world(aws)) {
      world.grants.give(NEED, new Sensitive("123456"));
      LookupFailure failure = world.failure("p");
      assertEquals(kind, failure.kind());
      assertEquals(need, failure.need());
      assertEquals(headline, failure.headline());
      assertEquals(said, failure.details().said());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "1234567", "12345a"})
  void what_is_no_code_is_not_sent(String typed) {
    try (FaultServer aws = new FaultServer(GOOD);
        World world = world(aws)) {
      world.grants.give(NEED, new Sensitive(typed));
      LookupFailure failure = world.failure("p");
      assertEquals(NEED, failure.need());
      assertEquals("An MFA code has six digits.", failure.headline());
      assertEquals(0, aws.requests.size());
    }
  }

  @Test
  void the_command_line_s_code_is_for_whichever_device_is_asked_first() throws Exception {
    try (FaultServer aws = new FaultServer(Sts.assumed("ASIATOP0000000000000"), GOOD);
        World world = world(aws)) {
      world.grants.give(new Sensitive("654321"));
      world.look("p");
      assertTrue(aws.requests.getFirst().contains("TokenCode=654321"));
      assertNull(world.grants.take(NEED));
    }
  }

  @Test
  void a_role_in_the_middle_of_a_chain_asks_too_and_is_named() throws Exception {
    try (FaultServer aws =
            new FaultServer(
                Sts.assumed("ASIAMIDDLE0000000000"),
                Sts.refused(
                    "AccessDenied", "User: arn:aws:sts::1:assumed-role/M is not authorized to x"),
                Sts.assumed("ASIATOP0000000000000"),
                GOOD);
        World world = new World(home)) {
      world.config(
          """
          [profile p]
          role_arn = arn:aws:iam::1:role/Top
          source_profile = middle
          endpoint_url = %s
          [profile middle]
          role_arn = arn:aws:iam::1:role/Middle
          source_profile = middle
          mfa_serial = GAHT12345678
          %s\
          """
              .formatted(aws.uri(), World.KEYS));
      Need.MfaCode need = new Need.MfaCode("middle", "GAHT12345678", "arn:aws:iam::1:role/Middle");
      assertEquals(need, world.failure("p").need());
      world.grants.give(need, new Sensitive("123456"));
      LookupFailure top = world.failure("p");
      assertEquals(FailureKind.ROLE_REFUSED, top.kind());
      assertEquals(
          "arn:aws:sts::1:assumed-role/M may not assume the role arn:aws:iam::1:role/Top.",
          top.headline());
      world.look("p");
      assertFalse(aws.requests.get(2).contains("TokenCode"), "the middle's keys were kept");
      assertTrue(aws.requests.get(2).contains("Credential=ASIAMIDDLE0000000000/"));
    }
  }

  @Test
  void of_a_chain_the_role_that_can_t_be_assumed_is_named_with_its_profile() {
    try (FaultServer aws =
            new FaultServer(
                Sts.refused("AccessDenied", "no"),
                Sts.refused("ExpiredToken", "The security token included is expired"));
        World world = new World(home)) {
      world.config(
          """
          [profile p]
          role_arn = arn:aws:iam::1:role/Top
          source_profile = middle
          endpoint_url = %s
          [profile middle]
          role_arn = arn:aws:iam::1:role/Middle
          source_profile = base
          [profile base]
          %s\
          """
              .formatted(aws.uri(), World.KEYS));
      assertEquals(
          "profile 'base' may not assume the role arn:aws:iam::1:role/Middle of profile 'middle',"
              + " which 'p' goes through.",
          world.failure("p").headline());
      LookupFailure expired = world.failure("p");
      assertEquals(FailureKind.CREDENTIALS_EXPIRED, expired.kind());
      assertEquals("The credentials of profile 'base' have expired.", expired.headline());
    }
  }
}
