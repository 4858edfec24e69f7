package io.github.mwinspector.evidence;

import static io.github.mwinspector.testing.Recorded.denied;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.Finding.Run;
import io.github.mwinspector.evidence.Finding.TaskRun;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.testing.Recorded;
import io.github.mwinspector.testing.SampleTask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the run before is found, and by which calls. */
class PreviousRunTest {
  private static final String WINDOW = "mw-1";
  private static final TaskExecution TASK = new SampleTask().task();
  private static final String OWN = TASK.windowExecutionId();
  private static final Instant START = SampleTask.START;

  private static Run run(String id, int daysBefore) {
    return new Run(id, START.minus(Duration.ofDays(daysBefore)).minusSeconds(3));
  }

  private static TaskRun task(String id) {
    return new TaskRun(id, TASK.taskArn(), TASK.type());
  }

  private static Recorded service(Run... runs) {
    return new Recorded()
        .with(new Question.OfWindows(), new Finding.Windows(List.of(WINDOW), true))
        .with(
            new Question.OfWindowExecutions(WINDOW, START),
            new Finding.WindowExecutions(List.of(OWN), true))
        .with(
            new Question.OfEarlierExecutions(WINDOW, START), new Finding.Runs(List.of(runs), true));
  }

  private static Recorded tasks(Recorded service, String run, TaskRun... tasks) {
    return service.with(new Question.OfTasksOf(run), new Finding.TaskRuns(List.of(tasks), true));
  }

  private final List<Question> sent = new ArrayList<>();

  /** What is known once nothing more is due. */
  private Evidence asked(Recorded service) {
    Evidence evidence = Evidence.NONE;
    for (int wave = 0; wave < 40; wave++) {
      List<Question> due = DueQuestions.of(TASK, evidence, Set.of(Topic.PREVIOUS));
      if (due.isEmpty()) {
        return evidence;
      }
      sent.addAll(due);
      for (Question question : due) {
        Piece answer = service.evidence().piece(question);
        evidence = evidence.with(question, answer == null ? denied() : answer);
      }
    }
    throw new AssertionError("it never ends");
  }

  private PreviousRun.Result result(Recorded service) {
    return PreviousRun.of(TASK, asked(service));
  }

  @Test
  void itIsTheNewestEarlierExecutionThatRanTheSameTask() {
    Recorded service = service(run(OWN, 0), run("week", 7), run("month", 30));
    tasks(
        service,
        "week",
        new TaskRun("other", "Another", TASK.type()),
        new TaskRun("lambda", TASK.taskArn(), TaskType.Known.LAMBDA),
        task("same"));
    assertEquals(new PreviousRun.Result.Known("week", List.of("same"), null), result(service));
    assertEquals(
        List.of(
            "DescribeMaintenanceWindows",
            "DescribeMaintenanceWindowExecutions",
            "DescribeMaintenanceWindowExecutions",
            "DescribeMaintenanceWindowExecutionTasks"),
        sent.stream().map(question -> question.action().split(":")[1]).toList());
  }

  @Test
  void anExecutionThatStartedAfterItsOwnIsNotBeforeIt() {
    Recorded service =
        service(new Run("overlapping", START.minusSeconds(1)), run(OWN, 0), run("week", 7));
    tasks(service, "week", task("same"));
    assertEquals(new PreviousRun.Result.Known("week", List.of("same"), null), result(service));
  }

  @Test
  void anExecutionWithoutTheTaskIsPassedOver() {
    Recorded service = service(run(OWN, 0), run("a", 1), run("b", 2));
    tasks(service, "a", new TaskRun("other", "Another", TASK.type()));
    tasks(service, "b", task("x"), task("y"));
    assertEquals(new PreviousRun.Result.Known("b", List.of("x", "y"), null), result(service));
  }

  @Test
  void itLooksBackFiveExecutionsAndNoFurther() {
    Run[] runs = IntStream.range(1, 9).mapToObj(i -> run("r" + i, i)).toArray(Run[]::new);
    Recorded service = service(runs);
    for (Run run : runs) {
      tasks(service, run.windowExecutionId());
    }
    tasks(service, "r6", task("too far"));
    var unknown = assertInstanceOf(PreviousRun.Result.Unknown.class, result(service));
    assertEquals(
        "None of the last 5 earlier executions of the window ran this task; older ones were not"
            + " looked at.",
        unknown.why());
    assertNull(unknown.missing());
    assertEquals(5, sent.stream().filter(Question.OfTasksOf.class::isInstance).count());
  }

  @Test
  void aSearchThatFoundNoneSaysHowFarItLooked() {
    assertEquals(
        "The service knows no earlier execution of the window.", why(service(run(OWN, 0))));
    Recorded one = tasks(service(run(OWN, 0), run("a", 1)), "a");
    assertEquals(
        "The one earlier execution of the window that the service knows did not run this task.",
        why(one));
    Recorded two = tasks(tasks(service(run("a", 1), run("b", 2)), "a"), "b");
    assertEquals(
        "None of the 2 earlier executions of the window that the service knows ran this task.",
        why(two));
  }

  private String why(Recorded service) {
    return assertInstanceOf(PreviousRun.Result.Unknown.class, result(service)).why();
  }

  @Test
  void aListThatWasNotReadToItsEndIsSaidWhateverWasFoundInIt() {
    String caveat =
        "Only 2 of the window's executions were read and it has more: a later run may have been"
            + " missed.";
    Finding partly = new Finding.Runs(List.of(run("a", 1), run("b", 2)), false);
    Recorded service = service().with(new Question.OfEarlierExecutions(WINDOW, START), partly);
    tasks(service, "a");
    tasks(service, "b", task("same"));
    assertEquals(new PreviousRun.Result.Known("b", List.of("same"), caveat), result(service));
    tasks(service, "b");
    assertTrue(why(service).endsWith(" ran this task. " + caveat), why(service));
  }

  @Test
  void theSearchSaysWhatItAsksAndWhenItIsOver() {
    List<String> words = new ArrayList<>();
    Recorded service = tasks(service(run(OWN, 0), run("a", 1)), "a", task("same"));
    Evidence evidence = Evidence.NONE;
    for (String now = PreviousRun.progress(TASK, evidence);
        now != null;
        now = PreviousRun.progress(TASK, evidence)) {
      words.add(now);
      for (Question question : DueQuestions.of(TASK, evidence, Set.of(Topic.PREVIOUS))) {
        evidence = evidence.with(question, new Piece.Asking(null));
        assertNotNull(PreviousRun.progress(TASK, evidence), "it is being asked");
        evidence = evidence.with(question, service.evidence().piece(question));
      }
    }
    assertEquals(
        List.of(
            "Asking for the account's windows…",
            "Looking for the window of this execution: 0 of 1 windows asked…",
            "Asking for the window's earlier executions…",
            "Asking which tasks the execution before ran…"),
        words);
  }

  @Test
  void whatMayNotBeReadIsSaidAndNotPassedOver() {
    Recorded service = service(run(OWN, 0), run("denied", 1), run("b", 2));
    tasks(service, "b", task("x"));
    var unknown = assertInstanceOf(PreviousRun.Result.Unknown.class, result(service));
    assertEquals("The tasks of the execution before could not be read.", unknown.why());
    assertNotNull(unknown.missing());
    unknown = assertInstanceOf(PreviousRun.Result.Unknown.class, result(new Recorded()));
    assertEquals("The window of this task could not be found.", unknown.why());
    assertNotNull(unknown.missing());
  }

  @Test
  void aTaskThatHasNotStartedHasNoneAndAsksNothing() {
    TaskExecution pending = new SampleTask().times(null, null).task();
    assertEquals(List.of(), DueQuestions.of(pending, Evidence.NONE, Set.of(Topic.PREVIOUS)));
    assertInstanceOf(PreviousRun.Result.Unknown.class, PreviousRun.of(pending, Evidence.NONE));
  }
}
