package io.github.mwinspector.export.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.request.AskedFor;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is pasted asks for exactly what the program asked for, in every shell, or is refused. */
class CallFormTest {
  private static final String EXECUTION = "0c9ac961-dafd-4a94-b6c7-1bef30000001";
  private static final String TASK = "0c9ac961-dafd-4a94-b6c7-1bef30000002";
  private static final ServiceCall OF_TASK = ServiceCall.ofTask(EXECUTION, TASK);

  private static Caller caller(String profile) {
    return Caller.of(new AskedFor(profile, null, "eu-central-1", EXECUTION, TASK));
  }

  private static String written(CallForm form, ServiceCall call, Caller caller) {
    return switch (form.write(call, caller)) {
      case CallText.Written(String text) -> text;
      case CallText.Refused(String why) -> throw new AssertionError(why);
    };
  }

  private static String refused(CallForm form, ServiceCall call, Caller caller) {
    return switch (form.write(call, caller)) {
      case CallText.Written(String text) -> throw new AssertionError(text);
      case CallText.Refused(String why) -> why;
    };
  }

  /** What sh makes of a command: the words that a program called aws would get. */
  private static List<String> readBySh(String command) throws IOException, InterruptedException {
    Process sh =
        new ProcessBuilder("sh", "-c", "aws() { printf '%s\\0' aws \"$@\"; }\n" + command)
            .redirectErrorStream(true)
            .start();
    String out = new String(sh.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, sh.waitFor(), out);
    return Stream.of(out.split("\0", -1)).limit(out.chars().filter(c -> c == 0).count()).toList();
  }

  /** The rules by which programs on Windows read a line (C runtime, Parsing arguments). */
  private static List<String> readByWindows(String line) {
    List<String> words = new ArrayList<>();
    Matcher word =
        Pattern.compile("\"((?:[^\"\\\\]|\\\\+(?!\"|\\\\)|(?:\\\\\\\\)+(?=\"))*)\"|(\\S+)")
            .matcher(line);
    while (word.find()) {
      words.add(
          word.group(1) == null
              ? word.group(2)
              : word.group(1).replaceAll("\\\\\\\\(?=(?:\\\\\\\\)*$)", "\\\\"));
    }
    return words;
  }

  private static List<String> expected(String profile) {
    return List.of(
        "aws",
        "ssm",
        "get-maintenance-window-execution-task",
        "--profile",
        profile,
        "--region",
        "eu-central-1",
        "--window-execution-id",
        EXECUTION,
        "--task-id",
        TASK);
  }

  @Test
  void ordinaryLookUpIsACommandWithoutAnyQuote() {
    String plain = String.join(" ", expected("prod"));
    assertEquals(plain, written(CallForm.POSIX, OF_TASK, caller("prod")));
    assertEquals(plain, written(CallForm.CMD, OF_TASK, caller("prod")));
    assertEquals(
        "aws ssm get-maintenance-window-execution-task --profile prod --region eu-central-1"
            + " --window-execution-id '%s' --task-id '%s'".formatted(EXECUTION, TASK),
        written(CallForm.POWERSHELL, OF_TASK, caller("prod")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it's",
        "a \"b\" c",
        "$HOME",
        "`id`",
        "$(id)",
        "50%",
        "%PATH%",
        "wow!",
        "!!",
        "a^b",
        "a\nb",
        "\n",
        "a;b&c|d>e<f",
        "*",
        "?",
        "~",
        "~root",
        "#x",
        "a b",
        " ",
        "\\",
        "a\\",
        "\\'",
        "''",
        "{a,b}",
        "=ls",
        "Prüfung",
        "日本",
        "a'\"'b",
        "(x)",
        "[a]",
        "a=b",
        "@x"
      })
  @DisabledOnOs(OS.WINDOWS)
  void shGivesTheProfileAsItIs(String profile) throws Exception {
    assertEquals(expected(profile), readBySh(written(CallForm.POSIX, OF_TASK, caller(profile))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-x", "--debug", "-"})
  @DisabledOnOs(OS.WINDOWS)
  void profileThatLooksLikeAnOptionIsJoinedToItsOwn(String profile) throws Exception {
    List<String> words = readBySh(written(CallForm.POSIX, OF_TASK, caller(profile)));
    assertTrue(words.contains("--profile=" + profile), words.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it's",
        "$HOME",
        "`id`",
        "a^b",
        "a;b&c|d>e<f",
        "*",
        "a b",
        "a\\",
        "a b\\",
        "c:\\x\\\\",
        "(x)",
        "Prüfung",
        "a,b",
        "@x",
        "1e3"
      })
  void windowsGivesTheProfileAsItIs(String profile) {
    assertEquals(expected(profile), readByWindows(written(CallForm.CMD, OF_TASK, caller(profile))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\"b", "50%", "%PATH%", "wow!"})
  void cmdRefusesWhatItWouldChange(String profile) {
    assertEquals(
        "Windows cmd can't carry a double quote, % or ! unchanged. Copy it for another shell or for"
            + " Python.",
        refused(CallForm.CMD, OF_TASK, caller(profile)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\tb", "a\u001B[2Jb", "a\rb", "a\u202Eb", "a\u200Bb", "\u0003"})
  void unseenCharactersAreOnlyWrittenOut(String profile) {
    String why = "A name in it has a character that can't be seen or pasted safely.";
    for (CallForm form : List.of(CallForm.POWERSHELL, CallForm.CMD)) {
      assertTrue(refused(form, OF_TASK, caller(profile)).startsWith(why), form.words());
    }
    if (!profile.contains("\n")) {
      assertTrue(refused(CallForm.POSIX, OF_TASK, caller(profile)).startsWith(why));
    }
    String python = written(CallForm.BOTO3, OF_TASK, caller(profile));
    String escape = "\\u%04x".formatted((int) profile.charAt(profile.length() > 1 ? 1 : 0));
    assertTrue(python.contains(escape), python);
    assertTrue(python.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7F)), python);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '#',
      value = {
        "it's, 'it''s'",
        "O’Neil, 'O’’Neil'",
        "‘x‚‛, '‘‘x‚‚‛‛'",
        "$env:x, '$env:x'",
        "a`b, 'a`b'",
        "@args, '@args'",
        "1e3, '1e3'",
        "a.b, 'a.b'",
        "a\\, 'a\\'"
      })
  void powerShellDoublesEveryKindOfSingleQuote(String profile, String word) {
    String command = written(CallForm.POWERSHELL, OF_TASK, caller(profile));
    assertTrue(command.contains(" --profile " + word + " --region "), command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\"b", "a b\\"})
  void powerShellRefusesWhatItsOlderVersionsLose(String profile) {
    assertTrue(
        refused(CallForm.POWERSHELL, OF_TASK, caller(profile))
            .startsWith("PowerShell before 7.3 loses"));
  }

  @Test
  void lineThatIsTooLongForCmdIsRefused() {
    List<String> names = Stream.generate(() -> "a".repeat(250)).limit(40).toList();
    ServiceCall call = ServiceCall.of(new Question.OfAlarms(names), EXECUTION, TASK);
    assertTrue(refused(CallForm.CMD, call, caller("prod")).contains("no line as long"));
    assertTrue(written(CallForm.POSIX, call, caller("prod")).length() > 8_191);
  }

  /** The AWS CLI itself would load, parse or take for an option what begins like this. */
  static Stream<String> readOtherwise() {
    return Stream.of(
        "file:///etc/hostname",
        "fileb://x",
        "https://x.example",
        "-x",
        "--debug",
        "[\"a\"]",
        "{}",
        "a\u001Bb",
        "a\u202Eb",
        "a\nb");
  }

  @ParameterizedTest
  @MethodSource("readOtherwise")
  @DisabledOnOs(OS.WINDOWS)
  void nameThatTheCliReadsOtherwiseIsHandedOverAsJson(String name) throws Exception {
    ServiceCall call = ServiceCall.of(new Question.OfAlarms(List.of(name)), EXECUTION, TASK);
    List<String> words = readBySh(written(CallForm.POSIX, call, caller("prod")));
    assertEquals("--cli-input-json", words.get(words.size() - 2), words.toString());
    assertTrue(words.getLast().startsWith("{\"AlarmNames\":[\""), words.getLast());
    assertEquals(List.of(), words.stream().filter(name::equals).toList());
    assertTrue(words.getLast().chars().allMatch(c -> c >= ' ' && c < 0x7F), words.getLast());
  }

  @Test
  void everyQuestionHasItsOwnArguments() {
    Instant at = Instant.parse("2026-04-01T02:00:00.5Z");
    assertCommand(
        new Question.OfOutput("c", "i-1", "aws:runShellScript"),
        "ssm get-command-invocation --command-id c --instance-id i-1 --plugin-name"
            + " aws:runShellScript");
    assertCommand(
        new Question.OfOutput("c", "i-1", ""),
        "ssm get-command-invocation --command-id c --instance-id i-1");
    assertCommand(
        new Question.OfNodes("c"), "ssm list-command-invocations --command-id c --details");
    assertCommand(
        new Question.OfWindowExecutions("mw-1", at),
        "ssm describe-maintenance-window-executions --window-id mw-1 --filters"
            + " 'Key=ExecutedAfter,Values=2026-03-31T02:00:00Z'"
            + " 'Key=ExecutedBefore,Values=2026-04-02T02:00:00Z'");
    assertCommand(
        new Question.OfAlarmHistory("5xx > 1%", at, at.plusSeconds(60)),
        "cloudwatch describe-alarm-history --alarm-name '5xx > 1%' --alarm-types MetricAlarm"
            + " CompositeAlarm --history-item-type StateUpdate --start-date"
            + " 2026-04-01T02:00:00.500Z --end-date 2026-04-01T02:01:00.500Z --scan-by"
            + " TimestampAscending");
    assertCommand(
        new Question.OfWindowTask("mw-1", "t"),
        "ssm get-maintenance-window-task --window-id mw-1 --window-task-id t");
  }

  private static void assertCommand(Question question, String expected) {
    Caller nobody = new Caller(new Caller.Keys.Unknown(), null);
    assertEquals(
        "aws " + expected,
        written(CallForm.POSIX, ServiceCall.of(question, EXECUTION, TASK), nobody));
  }

  @Test
  void demoAccountIsReachedWhereItCanBeServed() {
    Caller demo = caller("Demo account: payments");
    String command = written(CallForm.POSIX, OF_TASK, demo);
    assertTrue(
        command.startsWith(
            "AWS_ACCESS_KEY_ID=DEMO222233334444 AWS_SECRET_ACCESS_KEY=demo aws ssm"
                + " get-maintenance-window-execution-task --endpoint-url http://127.0.0.1:8099"
                + " --region eu-central-1 "),
        command);
    assertTrue(refused(CallForm.CMD, OF_TASK, demo).contains("would stay in the environment"));
    assertTrue(refused(CallForm.POWERSHELL, OF_TASK, demo).contains("would stay"));
  }

  @Test
  void pythonOfAPagedCallReadsAllPages() {
    assertEquals(
        """
        import json

        import boto3

        session = boto3.Session(profile_name="it's \\"odd\\"", region_name="eu-central-1")
        client = session.client("ssm")
        for page in client.get_paginator("list_command_invocations").paginate(
            CommandId="c",
            Details=True,
        ):
            print(json.dumps(page, indent=2, default=str))\
        """,
        written(
            CallForm.BOTO3,
            ServiceCall.of(new Question.OfNodes("c"), EXECUTION, TASK),
            caller("it's \"odd\"")));
  }
}
