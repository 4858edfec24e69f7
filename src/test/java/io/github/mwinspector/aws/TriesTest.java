package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.LookupProgress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a call is tried, by the profile and the variables. */
class TriesTest {
  @TempDir Path home;

  private World world(FaultServer server, String inProfile) {
    return new World(home)
        .config(
            "[default]\nmax_attempts = 9\n[profile p]\nendpoint_url = %s\n%s%s[profile q]\n%s"
                .formatted(
                    server.uri(), World.KEYS, inProfile, "max_attempts = 7\nregion = eu-west-1\n"));
  }

  private static FaultServer failing() {
    return new FaultServer(FaultServer.error(500, "InternalServerError", "no"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 3",
    "max_attempts = 1, '', 1",
    "max_attempts = 5, '', 5",
    "max_attempts = 50, '', 10",
    "max_attempts = 99999999999, '', 10",
    "max_attempts = 0, '', 3",
    "max_attempts = -1, '', 3",
    "max_attempts = many, '', 3",
    "max_attempts = 5, 2, 2",
    "'', 4, 4"
  })
  void a_call_is_tried_as_often_as_is_wanted_and_says_so(String text, String variable, int tries) {
    try (FaultServer server = failing();
        World world = world(server, text + "\n")) {
      if (!variable.isEmpty()) {
        world.environment.put("AWS_MAX_ATTEMPTS", variable);
      }
      LookupFailure failure = world.failure("p");
      assertEquals(tries, server.requests.size());
      assertEquals(tries, failure.details().attempts());
      List<LookupProgress> told = world.progress.stream().filter(p -> p.attempt() > 0).toList();
      assertTrue(told.stream().allMatch(p -> p.maxAttempts() == tries), told.toString());
      assertEquals(tries, told.getLast().attempt());
      assertTrue(
          server.requests.getFirst().contains("amz-sdk-request: attempt=1; max=" + tries),
          server.requests.getFirst());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"legacy", "standard", "adaptive", "none"})
  void every_retry_mode_is_the_standard_one(String mode) {
    try (FaultServer server = failing();
        World world = world(server, "retry_mode = " + mode + "\nmax_attempts = 2\n")) {
      world.environment.put("AWS_RETRY_MODE", mode);
      world.failure("p");
      assertEquals(2, server.requests.size());
    }
  }

  @Test
  void two_profiles_at_one_endpoint_have_their_own_number() {
    try (FaultServer server = failing();
        World world = world(server, "max_attempts = 2\n")) {
      world.environment.put("AWS_ENDPOINT_URL", server.uri().toString());
      world.config(
          "[profile p]\nmax_attempts = 2\n%s[profile q]\nmax_attempts = 1\n%s"
              .formatted(World.KEYS, World.KEYS));
      world.failure("p");
      assertEquals(2, server.requests.size());
      world.failure("q");
      assertEquals(3, server.requests.size());
    }
  }

  @Test
  void calls_of_all_clients_are_tried_as_often() {
    try (FaultServer server = failing();
        World world = world(server, "max_attempts = 2\n")) {
      Piece piece = world.ask("p", new Question.OfAlarms(List.of("a")), _ -> {});
      assertTrue(piece instanceof Piece.NotAvailable);
      assertEquals(2, server.requests.size());
      world.config(
          "[profile p]\nmax_attempts = 2\nendpoint_url = %s\nrole_arn = arn:aws:iam::1:role/R\n"
                  .formatted(server.uri())
              + "source_profile = base\n[profile base]\nmax_attempts = 4\n"
              + World.KEYS);
      world.failure("p");
      assertEquals(4, server.requests.size());
    }
  }
}
