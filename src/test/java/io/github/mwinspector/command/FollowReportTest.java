package io.github.mwinspector.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mwinspector.answer.Answers;
import io.github.mwinspector.aws.Access;
import io.github.mwinspector.aws.SsmEvidenceSource;
import io.github.mwinspector.aws.SsmExecutionSource;
import io.github.mwinspector.aws.files.AwsFiles;
import io.github.mwinspector.demo.DemoEndpoint;
import io.github.mwinspector.demo.DemoEstate;
import io.github.mwinspector.demo.DemoTask;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.Grants;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.model.TaskAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report --follow}: what it prints, how long it waits, and how it ends. */
class FollowReportTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final FakeProgram program = new FakeProgram();
  @TempDir Path folder;

  @BeforeEach
  void nothingBelow() {
    program.evidence =
        (_, _, _) -> new Piece.NotAvailable("E-AWS-DENIED", "Not allowed.", "Ask.", null, null);
  }

  private static TaskAnswer task(String members) {
    return Answers.of(
        "{\"WindowExecutionId\":\"%s\",\"TaskExecutionId\":\"%s\",%s}"
            .formatted(FakeProgram.WINDOW_ID, FakeProgram.TASK_ID, members));
  }

  private void answers(String... statuses) {
    for (String status : statuses) {
      program.steps.add(() -> task("\"Status\":\"" + status + "\""));
    }
  }

  private void fails(FailureKind kind) {
    program.steps.add(
        () -> {
          throw new LookupException(
              new LookupFailure(
                  kind,
                  "It failed.",
                  "Wait.",
                  new LookupFailure.Details(null, null, 0, 1, Duration.ZERO)));
        });
  }

  private int follow(String... more) {
    List<String> args =
        new ArrayList<>(List.of("report", "--demo", "--follow", "--region", "eu-central-1"));
    args.addAll(
        List.of("--window-execution-id", FakeProgram.WINDOW_ID, "--task-id", FakeProgram.TASK_ID));
    args.addAll(Arrays.asList(more));
    return program.run(args.toArray(String[]::new));
  }

  private List<String> lines() {
    return program.out.toString().lines().toList();
  }

  @Test
  void theStateThenEachChangeThenTheReport() {
    answers("PENDING", "PENDING", "IN_PROGRESS", "FAILED");
    assertEquals(0, follow());
    assertEquals("1970-01-01T00:00:00Z  Status: PENDING", lines().get(0));
    assertTrue(lines().get(1).endsWith("Z  Status: PENDING -> IN_PROGRESS"), lines().get(1));
    assertTrue(lines().get(2).endsWith("Z  Status: IN_PROGRESS -> FAILED"), lines().get(2));
    assertEquals("", lines().get(3));
    assertTrue(lines().get(4).startsWith("Maintenance window task:"), lines().get(4));
    assertEquals(0, program.open, "the source is closed");
  }

  @Test
  void itWaitsLongerWhileNothingChangesAndLessAfterAChange() {
    answers("PENDING", "PENDING", "IN_PROGRESS", "FAILED");
    follow();
    assertEquals(3, program.waits.size());
    assertTrue(program.waits.get(1).compareTo(program.waits.get(0)) > 0);
    assertEquals(program.waits.get(0), program.waits.get(2));
  }

  @Test
  void jsonIsOneObjectALineAndTheReportIsTheLast() throws IOException {
    answers("IN_PROGRESS", "FAILED");
    assertEquals(0, follow("--format", "json", "--why"));
    List<JsonNode> objects = new ArrayList<>();
    for (String line : lines()) {
      objects.add(new ObjectMapper().readTree(line));
    }
    assertEquals(3, objects.size());
    assertTrue(objects.get(0).at("/change/from").isNull());
    assertEquals("IN_PROGRESS", objects.get(1).at("/change/from").asText());
    assertEquals("FAILED", objects.get(1).at("/change/to").asText());
    assertEquals("Status", objects.get(1).at("/change/what").asText());
    assertTrue(Instant.parse(objects.get(1).at("/change/time").asText()).isAfter(Instant.EPOCH));
    assertEquals("FAILED", objects.get(2).at("/task/Status").asText());
    assertTrue(objects.get(2).has("reason"));
  }

  @Test
  void aTaskThatIsOverIsOnlyReported() throws IOException {
    answers("SUCCESS");
    assertEquals(0, follow("--format", "json"));
    assertEquals(List.of(), program.waits);
    assertEquals(1, lines().size());
    assertEquals("SUCCESS", new ObjectMapper().readTree(lines().getFirst()).at("/Status").asText());
  }

  @Test
  void theFileGetsTheReportAndStandardOutputTheChanges() throws IOException {
    answers("IN_PROGRESS", "SUCCESS");
    Path file = folder.resolve("report.json");
    assertEquals(0, follow("--output", file.toString(), "--format", "json"));
    assertEquals(2, lines().size());
    assertTrue(lines().getLast().startsWith("{\"change\":"), lines().getLast());
    assertTrue(Files.readString(file).startsWith("{\n    \"WindowExecutionId\""));
  }

  @Test
  void aFailureThatPassesIsToldAndTriedAgainLater() {
    answers("IN_PROGRESS");
    fails(FailureKind.CONNECTION_REFUSED);
    fails(FailureKind.THROTTLED);
    answers("SUCCESS");
    assertEquals(0, follow());
    String err = program.err.toString();
    assertTrue(err.contains("mw-inspector: It failed. (E-NET-REFUSED, failure 1 of at most 8); "));
    assertTrue(
        err.contains("mw-inspector: It failed. (E-AWS-THROTTLED, failure 2 of at most 8); "));
    assertFalse(program.out.toString().contains("It failed."));
    assertEquals(program.waits.get(0).multipliedBy(2), program.waits.get(1));
    assertEquals(program.waits.get(0).multipliedBy(4), program.waits.get(2));
  }

  @Test
  void itGivesUpAfterSoManyFailuresInARow() {
    answers("IN_PROGRESS");
    for (int i = 0; i < Following.MOST_FAILURES; i++) {
      fails(FailureKind.TIMED_OUT);
    }
    assertEquals(4, follow());
    assertTrue(
        program
            .err
            .toString()
            .contains("mw-inspector: Gave up following after 8 failures in a row."),
        program.err.toString());
    assertEquals(1, lines().size());
  }

  @Test
  void expiredCredentialsEndItAtOnce() {
    answers("IN_PROGRESS");
    fails(FailureKind.CREDENTIALS_EXPIRED);
    assertEquals(3, follow());
    assertEquals(1, program.waits.size());
    assertTrue(program.err.toString().contains("E-AUTH-EXPIRED"));
  }

  @Test
  void whatCannotBeHadIsToldOnce() {
    answers("IN_PROGRESS", "IN_PROGRESS", "SUCCESS");
    follow();
    String call = "ssm:DescribeMaintenanceWindowExecutionTaskInvocations: Not allowed.";
    assertEquals(2, (program.err + " ").split(call, -1).length, program.err.toString());
  }

  @Test
  void aStatusThatIsNotKnownIsNotFollowed() {
    answers("IN_PROGRESS", "A_NEW_WORD");
    assertEquals(0, follow());
    assertEquals(1, program.waits.size());
    assertTrue(program.err.toString().contains("doesn't know how such a task goes on"));
  }

  @Test
  void aClosedStandardOutputEndsIt() {
    answers("IN_PROGRESS", "IN_PROGRESS");
    program.closeOut();
    assertEquals(1, follow());
    assertEquals(List.of(), program.waits);
    assertTrue(program.err.toString().contains("standard output is closed"));
  }

  @Test
  void hostileTextStaysOnItsLineAndSecretsStayMasked() {
    program.steps.add(
        () -> task("\"Status\":\"IN_PROGRESS\",\"StatusDetails\":\"a\\nb AKIAIOSFODNN7EXAMPLE\""));
    answers("SUCCESS");
    follow();
    String details = lines().stream().filter(l -> l.contains("StatusDetails")).findFirst().get();
    assertTrue(details.contains("a\\nb ") || details.contains("a\\u000Ab "), details);
    assertFalse(program.out.toString().contains("AKIAIOSFODNN7EXAMPLE"));
  }

  @Test
  void theDemoAccountsRunningTaskIsFollowedThroughTheSdk() throws IOException {
    program.began = NOW;
    InstantSource clock = program.polling().clock();
    DemoEstate estate = DemoEstate.load(clock);
    DemoTask moving =
        estate.tasks().stream()
            .filter(t -> t.title().equals("A rollout to watch while it goes on"))
            .findFirst()
            .get();
    AwsFiles files = new AwsFiles(Map.of("HOME", folder.toString()), folder.toString());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        DemoEndpoint endpoint = DemoEndpoint.start(estate, 0, threads);
        Access access =
            new Access(files, endpoint::address, InstantSource.system(), new Grants())) {
      program.real = new SsmExecutionSource(access);
      program.evidence = new SsmEvidenceSource(access);
      assertEquals(
          0,
          program.run(
              "report",
              "--demo",
              "--follow",
              "--why",
              "--region",
              moving.region(),
              "--window-execution-id",
              moving.windowExecutionId(),
              "--task-id",
              moving.taskId()));
    }
    assertEquals("", program.err.toString());
    assertEquals("2026-11-22T12:00:00Z  Status: IN_PROGRESS", lines().getFirst());
    assertTrue(has("Z  Status: IN_PROGRESS -> FAILED"), program.out.toString());
    assertTrue(has(" Failed ("), program.out.toString());
    assertTrue(has("  Invocations: "), program.out.toString());
    assertTrue(has("Why (times in UTC)"), program.out.toString());
  }

  private boolean has(String part) {
    return lines().stream().anyMatch(line -> line.contains(part));
  }
}
