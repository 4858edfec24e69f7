package io.github.mwinspector.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.lookup.SignInStep;
import io.github.mwinspector.lookup.SignIns;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInCommandTest {
  private static final URI PAGE = URI.create("https://oidc.eu-west-1.amazonaws.com/authorize?a=b");
  private static final Instant ENDS = Instant.parse("2026-04-01T02:05:00Z");

  private final FakeProgram program = new FakeProgram();
  private final List<String> acts = new ArrayList<>();
  private final List<SignInStep> steps = new ArrayList<>();
  private LookupFailure failure;

  @BeforeEach
  void signIns() {
    page(PAGE, true, null);
    program.signIns =
        new SignIns() {
          @Override
          public void signIn(String profile, Way way, Consumer<SignInStep> told)
              throws LookupException {
            acts.add("in " + profile + " " + way);
            steps.forEach(told);
            if (failure != null) {
              throw new LookupException(failure);
            }
          }

          @Override
          public boolean signOut(String profile) throws LookupException {
            acts.add("out " + profile);
            if (failure != null) {
              throw new LookupException(failure);
            }
            return profile.equals("prod");
          }
        };
  }

  private void page(URI page, boolean known, String code) {
    steps.clear();
    steps.add(new SignInStep.Starting());
    steps.add(new SignInStep.OpenPage(page, known, code, ENDS));
    steps.add(new SignInStep.Fetching());
    steps.add(new SignInStep.SignedIn(ENDS.plusSeconds(28_800), true));
  }

  private static LookupFailure failure(FailureKind kind) {
    return new LookupFailure(
        kind,
        "Nobody has signed in.",
        "Run `mw-inspector sign-in prod`.",
        new LookupFailure.Details(null, null, 0, 0, Duration.ZERO),
        new Need.SignIn("prod", "corp", "https://corp.awsapps.com/start"));
  }

  @Test
  void it_opens_the_browser_and_says_how_far_it_is() {
    assertEquals(0, program.run("sign-in", "prod"));
    assertEquals(List.of("in prod BROWSER"), acts);
    assertEquals(List.of(PAGE), program.browsed);
    assertEquals(
        """
        A browser opens this page:

          https://oidc.eu-west-1.amazonaws.com/authorize?a=b

        Waiting until 2026-04-01 02:05 UTC. Ctrl+C ends it.
        Fetching the sign-in's token ...
        Signed in for profile prod until 2026-04-01 10:05 UTC.
        """,
        program.out.toString());
  }

  @Test
  void with_a_code_it_shows_what_to_compare() {
    page(PAGE, true, "ABCD-EFGH");
    assertEquals(0, program.run("sign-in", "prod", "--device-code", "--no-browser"));
    assertEquals(List.of("in prod DEVICE_CODE"), acts);
    assertEquals(List.of(), program.browsed);
    String out = program.out.toString();
    assertTrue(out.startsWith("Open this page in a browser:"), out);
    assertTrue(out.contains("only if the page shows the code  ABCD-EFGH  and you started"), out);
  }

  @Test
  void a_page_of_another_host_is_not_opened() {
    page(URI.create("https://evil.example/start"), false, "ABCD-EFGH");
    program.run("sign-in", "prod", "--device-code");
    assertEquals(List.of(), program.browsed);
    String out = program.out.toString();
    assertTrue(out.startsWith("Open this page in a browser:"), out);
    assertTrue(out.contains("Its host, evil.example, is not known as one of AWS's own"), out);
  }

  @Test
  void without_a_browser_it_asks_for_one() {
    program.hasBrowser = false;
    program.run("sign-in", "prod");
    assertTrue(program.out.toString().startsWith("Open this page in a browser:"));
  }

  @Test
  void a_sign_in_that_could_not_be_kept_says_so() {
    steps.set(3, new SignInStep.SignedIn(ENDS, false));
    assertEquals(0, program.run("sign-in", "prod"));
    assertTrue(program.out.toString().contains("gone with this command"));
  }

  @Test
  void a_sign_in_that_fails_has_a_code_of_its_own() {
    failure = failure(FailureKind.SIGN_IN_NEEDED);
    assertEquals(3, program.run("sign-in", "prod"));
    assertTrue(program.err.toString().contains("E-AUTH-SIGNIN"), program.err.toString());
    failure = failure(FailureKind.DNS);
    assertEquals(4, program.run("sign-in", "prod"));
    assertEquals(1, program.run("sign-in"));
  }

  @Test
  void signing_out_says_whether_there_was_a_sign_in() {
    assertEquals(0, program.run("sign-out", "prod"));
    assertEquals(0, program.run("sign-out", "other"));
    assertEquals(List.of("out prod", "out other"), acts);
    assertEquals(
        "Signed out of the session of profile prod.\nProfile other was not signed in.\n",
        program.out.toString());
    failure = failure(FailureKind.SIGN_IN_CACHE);
    assertEquals(3, program.run("sign-out", "prod"));
  }

  @Test
  void a_report_signs_nobody_in_and_says_which_command_does() {
    program.failure = failure(FailureKind.SIGN_IN_NEEDED);
    int exit =
        program.run(
            "report",
            "--profile=prod",
            "--window-execution-id=" + FakeProgram.WINDOW_ID,
            "--task-id=" + FakeProgram.TASK_ID);
    assertEquals(3, exit);
    assertEquals(List.of(), acts);
    assertTrue(program.err.toString().contains("mw-inspector sign-in prod"));
    assertFalse(program.err.toString().isEmpty());
  }
}
