package io.github.mwinspector.evidence;

import static io.github.mwinspector.testing.Recorded.denied;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

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
    assertEquals(new PreviousRun.Result.Known("week", List.of("same")), result(service));
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
    assertEquals(new PreviousRun.Result.Known("week", List.of("same")), result(service));
  }

  @Test
  void anExecutionWithoutTheTaskIsPassedOver() {
    Recorded service = service(run(OWN, 0), run("a", 1), run("b", 2));
    tasks(service, "a", new TaskRun("other", "Another", TASK.type()));
    tasks(service, "b", task("x"), task("y"));
    assertEquals(new PreviousRun.Result.Known("b", List.of("x", "y")), result(service));
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
        "The service knows no earlier run of this task among the last 5 executions of its window.",
        unknown.why());
    assertNull(unknown.missing());
    assertEquals(5, sent.stream().filter(Question.OfTasksOf.class::isInstance).count());
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
