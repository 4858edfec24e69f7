package io.github.mwinspector.command;

import static io.github.mwinspector.command.FakeProgram.TASK_ID;
import static io.github.mwinspector.command.FakeProgram.WINDOW_ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.request.LookupRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MwInspectorCommandTest {
  private final FakeProgram program = new FakeProgram();
  @TempDir Path folder;

  @Test
  void withoutACommandTheWindowOpensAndChoosesForItself() {
    assertEquals(0, program.run());
    assertEquals(
        new WindowRequest(null, null, null, null, Theme.SYSTEM, null), program.windows.getFirst());
  }

  @Test
  void optionsFillTheWindowsFieldsAndBothIdsLookUp() {
    program.run(
        "--profile",
        "prod",
        "--window-execution-id",
        WINDOW_ID,
        "--task-id",
        TASK_ID,
        "--theme",
        "dark");
    WindowRequest window = program.windows.getFirst();
    assertEquals(Theme.DARK, window.theme());
    assertNotNull(window.lookup());
    assertEquals("eu-central-1", window.lookup().connection().region().id());
  }

  @Test
  void oneIdFillsItsFieldOnly() {
    program.run("--task-id", " " + TASK_ID + " ");
    WindowRequest window = program.windows.getFirst();
    assertNotNull(window.taskExecutionId());
    assertNull(window.profile());
    assertNull(window.lookup());
  }

  @Test
  void theDemoAccountWithAPictureForMachinesWithoutADisplay() {
    program.run("--demo", "--picture-without-display=demo.png");
    WindowRequest window = program.windows.getFirst();
    assertEquals(AwsProfile.DEMO, window.profile());
    assertEquals(Path.of("demo.png"), window.pictureWithoutDisplay());
    assertNull(window.lookup());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--demo --profile prod", "--region x", "--task-id 12", "--nope", "nope"})
  void usageErrorsAreOneNotTwo(String args) {
    assertEquals(1, program.run(args.split(" ")));
    assertTrue(program.err.toString().startsWith("mw-inspector: "), program.err.toString());
    assertTrue(program.err.toString().endsWith("Try 'mw-inspector --help'.\n"));
    assertTrue(program.windows.isEmpty());
  }

  @Test
  void anOptionInFrontOfACommandIsNotSilentlyDropped() {
    assertEquals(1, program.run("--demo", "report", "--task-id", TASK_ID));
    assertTrue(program.err.toString().contains("--demo stands before report: options go behind"));
  }

  @Test
  void whatWasTypedIsPrintedWithoutItsControlCharacters() {
    program.run("--profile", "a\u001B[2J", "--demo", "--\u202Ex");
    assertEquals(-1, program.err.toString().indexOf('\u001B'));
    assertEquals(-1, program.err.toString().indexOf('\u202E'));
  }

  @Test
  void theVersionIsPrinted() {
    assertEquals(0, program.run("--version"));
    assertEquals("mw-inspector 1.2.3\n", program.out.toString());
    assertEquals(0, program.run("report", "--version"));
  }

  @ParameterizedTest
  @CsvSource({
    "--help, --task-id=ID",
    "--help, report",
    "--help, mw-inspector --demo",
    "report --help, --with-secrets",
    "report --help, --format markdown --output ticket.md",
    "report --help, There is no such task execution",
    "picture --help, --size=WIDTHxHEIGHT",
    "demo --help, --port=N"
  })
  void helpNamesOptionsExamplesAndExitCodes(String args, String words) {
    assertEquals(0, program.run(args.split(" ")));
    String help = program.out.toString();
    assertTrue(help.contains(words), help);
    assertTrue(help.contains("Exit codes:"), help);
    assertTrue(help.contains("Examples:"), help);
    assertTrue(help.lines().allMatch(line -> line.length() <= 96), help);
    assertEquals(-1, help.indexOf('\u001B'));
  }

  @Test
  void aPictureIsOfTheWelcomeViewWithoutIds() {
    assertEquals(0, program.run("picture", "--demo", "--output", path("a.png")));
    PictureRequest picture = program.pictures.getFirst();
    assertEquals(1280, picture.width());
    assertEquals(800, picture.height());
    assertEquals(Theme.LIGHT, picture.window().theme());
    assertNull(picture.window().lookup());
  }

  @Test
  void aPictureShowsTheResultOfBothIds() {
    assertEquals(
        0,
        program.run(
            "picture",
            "--demo",
            "--window-execution-id",
            WINDOW_ID,
            "--task-id",
            TASK_ID,
            "--size",
            "900x600",
            "--theme",
            "dark",
            "--output",
            path("a.png")));
    PictureRequest picture = program.pictures.getFirst();
    assertEquals(900, picture.width());
    assertEquals(Theme.DARK, picture.window().theme());
    assertNotNull(picture.window().lookup());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --demo                               | Missing required option: '--output=FILE.png'
          --demo --size 10x --output x.png     | --size: "10x" is not of the form 1280x800.
          --demo --size 10x10 --output x.png   | --size: each side has 100 to 8192 pixels.
          --demo --theme system --output x.png | --theme: a picture is light or dark
          --demo --task-id 7c9be0a4-3a67-4b59-8f7e-5a1c2d3e4f50 --output x.png | --window-execution-id is missing
          --window-execution-id 2f1d0f52-7a3a-4f0e-9a54-0d3f1c5b7e01 --task-id 7c9be0a4-3a67-4b59-8f7e-5a1c2d3e4f50 --output x.png | No profile
          """)
  void aPictureThatCanNotBeMadeSaysWhy(String args, String words) {
    assertEquals(1, program.run(("picture " + args).split(" ")));
    assertTrue(program.err.toString().contains(words), program.err.toString());
    assertTrue(program.pictures.isEmpty());
  }

  @Test
  void aPictureReplacesNoFileUnlessForced() throws IOException {
    Files.writeString(folder.resolve("a.png"), "mine");
    assertEquals(1, program.run("picture", "--demo", "--output", path("a.png")));
    assertEquals(0, program.run("picture", "--demo", "--force", "--output", path("a.png")));
  }

  @Test
  void theDemoListIsAligned() {
    assertEquals(0, program.run("demo", "--list"));
    assertEquals(
        """
        WINDOW EXECUTION ID                   TASK ID                               REGION        SHOWS
        2f1d0f52-7a3a-4f0e-9a54-0d3f1c5b7e01  7c9be0a4-3a67-4b59-8f7e-5a1c2d3e4f50  eu-central-1  stopped by an alarm
        2f1d0f52-7a3a-4f0e-9a54-0d3f1c5b7e01  7c9be0a4-3a67-4b59-8f7e-5a1c2d3e4f50  us-east-1     a patch scan
        """,
        program.out.toString());
  }

  @Test
  void theServedDemoPrintsItsAddressAndALineForTheAwsCli() {
    assertEquals(0, program.run("demo", "--port", "8099"));
    String out = program.out.toString();
    assertTrue(out.startsWith("The demo account answers at http://127.0.0.1:8099 until"), out);
    assertTrue(
        out.contains(
            "AWS_ACCESS_KEY_ID=demo AWS_SECRET_ACCESS_KEY=demo aws ssm"
                + " get-maintenance-window-execution-task --endpoint-url http://127.0.0.1:8099"
                + " --region eu-central-1 --window-execution-id "
                + WINDOW_ID
                + " --task-id "
                + TASK_ID
                + "\n"),
        out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "70000", "x"})
  void aPortThatIsNoneIsAUsageError(String port) {
    assertEquals(1, program.run("demo", "--port", port));
  }

  @Test
  void aTakenPortIsAUsageErrorInWords() {
    program.portTaken = true;
    assertEquals(1, program.run("demo", "--port", "8099"));
    assertTrue(program.err.toString().contains("--port: 8099 can't be listened on"));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static final String LINK =
      "mw-inspector://task?region=eu-west-1&window-execution-id=%s&task-id=%s"
          .formatted(FakeProgram.WINDOW_ID, FakeProgram.TASK_ID);

  @Test
  void aLinkOpensTheWindowWithItsLookUp() {
    assertEquals(0, program.run(LINK + "&profile=bare"));
    WindowRequest window = program.windows.getFirst();
    LookupRequest lookup = window.lookup();
    assertEquals("bare", lookup.connection().profile().name());
    assertEquals("eu-west-1", lookup.connection().region().id());
    assertEquals(FakeProgram.TASK_ID, lookup.taskExecutionId().value());
  }

  @Test
  void aLinkWithoutAKnownProfileChoosesNone() {
    program.environment.put("AWS_PROFILE", "prod");
    assertEquals(0, program.run(LINK + "&profile=elsewhere&account=999988887777"));
    WindowRequest window = program.windows.getFirst();
    assertNull(window.profile());
    assertEquals(FakeProgram.WINDOW_ID, window.windowExecutionId().value());
  }

  @Test
  void whatALinkMayNotSayIsToldAndLeftOut() {
    assertEquals(0, program.run(LINK + "&profile=prod&endpoint-url=https://evil.example"));
    assertTrue(program.err.toString().contains("'endpoint-url' is not known and left out"));
  }

  @Test
  void aWordThatIsNoCommandAndNoLinkIsAUsageError() {
    assertEquals(1, program.run("https://console.aws.amazon.com/"));
    assertEquals(1, program.run(LINK, "--demo"));
    assertEquals(List.of(), program.windows);
  }
}
