package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mwinspector.demo.DemoEstate;
import io.github.mwinspector.demo.DemoTask;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;

/** The program as a whole, in processes of its own, on a machine without display and profiles. */
class LauncherTest {
  private static final List<DemoTask> TASKS = DemoEstate.load(InstantSource.system()).tasks();
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

  @TempDir Path home;
  private ProgramProcess program;

  @BeforeEach
  void install() {
    program = new ProgramProcess(home);
  }

  private static DemoTask titled(String title) {
    return TASKS.stream().filter(task -> task.title().equals(title)).findFirst().orElseThrow();
  }

  private ProgramProcess.Run lookUp(String command, String title, String... more) throws Exception {
    DemoTask task = titled(title);
    List<String> arguments = new ArrayList<>(List.of(command, "--demo"));
    arguments.addAll(List.of("--window-execution-id", task.windowExecutionId()));
    arguments.addAll(List.of("--task-id", task.taskId()));
    arguments.addAll(List.of(more));
    return program.run(arguments.toArray(String[]::new));
  }

  private static void assertSays(String text, String... words) {
    for (String word : words) {
      assertTrue(text.contains(word), "\"" + word + "\" is not in:\n" + text);
    }
  }

  private static void assertPng(Path file, int width, int height) throws Exception {
    byte[] png = Files.readAllBytes(file);
    assertArrayEquals(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
        java.util.Arrays.copyOf(png, 8));
    // The first chunk is IHDR: length and name, then width and height.
    assertEquals(width, ByteBuffer.wrap(png).getInt(16));
    assertEquals(height, ByteBuffer.wrap(png).getInt(20));
  }

  @Test
  void versionNamesVersionCommitAndRuntime() throws Exception {
    ProgramProcess.Run run = program.run("--version");
    assertEquals(0, run.exit());
    String version = "mw-inspector \\d+\\.\\d+\\.\\d+\\S* \\(not packaged\\), Java 25\\S*\\R";
    assertTrue(run.out().matches(version), run.out());
    assertEquals("", run.err());
  }

  @Test
  void helpNamesEverySubcommandAndExitCode() throws Exception {
    ProgramProcess.Run run = program.run("--help");
    assertEquals(0, run.exit());
    assertSays(run.out(), "report", "picture", "demo", "--profile", "--task-id", "Exit codes:");
    assertEquals("", run.err());
  }

  @Test
  void aReportHidesValuesUnlessAskedAndMasksSecretsThen() throws Exception {
    ProgramProcess.Run hidden = lookUp("report", "Deployment with secrets of many forms");
    assertEquals(0, hidden.exit());
    assertSays(hidden.out(), "Ops-DeployPartnerGateway", "DeploySecretAccessKey", "SUCCESS");
    assertFalse(hidden.out().contains("rotate every 90 days"), hidden.out());
    assertFalse(hidden.out().contains(SECRET), hidden.out());
    assertEquals("", hidden.err());
    ProgramProcess.Run values =
        lookUp(
            "report",
            "Deployment with secrets of many forms",
            "--format",
            "markdown",
            "--with-values");
    assertEquals(0, values.exit());
    assertSays(values.out(), "rotate every 90 days", "postgresql://gateway:", "|");
    assertFalse(values.out().contains(SECRET), values.out());
    assertFalse(values.out().contains("made-up-Sesame-42"), values.out());
    assertEquals("", values.err());
  }

  @Test
  void aReportAsJsonHoldsTheMembersAsSent() throws Exception {
    ProgramProcess.Run run =
        lookUp(
            "report", "Deployment with secrets of many forms", "--format=json", "--with-secrets");
    assertEquals(0, run.exit());
    JsonNode report = new ObjectMapper().readTree(run.out());
    assertEquals("2026-06-07T22:30:00.050000+00:00", report.path("StartTime").textValue());
    assertEquals(SECRET, report.at("/TaskParameters/0/DeploySecretAccessKey/Values/0").textValue());
    assertEquals(13, report.size());
  }

  @Test
  void failuresHaveTheirExitCodesAndTheirWordsOnStandardError() throws Exception {
    ProgramProcess.Run missing = lookUp("report", "Not found");
    assertEquals(2, missing.exit());
    assertSays(missing.err(), "There is no such task execution", "Next step:", "E-AWS-NOTFOUND");
    assertEquals("", missing.out());
    ProgramProcess.Run denied = lookUp("report", "Access denied");
    assertEquals(3, denied.exit());
    assertSays(
        denied.err(), "ssm:GetMaintenanceWindowExecutionTask", "on resource *", "Request id");
    ProgramProcess.Run fault = lookUp("report", "Service fault");
    assertEquals(4, fault.exit());
    assertSays(fault.err(), "HTTP 500", "E-AWS-5XX", "3 attempts");
  }

  @Test
  void anIdOfTheWrongFormIsAUsageError() throws Exception {
    String id = TASKS.getFirst().taskId();
    ProgramProcess.Run run =
        program.run("report", "--demo", "--window-execution-id", "mw-0123", "--task-id", id);
    assertEquals(1, run.exit());
    assertSays(run.err(), "--window-execution-id: This is a window id (mw-…).");
    assertEquals("", run.out());
  }

  @Test
  void theDemoListNamesEveryTask() throws Exception {
    ProgramProcess.Run run = program.run("demo", "--list");
    assertEquals(0, run.exit());
    assertEquals(TASKS.size() + 1, run.out().lines().count());
    for (DemoTask task : TASKS) {
      assertSays(run.out(), task.windowExecutionId() + "  " + task.taskId());
    }
  }

  @Test
  void theDemoAccountServesOtherClientsUntilStopped() throws Exception {
    Process demo = program.start("demo", "--port", "0");
    try (BufferedReader out = demo.inputReader()) {
      String line = out.readLine();
      Matcher address = Pattern.compile("http://\\S+").matcher(String.valueOf(line));
      assertTrue(address.find(), line);
      DemoTask task = TASKS.getFirst();
      try (SsmClient other = otherClient(URI.create(address.group()))) {
        assertEquals(
            "AWS-RunPatchBaseline",
            other
                .getMaintenanceWindowExecutionTask(
                    r -> r.windowExecutionId(task.windowExecutionId()).taskId(task.taskId()))
                .taskArn());
      }
      assertTrue(demo.isAlive());
      demo.destroy();
      assertTrue(demo.waitFor(20, TimeUnit.SECONDS), "it can't be stopped");
    } finally {
      demo.destroyForcibly();
    }
  }

  private static SsmClient otherClient(URI address) {
    return SsmClient.builder()
        .endpointOverride(address)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("demo", "demo")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  @Test
  void withoutADisplayOneLineSaysWhatToRunInstead() throws Exception {
    ProgramProcess.Run run = program.run("--demo");
    assertEquals(1, run.exit());
    assertEquals(1, run.err().lines().count(), run.err());
    assertSays(run.err(), "no display", "mw-inspector report", "mw-inspector picture");
  }

  @Test
  void aDisplayThatDoesNotAnswerIsNoDisplay() throws Exception {
    ProgramProcess.Run run = program.run(Map.of("DISPLAY", ":4711"), "--demo");
    assertEquals(1, run.exit(), run.err());
    assertSays(run.err(), "no display", "mw-inspector report", "mw-inspector picture");
    assertFalse(run.err().contains("\tat "), run.err());
  }

  @Test
  void withoutADisplayThePictureOfTheDemoIsDrawnAndNamed() throws Exception {
    Path file = home.resolve("demo.png");
    ProgramProcess.Run run = program.run("--demo", "--picture-without-display=" + file);
    assertEquals(0, run.exit(), run.err());
    assertEquals(
        "There is no display here, so the window was drawn into " + file + "\n", run.err());
    assertPng(file, 1280, 800);
  }

  @Test
  void aPictureHasTheSizeAskedForAndHidesValuesUnlessAsked() throws Exception {
    String title = "Patch scan of three nodes";
    Path hidden = home.resolve("hidden.png");
    Path shown = home.resolve("shown.png");
    ProgramProcess.Run run =
        lookUp("picture", title, "--size", "900x600", "--output", hidden.toString());
    assertEquals(new ProgramProcess.Run(0, "", ""), run);
    assertPng(hidden, 900, 600);
    assertEquals(
        0, lookUp("picture", title, "--size=900x600", "--with-values", "--output=" + shown).exit());
    assertFalse(
        java.util.Arrays.equals(Files.readAllBytes(hidden), Files.readAllBytes(shown)),
        "the two pictures are the same");
  }

  @Test
  void aPictureReplacesNoFileUnlessForced() throws Exception {
    Path file = Files.writeString(home.resolve("there.png"), "mine");
    ProgramProcess.Run run = program.run("picture", "--demo", "--output", file.toString());
    assertEquals(1, run.exit());
    assertSays(run.err(), "exists already", "--force");
    assertEquals("mine", Files.readString(file));
    assertEquals(0, program.run("picture", "--demo", "--force", "--output=" + file).exit());
    assertPng(file, 1280, 800);
  }

  @Test
  void aPictureOfAFailedLookUpHasTheFailuresExitCode() throws Exception {
    Path file = home.resolve("failed.png");
    ProgramProcess.Run run = lookUp("picture", "Access denied", "--output=" + file);
    assertEquals(3, run.exit());
    assertSays(run.err(), "E-AWS-DENIED");
    assertPng(file, 1280, 800);
  }
}
