package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.testing.PlantedSecrets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Secrets planted in files, answers and errors, with everything logged that can be: none of them
 * comes out again.
 */
class CanaryTest extends CanaryCase {
  private static final String BEARER = "SSOBEARERCANARY0123456789";
  private static final String SESSION = "SESSIONCANARY0123456789abcdefghij";
  private static final String ROLE = "ROLECANARYsecret0123456789abcdefghijklmn";
  private static final String ROLE_TOKEN = "ROLECANARYtoken0123456789";
  private static final List<String> CANARIES =
      List.of(World.SECRET, BEARER, SESSION, "ROLECANARY", PlantedSecrets.PLAIN);
  private static final FaultServer.Reply FOUND =
      FaultServer.json(200, PlantedSecrets.json(World.WINDOW, World.TASK));
  private static final String SSO =
      "sso_start_url = https://s\nsso_region = eu-west-1\nsso_account_id = 1\nsso_role_name = R\n";

  @Override
  List<String> canaries() {
    return CANARIES;
  }

  private static String bearer() {
    return "{\"accessToken\":\"%s\",\"expiresAt\":\"%s\"}"
        .formatted(BEARER, Instant.now().plusSeconds(900));
  }

  private static FaultServer.Reply assumed() {
    return FaultServer.answer(
        200,
        "text/xml",
        """
        <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
        <Credentials><AccessKeyId>ASIAROLEKEY00000000A</AccessKeyId>
        <SecretAccessKey>%s</SecretAccessKey><SessionToken>%s</SessionToken>
        <Expiration>%s</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>\
        """
            .formatted(ROLE, ROLE_TOKEN, Instant.now().plusSeconds(3600)));
  }

  private static FaultServer.Reply portal() {
    return FaultServer.json(
        200,
        "{\"roleCredentials\":{\"accessKeyId\":\"ASIAROLEKEY00000000A\",\"secretAccessKey\":\"%s\","
                .formatted(ROLE)
            + "\"sessionToken\":\"%s\",\"expiration\":%d}}"
                .formatted(ROLE_TOKEN, Instant.now().plusSeconds(3600).toEpochMilli()));
  }

  private static String sent(FaultServer... servers) {
    return Arrays.stream(servers)
        .flatMap(server -> server.requests.stream())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void a_look_up_with_a_session_token_tells_nothing_of_it_or_of_the_values_found()
      throws Exception {
    try (FaultServer ssm = new FaultServer(FOUND);
        World world = new World(home)) {
      world.config(
          "[profile p]\nendpoint_url = %s\n%saws_session_token = %s\n"
              .formatted(ssm.uri(), World.KEYS, SESSION));
      assertNoCanaryOfFound(world, "p");
      assertTrue(sent(ssm).contains(SESSION), "the token was used");
    }
  }

  @Test
  void a_role_s_keys_stay_out_of_everything_too() throws Exception {
    try (FaultServer aws = new FaultServer(assumed(), FOUND);
        World world = new World(home)) {
      world.config(
          "[profile p]\nrole_arn = arn:aws:iam::1:role/T\nsource_profile = b\nendpoint_url = %s\n"
                  .formatted(aws.uri())
              + "[profile b]\n%saws_session_token = %s\n".formatted(World.KEYS, SESSION));
      assertNoCanaryOfFound(world, "p");
      assertTrue(sent(aws).contains(SESSION) && sent(aws).contains(ROLE_TOKEN), "both were used");
    }
  }

  @Test
  void a_cached_sign_in_and_the_keys_that_it_fetches_stay_out_of_everything_too() throws Exception {
    try (FaultServer portal = new FaultServer(portal());
        FaultServer ssm = new FaultServer(FOUND);
        World world = new World(home)) {
      world.ssoPortal = portal.uri();
      world.config("[profile p]\nendpoint_url = %s\n%s".formatted(ssm.uri(), SSO));
      world.token("https://s", bearer());
      assertNoCanaryOfFound(world, "p");
      assertTrue(sent(portal, ssm).contains(BEARER), "the sign-in was used");
      assertTrue(sent(portal, ssm).contains(ROLE_TOKEN), "the role's token was used");
    }
  }

  @Test
  void retries_of_a_call_that_fails_in_the_end_tell_nothing() {
    String message = "no %s %s %s".formatted(World.SECRET, SESSION, "password=canary01");
    try (FaultServer ssm =
            new FaultServer(
                FaultServer.error(500, "InternalServerError", message),
                FaultServer.reset(),
                FaultServer.html(503));
        World world = new World(home)) {
      world.config(
          "[profile p]\nendpoint_url = %s\n%saws_session_token = %s\n"
              .formatted(ssm.uri(), World.KEYS, SESSION));
      assertNoCanary(world, "p");
      assertLoud();
      assertEquals(3, ssm.requests.size());
    }
  }

  @Test
  void keys_that_the_service_quotes_stay_here() {
    String message = "no %s %s".formatted(World.SECRET, SESSION);
    try (FaultServer ssm = new FaultServer(FaultServer.error(400, "AccessDenied", message));
        World world = new World(home)) {
      world.config(
          "[profile p]\nendpoint_url = %s\n%saws_session_token = %s\n"
              .formatted(ssm.uri(), World.KEYS, SESSION));
      assertNoCanary(world, "p");
      assertLoud();
    }
  }

  @Test
  void a_sign_in_cache_that_is_no_json_is_not_quoted() {
    try (World world = new World(home)) {
      world.config("[profile p]\n" + SSO);
      world.token("https://s", BEARER + " " + SESSION);
      assertNoCanary(world, "p");
    }
  }

  @Test
  void role_keys_in_an_answer_that_breaks_are_not_quoted() {
    try (FaultServer portal =
            new FaultServer(
                FaultServer.json(200, "{\"roleCredentials\":{\"secretAccessKey\":ROLECANARY"));
        World world = new World(home)) {
      world.ssoPortal = portal.uri();
      world.config("[profile p]\n" + SSO);
      world.token("https://s", bearer());
      assertNoCanary(world, "p");
      assertLoud();
    }
  }

  @Test
  void values_in_an_answer_that_breaks_are_not_quoted() {
    try (FaultServer ssm = new FaultServer(FaultServer.json(200, "{\"Status\":ROLECANARY"));
        World world = new World(home)) {
      world.config("[profile p]\nendpoint_url = %s\n%s".formatted(ssm.uri(), World.KEYS));
      assertNoCanary(world, "p");
      assertLoud();
    }
  }

  @Test
  void a_file_full_of_secrets_in_the_wrong_places_is_not_quoted() {
    try (World world = new World(home)) {
      world.config(World.SECRET + "\n[profile p]\n" + SESSION + "\n");
      assertNoCanary(world, "p");
    }
  }

  private static final String OUTPUT =
      """
      {"CommandId":"c","StandardOutputContent":"OUTCANARY","StandardErrorContent":"OUTCANARY %s",
       "AutomationExecution":{"FailureMessage":"OUTCANARY","Parameters":{"a":["OUTCANARY"]},
        "StepExecutions":[{"FailureMessage":"OUTCANARY","Response":"OUTCANARY",
         "Inputs":{"a":"OUTCANARY"},"Outputs":{"a":["OUTCANARY"]}}]},
       "CommandInvocations":[{"TraceOutput":"OUTCANARY","CommandPlugins":[{"Output":"OUTCANARY"}]}],
       "TaskInvocationParameters":{"Automation":{"Parameters":{"a":["OUTCANARY"]}}},
       "WindowExecutionTaskInvocationIdentities":[{"Parameters":"OUTCANARY",
        "StatusDetails":"OUTCANARY","OwnerInformation":"OUTCANARY"}]
      """
          .formatted(World.SECRET);

  /** Asks all that brings free text; nothing of it is said, whole or broken. */
  private void assertSaysNothing(String ending, Class<? extends Piece> expected) {
    try (FaultServer ssm = new FaultServer(FaultServer.json(200, OUTPUT + ending));
        World world = new World(home)) {
      world.config("[profile p]\nendpoint_url = %s\n%s".formatted(ssm.uri(), World.KEYS));
      List<Question> questions =
          List.of(
              new Question.OfInvocations(),
              new Question.OfNodes("c"),
              new Question.OfOutput("c", "i", "p"),
              new Question.OfAutomation("a"),
              new Question.OfWindowTask("w", "t"));
      for (Question question : questions) {
        Piece piece = world.ask("p", question, _ -> {});
        assertInstanceOf(expected, piece);
        String words =
            piece instanceof Piece.NotAvailable why
                ? why.headline() + why.nextStep() + why.said()
                : "";
        String all = words + piece + log.lines() + log.handed();
        assertFalse(all.contains("OUTCANARY"), all);
        assertFalse(all.contains(World.SECRET), all);
      }
    }
  }

  @Test
  void what_commands_and_automations_wrote_is_in_no_text_of_ours() {
    assertSaysNothing("}", Piece.Found.class);
  }

  @Test
  void what_they_wrote_is_not_quoted_from_an_answer_that_breaks() {
    assertSaysNothing(",\"NextToken\":OUTCANARY", Piece.NotAvailable.class);
  }
}
