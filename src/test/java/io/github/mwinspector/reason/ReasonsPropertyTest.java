package io.github.mwinspector.reason;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.Alarm;
import io.github.mwinspector.evidence.AlarmEvidence;
import io.github.mwinspector.evidence.Command;
import io.github.mwinspector.evidence.DueQuestions;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Step;
import io.github.mwinspector.evidence.Topic;
import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.testing.Recorded;
import io.github.mwinspector.testing.SampleTask;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every evidence, odd, hostile and half there. */
class ReasonsPropertyTest {
  private static final int EVIDENCES = 4_000;
  private static final int STEPS = 12;

  private static final List<String> TEXTS =
      List.of(
          "",
          "Failed",
          "Success",
          "TIMED_OUT",
          "CANCELLED",
          "IN_PROGRESS",
          "SKIPPED_OVERLAPPING",
          "Delivery Timed Out",
          "ExecutionTimedOut",
          "Terminated",
          "No Instances In Tag",
          "Access Denied",
          "ALARM",
          "UNKNOWN",
          "OK",
          "NEW\u202eWORD",
          "The following SSM parameters are invalid: password=canary01",
          "User: arn:aws:sts::1:assumed-role/r/s is not authorized to perform: a:B on resource: c",
          "error: password=canary02\u0007\u2028 \ud800",
          "-----BEGIN RSA PRIVATE KEY-----\ncanary03\n-----END RSA PRIVATE KEY-----",
          "mysql -uroot -pcanary04 db\nline two",
          "x".repeat(300) + " token=canary05",
          "\ud83d\ude00".repeat(200),
          "fatal: no such file\nfailed to run commands: exit status 1");

  private final Random random = new Random(20261122);

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private @Nullable String maybe() {
    return random.nextInt(4) == 0 ? null : text();
  }

  private @Nullable String status() {
    return random.nextInt(3) == 0
        ? maybe()
        : List.of("FAILED", "SUCCESS", "TIMED_OUT", "CANCELLED", "IN_PROGRESS")
            .get(random.nextInt(5));
  }

  private @Nullable String type() {
    return random.nextInt(6) == 0
        ? null
        : List.of("RUN_COMMAND", "AUTOMATION", "LAMBDA", "STEP_FUNCTIONS", "X")
            .get(random.nextInt(5));
  }

  private @Nullable Instant time() {
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> Instant.MAX;
      case 2 -> Instant.MIN;
      default -> SampleTask.START.plusSeconds(random.nextInt(9_000) - 3_000);
    };
  }

  private TaskExecution task() {
    SampleTask task =
        new SampleTask().type(type()).status(status()).details(maybe()).times(time(), time());
    if (random.nextBoolean()) {
      task.configured(random.nextBoolean(), text());
    }
    if (random.nextBoolean()) {
      task.triggered(maybe(), maybe());
    }
    return task.arn(maybe()).task();
  }

  private Invocation invocation() {
    int number = random.nextInt(8);
    List<String> nodes = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      nodes.add(Recorded.node(i));
    }
    String execution = random.nextInt(4) == 0 ? maybe() : Recorded.id(number);
    return Recorded.invocation(number, type(), status(), maybe(), execution, nodes);
  }

  private Node node() {
    Node.Plugin[] plugins = new Node.Plugin[random.nextInt(3)];
    for (int i = 0; i < plugins.length; i++) {
      plugins[i] = Recorded.plugin("p" + i, maybe(), random.nextInt(3) - 1, maybe());
    }
    return Recorded.node(Recorded.node(random.nextInt(4)), maybe(), plugins);
  }

  private Step step() {
    String child = random.nextInt(3) == 0 ? Recorded.id(random.nextInt(8)) : null;
    String command = random.nextInt(3) == 0 ? Recorded.id(random.nextInt(8)) : null;
    return Recorded.step(text(), text(), text(), maybe(), child, command);
  }

  private <T> List<T> some(Supplier<T> one) {
    List<T> all = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      all.add(one.get());
    }
    return all;
  }

  private Finding finding(Question question) {
    return switch (question) {
      case Question.OfInvocations _ ->
          new Finding.Invocations(some(this::invocation), random.nextBoolean());
      case Question.OfWindowExecution _ ->
          new WindowExecution(List.of("a"), ExecutionStatus.of(text()), maybe(), time(), time());
      case Question.OfCommand(String id) ->
          new Command(id, null, null, text(), maybe(), null, random.nextInt(3), 1, 1, 1, 1);
      case Question.OfNodes _ -> new Finding.Nodes(some(this::node), random.nextBoolean());
      case Question.OfOutput _ -> Recorded.output(random.nextInt(3) - 1, maybe(), maybe());
      case Question.OfAutomation(String id) ->
          Recorded.automation(
              id, maybe(), random.nextBoolean(), some(this::step).toArray(Step[]::new));
      case Question.OfSteps _ -> new Finding.Steps(some(this::step), random.nextBoolean());
      case Question.OfAlarms(List<String> names) ->
          new Finding.Alarms(
              List.of(new Alarm(names.getFirst(), false, maybe(), maybe(), null, null, null)));
      case Question.OfAlarmHistory _ ->
          new Finding.AlarmChanges(
              some(
                  () ->
                      Recorded.change(
                          SampleTask.START.plusSeconds(random.nextInt(900) - 300).toString(),
                          text(),
                          text())),
              true);
      case Question.OfWindows _ -> new Finding.Windows(List.of("mw-1", "mw-2"), true);
      case Question.OfWindowExecutions _ ->
          new Finding.WindowExecutions(
              List.of(String.valueOf(new SampleTask().task().windowExecutionId())), true);
      case Question.OfEarlierExecutions _ ->
          new Finding.Runs(some(() -> new Finding.Run(text(), time())), random.nextBoolean());
      case Question.OfTasksOf _ ->
          new Finding.TaskRuns(
              some(() -> new Finding.TaskRun(text(), maybe(), null)), random.nextBoolean());
      case Question.OfWindow(String id) ->
          Recorded.window(id, random.nextInt(3), random.nextInt(2));
      case Question.OfWindowTasks _ -> new Finding.RegisteredTasks(List.of(), true);
      case Question.OfWindowTask(String _, String id) ->
          Recorded.registered(id, text(), type(), 1, maybe());
    };
  }

  private Piece piece(Question question) {
    return switch (random.nextInt(8)) {
      case 0 -> Recorded.denied();
      case 1 -> new Piece.NotAvailable(text(), text(), text(), maybe(), maybe());
      case 2 -> new Piece.Asking(null);
      case 3 -> new Piece.Asking(finding(question));
      default -> Recorded.found(finding(question));
    };
  }

  @Test
  void everyEvidenceHasReasonsThatCanBeShown() {
    Set<Rule> seen = EnumSet.noneOf(Rule.class);
    for (int i = 0; i < EVIDENCES; i++) {
      TaskExecution task = task();
      Evidence evidence = Evidence.NONE;
      for (int step = 0; step < STEPS; step++) {
        List<Reason> reasons = Reasons.of(task, evidence);
        check(task, evidence, reasons);
        reasons.forEach(reason -> seen.add(reason.rule()));
        List<Question> due = DueQuestions.of(task, evidence, EnumSet.allOf(Topic.class));
        if (due.isEmpty()) {
          break;
        }
        for (Question question : due) {
          evidence = evidence.with(question, piece(question));
        }
      }
    }
    assertTrue(seen.containsAll(EnumSet.allOf(Rule.class)), () -> "only seen: " + seen);
  }

  private static void check(TaskExecution task, Evidence evidence, List<Reason> reasons) {
    assertFalse(reasons.isEmpty());
    for (Reason reason : reasons) {
      for (Disclosure disclosure : List.of(Disclosure.HIDDEN, Disclosure.VALUES)) {
        String sentence = reason.sentence(disclosure, ZoneOffset.UTC);
        assertFalse(sentence.isBlank(), reason::toString);
        assertTrue(sentence.endsWith("."), () -> sentence);
        assertFalse(sentence.contains("canary"), () -> sentence);
        assertFalse(sentence.contains("  "), () -> sentence);
        assertFalse(Display.differs(sentence) && sentence.length() <= Display.CELL, () -> sentence);
      }
      assertFalse(reason.pointers().isEmpty(), reason::toString);
      if (reason.certain()) {
        assertTrue(
            reason.pointers().stream().anyMatch(p -> stands(p, task, evidence)),
            () -> reason + " claims without evidence");
      }
    }
  }

  private static boolean stands(Pointer pointer, TaskExecution task, Evidence evidence) {
    return switch (pointer) {
      case Pointer.ToMember(String name) ->
          switch (name) {
            case "Status" -> task.status() != null || !evidence.pieces().isEmpty();
            case "StatusDetails" -> task.statusDetails() != null;
            case "TriggeredAlarms" -> task.triggeredAlarms() != null;
            default -> false;
          };
      case Pointer.ToInvocation(String id) ->
          evidence.invocations().stream().anyMatch(i -> id.equals(i.invocationId()));
      case Pointer.ToNode(String command, String node, String _) ->
          evidence.nodes(command).stream().anyMatch(n -> n.instanceId().equals(node));
      case Pointer.ToStep(String id, String _) -> evidence.automation(id) != null;
      case Pointer.ToAlarm(String name) -> !AlarmEvidence.changes(evidence, name).isEmpty();
      case Pointer.ToWindow() -> evidence.finding(new Question.OfWindowExecution()) != null;
    };
  }
}
