package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.LookupFailure;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets planted in files, answers and errors: none comes out again. */
class CanaryTest {
  private static final String BEARER = "SSOBEARERCANARY0123456789";
  private static final String SESSION = "SESSIONCANARY0123456789abcdefghij";

  @TempDir Path home;

  private final Logger root = Logger.getLogger("");
  private final Logger ours = Logger.getLogger("io.github.mwinspector");
  private final List<String> logged = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public synchronized void publish(LogRecord entry) {
          StringBuilder line = new StringBuilder(String.valueOf(entry.getMessage()));
          for (Throwable t = entry.getThrown(); t != null; t = t.getCause()) {
            line.append(t);
          }
          logged.add(line.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    handler.setLevel(Level.ALL);
    ours.setLevel(Level.ALL);
    root.addHandler(handler);
  }

  @AfterEach
  void stop() {
    root.removeHandler(handler);
    ours.setLevel(null);
  }

  private void assertNoCanary(World world, String profile) {
    LookupFailure failure = world.failure(profile);
    String words =
        String.join(
            "\n",
            failure.kind().name(),
            failure.headline(),
            failure.nextStep(),
            String.valueOf(failure.details().said()));
    String all = words + failure + "\n" + world.progress + "\n" + logged + world.files().list();
    for (String canary : List.of(World.SECRET, BEARER, SESSION, "ROLECANARY")) {
      assertFalse(all.contains(canary), all);
    }
    assertTrue(all.contains(failure.kind().name()));
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
    }
  }

  @Test
  void a_sign_in_cache_that_is_no_json_is_not_quoted() {
    try (World world = new World(home)) {
      world.config(
          "[profile p]\nsso_start_url = https://s\nsso_region = eu-west-1\nsso_account_id = 1\n"
              + "sso_role_name = R\n");
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
      world.config(
          "[profile p]\nsso_start_url = https://s\nsso_region = eu-west-1\nsso_account_id = 1\n"
              + "sso_role_name = R\n");
      world.token(
          "https://s",
          "{\"accessToken\":\"%s\",\"expiresAt\":\"%s\"}"
              .formatted(BEARER, Instant.now().plusSeconds(900)));
      assertNoCanary(world, "p");
    }
  }

  @Test
  void values_in_an_answer_that_breaks_are_not_quoted() {
    try (FaultServer ssm = new FaultServer(FaultServer.json(200, "{\"Status\":ROLECANARY"));
        World world = new World(home)) {
      world.config("[profile p]\nendpoint_url = %s\n%s".formatted(ssm.uri(), World.KEYS));
      assertNoCanary(world, "p");
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
            piece instanceof Piece.NotAvailable(var _, var head, var next, var said, var _)
                ? head + next + said
                : "";
        String all = words + piece + logged;
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
