package io.github.mwinspector.command;

import static io.github.mwinspector.command.FakeProgram.TASK_ID;
import static io.github.mwinspector.command.FakeProgram.WINDOW_ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.answer.Answers;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.testing.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {
  private static final String BEFORE_WINDOW = "6b1f3c0e-52d7-4e0b-9c3a-7f1d2a8e4b60";
  private static final String BEFORE_TASK = "3d9a5f14-8e62-4c07-b1d5-90c7e2f6a381";
  private static final String ALIKE_TASK = "5e07c1b8-d4a3-4926-bf7e-18a6c03d95f2";
  private static final Instant START = Instant.ofEpochSecond(1763800000);

  private final FakeProgram program = new FakeProgram();
  private List<String> tasksBefore = List.of(BEFORE_TASK);
  private boolean allExecutionsRead = true;
  @TempDir Path folder;

  CompareCommandTest() {
    program.answer = task(WINDOW_ID, TASK_ID, 1, "FAILED", "one");
    program.answers.put(BEFORE_TASK, task(BEFORE_WINDOW, BEFORE_TASK, 1, "SUCCESS", "two"));
    program.answers.put(ALIKE_TASK, task(BEFORE_WINDOW, ALIKE_TASK, 2, "SUCCESS", "three"));
    program.evidence = (_, question, _) -> answer(question);
  }

  private static TaskAnswer task(
      String window, String task, int priority, String status, String password) {
    return Answers.of(
        """
        {"WindowExecutionId":"%s","TaskExecutionId":"%s","TaskArn":"doc","Type":"RUN_COMMAND",
         "Priority":%d,"Status":"%s","StartTime":1763800000,"EndTime":1763800060,
         "TaskParameters":[{"Password":{"Values":["hunter-%s"]},"Mode":{"Values":["%s"]}}]}
        """
            .formatted(window, task, priority, status, password, password));
  }

  private Piece answer(Question question) {
    return switch (question) {
      case Question.OfWindows _ -> Recorded.found(new Finding.Windows(List.of("mw-1"), true));
      case Question.OfWindowExecutions _ ->
          Recorded.found(new Finding.WindowExecutions(List.of(WINDOW_ID), true));
      case Question.OfEarlierExecutions _ ->
          Recorded.found(
              new Finding.Runs(
                  List.of(
                      new Finding.Run(WINDOW_ID, START),
                      new Finding.Run(BEFORE_WINDOW, START.minusSeconds(9))),
                  allExecutionsRead));
      case Question.OfTasksOf _ ->
          Recorded.found(
              new Finding.TaskRuns(
                  tasksBefore.stream()
                      .map(id -> new Finding.TaskRun(id, "doc", program.answer.task().type()))
                      .toList(),
                  true));
      case Question.OfInvocations _ -> Recorded.found(new Finding.Invocations(List.of(), true));
      default -> Recorded.denied();
    };
  }

  private int compare(String... options) {
    List<String> args =
        new ArrayList<>(
            List.of("compare", "--demo", "--window-execution-id", WINDOW_ID, "--task-id", TASK_ID));
    args.addAll(List.of(options));
    return program.run(args.toArray(String[]::new));
  }

  private List<String> looked() {
    return program.looked.stream().map(r -> r.taskExecutionId().value()).toList();
  }

  @Test
  void withoutOtherIdsItIsComparedWithTheRunBefore() {
    assertEquals(0, compare());
    assertEquals(List.of(TASK_ID, BEFORE_TASK), looked());
    assertEquals(BEFORE_WINDOW, program.looked.getLast().windowExecutionId().value());
    String out = program.out.toString();
    assertTrue(out.startsWith("Comparison: doc\n"), out);
    assertTrue(out.contains("Status\n    first   FAILED\n    second  SUCCESS\n"), out);
    assertEquals("", program.err.toString());
    assertEquals(0, program.open, "the source is closed");
  }

  @Test
  void aRunThatMayHaveBeenMissedIsSaid() {
    allExecutionsRead = false;
    assertEquals(0, compare());
    assertEquals(
        "mw-inspector: Only 2 of the window's executions were read and it has more: a later run"
            + " may have been missed.\n",
        program.err.toString());
    assertTrue(program.out.toString().startsWith("Comparison: doc\n"));
  }

  @Test
  void withOtherIdsNothingIsSearched() {
    List<Question> asked = new ArrayList<>();
    program.evidence =
        (_, question, _) -> {
          synchronized (asked) {
            asked.add(question);
          }
          return answer(question);
        };
    assertEquals(
        0, compare("--with-window-execution-id", BEFORE_WINDOW, "--with-task-id", ALIKE_TASK));
    assertEquals(List.of(TASK_ID, ALIKE_TASK), looked());
    assertFalse(asked.stream().anyMatch(Question.OfEarlierExecutions.class::isInstance));
  }

  @Test
  void valuesAreHiddenAndThatTheyDifferIsSaid() {
    compare();
    assertTrue(program.out.toString().contains("Mode  (differs, both masked)\n"));
    assertFalse(program.out.toString().contains("hunter"));
    assertTrue(
        program.out.toString().contains("4 values hidden or masked; --with-values shows them."));
    FakeProgram second = program;
    second.out.getBuffer().setLength(0);
    compare("--with-values");
    String out = second.out.toString();
    assertTrue(out.contains("Mode\n    first   one\n    second  two\n"), out);
    assertTrue(out.contains("Password  (differs, both masked)\n"), out);
    assertFalse(out.contains("hunter"), out);
    out = "";
    second.out.getBuffer().setLength(0);
    compare("--with-secrets");
    assertTrue(second.out.toString().contains("Password\n    first   hunter-one\n"));
  }

  @Test
  void allWritesWhatIsTheSameToo() {
    compare();
    assertFalse(program.out.toString().contains("TaskArn\n"));
    program.out.getBuffer().setLength(0);
    compare("--all");
    assertTrue(program.out.toString().contains("TaskArn\n    first   doc\n    second  doc\n"));
  }

  @Test
  void jsonIsNothingButJson() {
    assertEquals(0, compare("--format", "json"));
    assertTrue(program.out.toString().startsWith("{\n    \"first\": {\n"));
    assertEquals(
        "mw-inspector: 4 values hidden or masked; --with-values shows them.\n",
        program.err.toString());
  }

  @Test
  void tasksAlikeAreToldByTheirPriority() {
    tasksBefore = List.of(ALIKE_TASK, BEFORE_TASK);
    assertEquals(0, compare());
    assertTrue(program.out.toString().contains("    second  " + BEFORE_TASK + "\n"));
  }

  @Test
  void severalThatCouldBeItAreNamedAndNoneIsTaken() {
    tasksBefore = List.of(BEFORE_TASK, BEFORE_TASK.replace('3', '4'));
    program.answers.put(BEFORE_TASK.replace('3', '4'), program.answers.get(BEFORE_TASK));
    assertEquals(2, compare());
    assertEquals("", program.out.toString());
    assertEquals(
        """
        mw-inspector: Several tasks of the execution before could be its run:
          %s
          %s
          They are of the window execution %s.
          Give --with-window-execution-id and --with-task-id to compare with another run.
        """
            .formatted(BEFORE_TASK, BEFORE_TASK.replace('3', '4'), BEFORE_WINDOW),
        program.err.toString());
  }

  @Test
  void noRunBeforeIsNotFoundInPlainWords() {
    tasksBefore = List.of();
    assertEquals(2, compare());
    assertEquals(
        """
        mw-inspector: The one earlier execution of the window that the service knows did not run this task.
          Give --with-window-execution-id and --with-task-id to compare with another run.
        """,
        program.err.toString());
  }

  @Test
  void aSearchThatIsNotAllowedIsRefusedAndNamesWhatIsMissing() {
    program.evidence =
        (_, question, _) ->
            question instanceof Question.OfTasksOf
                ? new Piece.NotAvailable(
                    FailureKind.ACCESS_DENIED.code(), "No right.", "Ask for it.", null, null)
                : answer(question);
    assertEquals(3, compare());
    assertEquals(
        """
        mw-inspector: The tasks of the execution before could not be read.
          No right.
          Ask for it.
          Give --with-window-execution-id and --with-task-id to compare with another run.
          Code: %s
        """
            .formatted(FailureKind.ACCESS_DENIED.code()),
        program.err.toString());
  }

  @Test
  void aFailedLookUpEndsInItsExitCode() {
    program.fail(FailureKind.NOT_FOUND);
    assertEquals(2, compare());
    assertEquals("", program.out.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --with-task-id 3d9a5f14-8e62-4c07-b1d5-90c7e2f6a381             | --with-window-execution-id is missing
          --with-window-execution-id 6b1f3c0e-52d7-4e0b-9c3a-7f1d2a8e4b60 | --with-task-id is missing
          --with-window-execution-id mw-0123 --with-task-id x             | --with-window-execution-id: This is a window id
          --format yaml                                                   | Invalid value for option '--format'
          """)
  void whatCanNotBeCarriedOutIsAUsageErrorBeforeAnythingIsAsked(String options, String words) {
    assertEquals(1, compare(options.split(" ")));
    assertTrue(program.err.toString().contains(words), program.err.toString());
    assertEquals(List.of(), program.looked);
  }

  @Test
  void anExistingFileIsKeptUnlessForced() throws IOException {
    Path file = Files.writeString(folder.resolve("c.md"), "mine");
    assertEquals(1, compare("--output", file.toString()));
    assertEquals("mine", Files.readString(file));
    assertEquals(List.of(), program.looked);
    assertEquals(0, compare("--format", "markdown", "--force", "--output", file.toString()));
    assertTrue(Files.readString(file).startsWith("# Comparison: `doc`\n"));
  }
}
