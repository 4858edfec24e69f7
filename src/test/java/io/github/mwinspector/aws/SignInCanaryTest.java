package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.FinestLog;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.SignIns.Way;
import io.github.mwinspector.testing.SignInServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every code, token and client secret of a sign-in is a canary: none is logged, told or left. */
@Timeout(60)
class SignInCanaryTest {
  @TempDir Path home;
  private final StringBuilder told = new StringBuilder();
  private FinestLog log;
  private SignInWorld machine;

  @BeforeEach
  void start() {
    log = new FinestLog();
    machine = new SignInWorld(home);
  }

  @AfterEach
  void stop() {
    machine.close();
    log.close();
  }

  private void tell(LookupException thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    LookupFailure failure = thrown.failure();
    told.append(trace)
        .append(failure.headline())
        .append(failure.nextStep())
        .append(failure.details().said())
        .append(failure)
        .append(failure.need());
  }

  private void assertNothingLeaks() throws IOException {
    told.append(machine.steps).append(machine.world.progress).append(log.lines());
    told.append(log.handed());
    // the page and what it answers are the browser's; they hold the state, and no canary
    assertFalse(told.toString().contains(SignInServer.CANARY), told.toString());
    assertTrue(log.lines().contains(" FINE software.amazon.awssdk."), "the log is loud");
    try (var files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean cache = file.startsWith(home.resolve(".aws/sso/cache"));
        assertTrue(cache || !Files.readString(file).contains(SignInServer.CANARY), file.toString());
      }
    }
  }

  @Test
  void of_sign_ins_renewals_look_ups_and_sign_outs_that_work() throws Exception {
    machine.signIn("p");
    machine.world.look("p");
    machine.signIn("p", Way.DEVICE_CODE, _ -> {});
    machine.server.lasts = 10;
    machine.signIn("p");
    machine.world.look("p");
    assertEquals(1, machine.server.count("token refresh_token"));
    machine.signIns().signOut("p");
    assertNothingLeaks();
  }

  @Test
  void of_those_that_fail() throws Exception {
    machine.server.polls.addAll(
        List.of("AuthorizationPendingException", "AccessDeniedException", "ExpiredTokenException"));
    for (int i = 0; i < 2; i++) {
      thrown(() -> machine.signIn("p", Way.DEVICE_CODE, _ -> {}));
    }
    machine.world.token("corp", machine.cached(Instant.now().minusSeconds(1)));
    machine.server.refreshTokens.clear();
    thrown(() -> machine.world.look("p"));
    machine.world.token("corp", machine.cached(Instant.now().plusSeconds(3600)));
    machine.server.tokens.clear();
    thrown(() -> machine.world.look("p"));
    machine.world.token("corp", "{" + machine.cached(Instant.now()));
    thrown(() -> machine.world.look("p"));
    assertNothingLeaks();
  }

  private interface Act {
    void done() throws LookupException;
  }

  private void thrown(Act act) {
    try {
      act.done();
    } catch (LookupException e) {
      tell(e);
      return;
    }
    throw new AssertionError("it worked");
  }
}
