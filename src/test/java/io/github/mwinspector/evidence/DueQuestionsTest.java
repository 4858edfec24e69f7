package io.github.mwinspector.evidence;

import static io.github.mwinspector.testing.Recorded.automation;
import static io.github.mwinspector.testing.Recorded.denied;
import static io.github.mwinspector.testing.Recorded.historyOf;
import static io.github.mwinspector.testing.Recorded.id;
import static io.github.mwinspector.testing.Recorded.invocation;
import static io.github.mwinspector.testing.Recorded.node;
import static io.github.mwinspector.testing.Recorded.plugin;
import static io.github.mwinspector.testing.Recorded.registered;
import static io.github.mwinspector.testing.Recorded.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.testing.Recorded;
import io.github.mwinspector.testing.SampleTask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which calls are sent, and in which wave: those of one wave go side by side. */
class DueQuestionsTest {
  private static final Set<Topic> WHY = Set.of(Topic.WHY);
  private static final String RUN = new SampleTask().task().windowExecutionId();
  private static final int MOST_WAVES = 40;

  /** The answers that the service holds; what it doesn't hold is denied. */
  private static List<List<Question>> waves(
      TaskExecution task, Evidence service, Set<Topic> topics) {
    List<List<Question>> waves = new ArrayList<>();
    Evidence evidence = Evidence.NONE;
    Set<Question> sent = new HashSet<>();
    List<Question> due = DueQuestions.of(task, evidence, topics);
    while (!due.isEmpty()) {
      assertTrue(waves.size() < MOST_WAVES, "it never ends");
      waves.add(due);
      for (Question question : due) {
        assertTrue(sent.add(question), () -> "sent twice: " + question);
        Piece answer = service.piece(question);
        evidence = evidence.with(question, answer == null ? denied() : answer);
      }
      due = DueQuestions.of(task, evidence, topics);
    }
    return waves;
  }

  /** A line a wave: its operations, with how many when more than one. */
  private static String table(List<List<Question>> waves) {
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < waves.size(); i++) {
      table.append(i + 1).append(':');
      List<String> names = waves.get(i).stream().map(q -> q.action().split(":")[1]).toList();
      for (String name : new LinkedHashSet<>(names)) {
        long count = names.stream().filter(name::equals).count();
        table.append(' ').append(name).append(count == 1 ? "" : " x" + count);
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static SampleTask failed(String type) {
    return new SampleTask().type(type).status("FAILED");
  }

  private static Node failing(int number) {
    return node(
        Recorded.node(number),
        "Failed",
        plugin("ok", "Success", 0, ""),
        plugin("script", "Failed", 1, "no"),
        plugin("after", "Failed", -1, ""));
  }

  @Test
  void aSuccessTakesOneCall() {
    Recorded service =
        new Recorded().invocations(invocation(1, "RUN_COMMAND", "SUCCESS", "Success"));
    assertEquals(
        "1: DescribeMaintenanceWindowExecutionTaskInvocations\n",
        table(waves(new SampleTask().task(), service.evidence(), WHY)));
  }

  @Test
  void aCommandIsFollowedToTheOutputOfItsFailingPlugins() {
    Recorded service =
        new Recorded()
            .invocations(
                invocation(1, "RUN_COMMAND", "SUCCESS", "Success"),
                invocation(2, null, "FAILED", "Failed"),
                invocation(3, "RUN_COMMAND", "SUCCESS", "Failed"))
            .nodes(id(2), failing(2))
            .nodes(id(3), failing(3));
    List<List<Question>> waves = waves(failed("RUN_COMMAND").task(), service.evidence(), WHY);
    assertEquals(
        """
        1: DescribeMaintenanceWindowExecutionTaskInvocations GetMaintenanceWindowExecution
        2: ListCommandInvocations x2
        3: GetCommandInvocation x2
        """,
        table(waves));
    assertEquals(new Question.OfOutput(id(2), Recorded.node(2), "script"), waves.get(2).getFirst());
  }

  @Test
  void aCommandWithoutNodesIsAskedForItself() {
    Recorded none =
        new Recorded().invocations(invocation(1, "RUN_COMMAND", "FAILED", "Failed")).nodes(id(1));
    String asked =
        """
        1: DescribeMaintenanceWindowExecutionTaskInvocations GetMaintenanceWindowExecution
        2: ListCommandInvocations
        3: ListCommands
        """;
    assertEquals(asked, table(waves(failed("RUN_COMMAND").task(), none.evidence(), WHY)));
    Recorded refused = new Recorded().invocations(invocation(1, "RUN_COMMAND", "FAILED", "Failed"));
    assertEquals(asked, table(waves(failed("RUN_COMMAND").task(), refused.evidence(), WHY)));
  }

  @Test
  void anAutomationIsFollowedToItsChildAndItsCommand() {
    Recorded service =
        new Recorded()
            .invocations(invocation(1, "AUTOMATION", "FAILED", null))
            .automation(
                automation(
                    id(1), null, true, step("first", "aws:sleep", "Success", null, id(8), null)))
            .with(
                new Question.OfSteps(id(1)),
                new Finding.Steps(
                    List.of(
                        step("first", "aws:sleep", "Success", null, id(8), null),
                        step("below", "aws:executeAutomation", "Failed", "no", id(2), null)),
                    true))
            .automation(
                automation(
                    id(2),
                    null,
                    false,
                    step("script", "aws:runCommand", "TimedOut", "no", null, id(3))))
            .nodes(id(3), failing(3));
    assertEquals(
        """
        1: DescribeMaintenanceWindowExecutionTaskInvocations GetMaintenanceWindowExecution
        2: GetAutomationExecution
        3: DescribeAutomationStepExecutions
        4: GetAutomationExecution
        5: ListCommandInvocations
        6: GetCommandInvocation
        """,
        table(waves(failed("AUTOMATION").task(), service.evidence(), WHY)));
  }

  @Test
  void nothingIsBelowFunctionsAndStateMachines() {
    String asked =
        "1: DescribeMaintenanceWindowExecutionTaskInvocations GetMaintenanceWindowExecution\n";
    for (String type : List.of("LAMBDA", "STEP_FUNCTIONS", "NEW_TYPE")) {
      Recorded service = new Recorded().invocations(invocation(1, type, "FAILED", null));
      assertEquals(asked, table(waves(failed(type).task(), service.evidence(), WHY)), type);
    }
    Recorded arn =
        new Recorded()
            .invocations(
                invocation(
                    1, null, "FAILED", null, "arn:aws:states:eu-west-1:1:execution:m:e", List.of()),
                invocation(2, null, "FAILED", null, "short", List.of()),
                invocation(3, null, "FAILED", null, null, List.of()));
    assertEquals(asked, table(waves(failed("RUN_COMMAND").task(), arn.evidence(), WHY)));
  }

  @Test
  void theWindowIsLookedForFiveAtATimeUntilItIsFound() {
    List<String> ids = IntStream.range(0, 30).mapToObj("mw-%017x"::formatted).toList();
    Recorded service =
        new Recorded().with(new Question.OfWindows(), new Finding.Windows(ids, true)).invocations();
    for (int i = 0; i < ids.size(); i++) {
      service.with(
          new Question.OfWindowExecutions(ids.get(i), SampleTask.START),
          new Finding.WindowExecutions(i == 7 ? List.of("x", RUN) : List.of("x"), true));
    }
    service.with(
        new Question.OfWindowTasks(ids.get(7)),
        new Finding.RegisteredTasks(
            List.of(
                registered("a", "AWS-RunPatchBaseline", "RUN_COMMAND", 5, null),
                registered("b", "AWS-RunPatchBaseline", "RUN_COMMAND", 1, null),
                registered("c", "AWS-RunPatchBaseline", "AUTOMATION", 1, null),
                registered("d", "AWS-Other", "RUN_COMMAND", 1, null)),
            true));
    TaskExecution task = new SampleTask().status("TIMED_OUT").task();
    List<List<Question>> waves = waves(task, service.evidence(), WHY);
    assertEquals(
        """
        1: DescribeMaintenanceWindowExecutionTaskInvocations GetMaintenanceWindowExecution\
         DescribeMaintenanceWindows
        2: DescribeMaintenanceWindowExecutions x12
        3: GetMaintenanceWindow DescribeMaintenanceWindowTasks
        4: GetMaintenanceWindowTask
        """,
        table(waves));
    assertEquals(List.of(new Question.OfWindowTask(ids.get(7), "b")), waves.get(3));
    assertEquals(
        4, waves(new SampleTask().task(), service.evidence(), Set.of(Topic.WINDOW)).size());
  }

  @Test
  void neverMoreThanTwelveWindowsAreAskedAtOnce() {
    List<String> ids = IntStream.range(0, 30).mapToObj("mw-%017x"::formatted).toList();
    TaskExecution task = new SampleTask().status("CANCELLED").task();
    Recorded under = new Recorded().with(new Question.OfWindows(), new Finding.Windows(ids, true));
    for (int i = 0; i < 3; i++) {
      under.with(
          new Question.OfWindowExecutions(ids.get(i), SampleTask.START), new Piece.Asking(null));
    }
    long more =
        DueQuestions.of(task, under.evidence(), WHY).stream()
            .filter(Question.OfWindowExecutions.class::isInstance)
            .count();
    assertEquals(9, more);
  }

  @Test
  void severalTasksThatCouldBeItAreNotTakenForOne() {
    Recorded service =
        new Recorded()
            .window(RUN, Recorded.window("mw-1", 2, 0))
            .with(
                new Question.OfWindowTasks("mw-1"),
                new Finding.RegisteredTasks(
                    List.of(
                        registered("a", "AWS-RunPatchBaseline", "RUN_COMMAND", 1, null),
                        registered("b", "AWS-RunPatchBaseline", "RUN_COMMAND", 1, null)),
                    true));
    List<Question> all =
        waves(new SampleTask().task(), service.evidence(), Set.of(Topic.WINDOW)).stream()
            .flatMap(List::stream)
            .toList();
    assertFalse(all.stream().anyMatch(Question.OfWindowTask.class::isInstance), all::toString);
    assertTrue(all.contains(new Question.OfWindow("mw-1")));
  }

  @Test
  void triggeredAlarmsAreAskedWithTheFirstWave() {
    TaskExecution task =
        failed("LAMBDA").triggered("p99", "ALARM").configured(true, "p99", "deep").task();
    List<List<Question>> waves = waves(task, Evidence.NONE, WHY);
    assertEquals(1, waves.size());
    assertTrue(waves.getFirst().contains(new Question.OfAlarms(List.of("p99"))));
    assertTrue(waves.getFirst().contains(historyOf("p99")));
    assertFalse(waves.getFirst().contains(historyOf("deep")));
  }

  @Test
  void eachAlarmIsAskedOnceWhicheverTopicWantsIt() {
    TaskExecution task =
        failed("LAMBDA").triggered("p99", "ALARM").configured(true, "p99", "deep").task();
    Set<Topic> both = Set.of(Topic.WHY, Topic.ALARMS);
    assertTrue(
        DueQuestions.of(task, Evidence.NONE, both)
            .contains(new Question.OfAlarms(List.of("p99", "deep"))));
    Evidence why = new Recorded().with(new Question.OfAlarms(List.of("p99")), denied()).evidence();
    assertTrue(DueQuestions.of(task, why, both).contains(new Question.OfAlarms(List.of("deep"))));
    assertEquals(
        "1: DescribeAlarms DescribeAlarmHistory x2\n",
        table(waves(task, Evidence.NONE, Set.of(Topic.ALARMS))));
  }

  @Test
  void anAlarmHistoryFitsTheTimesThatWereSent() {
    for (SampleTask task :
        List.of(
            new SampleTask().times(SampleTask.START, null),
            new SampleTask().times(null, SampleTask.END),
            new SampleTask().times(SampleTask.END, SampleTask.START))) {
      Question.OfAlarmHistory history =
          DueQuestions.of(task.triggered("a", "ALARM").task(), Evidence.NONE, WHY).stream()
              .filter(Question.OfAlarmHistory.class::isInstance)
              .map(Question.OfAlarmHistory.class::cast)
              .findFirst()
              .orElseThrow();
      assertTrue(
          history.from().plus(Duration.ofHours(2)).isBefore(history.to()), history::toString);
    }
    TaskExecution odd =
        new SampleTask()
            .times(Instant.MIN, Instant.MAX)
            .status("TIMED_OUT")
            .triggered("a", "ALARM")
            .task();
    assertFalse(
        DueQuestions.of(odd, Evidence.NONE, WHY).stream()
            .anyMatch(Question.OfAlarmHistory.class::isInstance));
  }

  @Test
  void howeverManyFailTheFirstFiveTell() {
    Invocation[] all =
        IntStream.range(0, 10_000)
            .mapToObj(i -> invocation(i, "RUN_COMMAND", i % 20 == 0 ? "FAILED" : "SUCCESS", null))
            .toArray(Invocation[]::new);
    Recorded service = new Recorded().invocations(all);
    for (int i = 0; i < all.length; i += 20) {
      service.nodes(id(i), failing(i), failing(i + 1), failing(i + 2));
    }
    List<List<Question>> waves = waves(failed("RUN_COMMAND").task(), service.evidence(), WHY);
    assertEquals(
        """
        1: DescribeMaintenanceWindowExecutionTaskInvocations GetMaintenanceWindowExecution
        2: ListCommandInvocations x5
        3: GetCommandInvocation x5
        """,
        table(waves));
    assertEquals(new Question.OfNodes(id(0)), waves.get(1).getFirst());
  }

  @Test
  void whatArrivesLateAddsNoCalls() {
    Recorded late =
        new Recorded()
            .invocations(
                invocation(1, "RUN_COMMAND", "FAILED", null),
                invocation(2, "RUN_COMMAND", "FAILED", null));
    for (int i = 0; i < 5; i++) {
      late.with(new Question.OfOutput(id(2), Recorded.node(i), "script"), new Piece.Asking(null));
    }
    late.nodes(id(1), failing(7), failing(8)).nodes(id(2), failing(0));
    assertFalse(
        DueQuestions.of(failed("RUN_COMMAND").task(), late.evidence(), WHY).stream()
            .anyMatch(Question.OfOutput.class::isInstance));
  }

  @Test
  void automationsThatStartEachOtherEnd() {
    Recorded ring = new Recorded().invocations(invocation(1, "AUTOMATION", "FAILED", null));
    Recorded deep = new Recorded().invocations(invocation(1, "AUTOMATION", "FAILED", null));
    for (int i = 1; i < 20; i++) {
      deep.automation(
          automation(id(i), null, false, step("s", "a", "Failed", null, id(i + 1), null)));
    }
    ring.automation(automation(id(1), null, false, step("s", "a", "Failed", null, id(2), null)))
        .automation(automation(id(2), null, false, step("s", "a", "Failed", null, id(1), null)));
    TaskExecution task = failed("AUTOMATION").task();
    assertEquals(3, waves(task, ring.evidence(), WHY).size());
    assertEquals(1 + 5, waves(task, deep.evidence(), WHY).size());
  }

  @Test
  void aFailedTaskWithoutAFailingInvocationAsksForThoseThatSayNothing() {
    Invocation silent = invocation(1, "RUN_COMMAND", null, null);
    Recorded whole = new Recorded().invocations(silent);
    assertTrue(
        DueQuestions.of(failed("RUN_COMMAND").task(), whole.evidence(), WHY)
            .contains(new Question.OfNodes(id(1))));
    Evidence part =
        Evidence.NONE.with(
            new Question.OfInvocations(),
            new Piece.Asking(new Finding.Invocations(List.of(silent), false)));
    assertFalse(
        DueQuestions.of(failed("RUN_COMMAND").task(), part, WHY)
            .contains(new Question.OfNodes(id(1))));
  }

  @Test
  void failingOnesAreFollowedBeforeAllPagesAreThere() {
    Evidence part =
        Evidence.NONE.with(
            new Question.OfInvocations(),
            new Piece.Asking(
                new Finding.Invocations(
                    List.of(invocation(1, "RUN_COMMAND", "FAILED", null)), false)));
    assertTrue(
        DueQuestions.of(failed("RUN_COMMAND").task(), part, WHY)
            .contains(new Question.OfNodes(id(1))));
  }

  @Test
  void whatIsDeniedEndsItsOwnBranchOnly() {
    TaskExecution task = new SampleTask().status("TIMED_OUT").triggered("a", "ALARM").task();
    Recorded service = new Recorded().invocations(invocation(1, "RUN_COMMAND", "TIMED_OUT", null));
    assertEquals(
        """
        1: DescribeMaintenanceWindowExecutionTaskInvocations GetMaintenanceWindowExecution\
         DescribeAlarms DescribeAlarmHistory DescribeMaintenanceWindows
        2: ListCommandInvocations
        3: ListCommands
        """,
        table(waves(task, service.evidence(), WHY)));
  }
}
