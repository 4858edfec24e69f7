package io.github.mwinspector.command;

import static io.github.mwinspector.command.FakeProgram.TASK_ID;
import static io.github.mwinspector.command.FakeProgram.WINDOW_ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.text.Sensitive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command line allows beforehand, and what it asks for. */
class GrantOptionsTest {
  private static final Need.MfaCode CODE =
      new Need.MfaCode("prod", "arn:aws:iam::1:mfa/\u001B[31mana", "arn:aws:iam::1:role/T");
  private static final Need.Command COMMAND =
      new Need.Command("prod", "/opt/get keys # all", "~/.aws/config, line 7");

  private final FakeProgram program = new FakeProgram();
  @TempDir Path folder;

  @BeforeEach
  void refuse() {
    // What a look-up brings is of no interest here.
    program.fail(FailureKind.ACCESS_DENIED);
  }

  private int run(String command, String... more) {
    List<String> args =
        new ArrayList<>(List.of(command, "--profile", "prod", "--window-execution-id", WINDOW_ID));
    args.addAll(List.of("--task-id", TASK_ID));
    if (command.equals("picture")) {
      args.addAll(List.of("--output", folder.resolve("x.png").toString()));
    }
    args.addAll(List.of(more));
    return program.run(args.toArray(String[]::new));
  }

  private static LookupFailure needing(FailureKind kind, Need need) {
    return new LookupFailure(
        kind, "Head.", "Next.", new LookupFailure.Details(null, null, 0, 0, Duration.ZERO), need);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "compare", "picture"})
  void aCommandIsAllowedByTheSwitchAlone(String command) {
    run(command);
    assertFalse(program.grants.allows(COMMAND));
    run(command, "--allow-process");
    assertTrue(program.grants.allows(COMMAND));
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "compare", "picture"})
  void aCodeIsGivenByItsOption(String command) {
    run(command, "--mfa-code", "123456");
    assertEquals(new Sensitive("123456"), program.grants.take(CODE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "1234567", "12345x", ""})
  void whatIsNoCodeIsAUsageError(String text) {
    assertEquals(1, run("report", "--mfa-code", text));
    assertTrue(program.err.toString().contains("--mfa-code: an MFA code has six digits."));
    assertEquals(0, program.looked.size());
  }

  @Test
  void aCommandThatIsNotAllowedIsShownWithItsPlaceAndTheSwitch() {
    program.failure = needing(FailureKind.COMMAND_NOT_ALLOWED, COMMAND);
    assertEquals(3, run("report"));
    assertEquals(
        """
        mw-inspector: Head.
          Command:    /opt/get keys # all
          Stands at:  ~/.aws/config, line 7
          Next step:  If you know it, run this again with --allow-process.
          Code:       E-AUTH-COMMAND, 0.0 s
        """,
        program.err.toString());
  }

  @Test
  void aCodeIsAskedForOnTheTerminalAndTheLookUpRepeated() {
    program.failure = null;
    program.failures.add(needing(FailureKind.MFA_NEEDED, CODE));
    program.typed.add("654321");
    assertEquals(0, run("report"));
    assertEquals(List.of("Head. MFA code of arn:aws:iam::1:mfa/\\u001B[31mana: "), program.prompts);
    assertEquals(2, program.looked.size());
    assertEquals(new Sensitive("654321"), program.grants.take(CODE));
    assertEquals("", program.err.toString());
  }

  @Test
  void afterThreeWrongCodesItEnds() {
    program.failure = needing(FailureKind.MFA_NEEDED, CODE);
    program.typed.addAll(List.of("1", "2", "3", "4"));
    assertEquals(3, run("report"));
    assertEquals(3, program.prompts.size());
  }

  @Test
  void withoutATerminalTheOptionIsNamed() {
    program.failure = needing(FailureKind.MFA_NEEDED, CODE);
    assertEquals(3, run("report"));
    String err = program.err.toString();
    assertTrue(err.contains("  Next step:  Next.\n              Give it with --mfa-code CODE.\n"));
    assertFalse(err.contains("\u001B"), err);
    assertNull(program.grants.take(CODE));
  }

  @ParameterizedTest
  @CsvSource({
    "SIGN_IN_NEEDED, prod, Run `mw-inspector sign-in prod` or `aws sso login --profile prod`",
    "SIGN_IN_CACHE, my prod, Run `mw-inspector sign-in 'my prod'` or",
    "UNEXPECTED, prod, Run `mw-inspector sign-in prod --device-code`.",
    "CLOCK_WRONG, prod, Next."
  })
  void theCommandThatSignsInIsNamed(FailureKind kind, String profile, String next) {
    program.failure = needing(kind, new Need.SignIn(profile, "corp", "https://corp"));
    run("report");
    String err = program.err.toString();
    assertTrue(err.contains("  Next step:  " + next), err);
  }

  @Test
  void theOptionThatAllowsAHostIsNamed() {
    program.failure =
        needing(FailureKind.ENDPOINT_REFUSED, new Need.Endpoint("a.example:8443", "there"));
    assertEquals(3, run("report"));
    String err = program.err.toString();
    assertTrue(
        err.contains("Next.\n              Allow it with --allow-endpoint a.example:8443.\n"));
  }

  @Test
  void nothingIsAskedForOtherFailures() {
    program.failure = needing(FailureKind.COMMAND_NOT_ALLOWED, COMMAND);
    program.typed.add("654321");
    assertEquals(3, run("compare"));
    assertEquals(List.of(), program.prompts);
  }
}
