package io.github.mwinspector.testing;

import io.github.mwinspector.evidence.AlarmChange;
import io.github.mwinspector.evidence.Automation;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.NodeOutput;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.RegisteredTask;
import io.github.mwinspector.evidence.Step;
import io.github.mwinspector.evidence.Window;
import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.text.Sensitive;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence as the services give it, piece by piece. */
public final class Recorded {
  private static final CallFacts CALL =
      new CallFacts(
          "r-1", "eu-central-1", "host", 200, 1, Duration.ofMillis(9), SampleTask.END, null);

  private Evidence evidence = Evidence.NONE;
  private final List<Invocation> invocations = new ArrayList<>();

  public static Piece found(Finding finding) {
    return new Piece.Found(finding, CALL);
  }

  public static Piece denied() {
    return new Piece.NotAvailable("E-AWS-DENIED", "Not allowed.", "Ask for it.", null, null);
  }

  /** An id of the form that commands and automations have. */
  public static String id(int number) {
    return new UUID(0x0a1b2c3d4e5f4a6bL, 0x8c9d000000000000L + number).toString();
  }

  /** The node of this number. */
  public static String node(int number) {
    return "i-%017x".formatted(number);
  }

  /** An invocation on one node of the number, whose command or automation has the number's id. */
  public static Invocation invocation(
      int number, @Nullable String type, @Nullable String status, @Nullable String details) {
    return invocation(number, type, status, details, id(number), List.of(node(number)));
  }

  public static Invocation invocation(
      int number,
      @Nullable String type,
      @Nullable String status,
      @Nullable String details,
      @Nullable String executionId,
      List<String> nodes) {
    return new Invocation(
        "inv-" + number,
        executionId,
        type == null ? null : TaskType.of(type),
        List.of(),
        nodes,
        status == null ? null : ExecutionStatus.of(status),
        details,
        SampleTask.START,
        SampleTask.END,
        null,
        null);
  }

  public static Node node(String id, @Nullable String details, Node.Plugin... plugins) {
    return new Node(id, null, "Failed", details, SampleTask.START, null, List.of(plugins), null);
  }

  public static Node.Plugin plugin(
      String name, @Nullable String details, @Nullable Integer code, @Nullable String output) {
    return new Node.Plugin(
        name, details, details, code, null, null, text(output), null, null, null);
  }

  public static NodeOutput output(
      @Nullable Integer code, @Nullable String out, @Nullable String error) {
    return new NodeOutput(
        "p", code, "Failed", "Failed", null, null, text(out), text(error), null, null, null);
  }

  public static Automation automation(
      String id, @Nullable String message, boolean truncated, Step... steps) {
    return new Automation(
        id,
        "doc",
        "1",
        "Failed",
        text(message),
        null,
        null,
        List.of(),
        List.of(),
        List.of(steps),
        truncated,
        List.of(),
        null);
  }

  public static Step step(
      String name,
      String action,
      String status,
      @Nullable String message,
      @Nullable String child,
      @Nullable String command) {
    return new Step(
        "step-" + name,
        name,
        action,
        status,
        null,
        null,
        text(message),
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        child,
        command,
        List.of());
  }

  public static @Nullable Sensitive text(@Nullable String text) {
    return text == null ? null : new Sensitive(text);
  }

  public static Window window(String id, @Nullable Integer hours, @Nullable Integer cutoff) {
    return new Window(id, "nightly", "cron(0 2 * * ? *)", "UTC", hours, cutoff, true);
  }

  public static RegisteredTask registered(
      String id, String arn, @Nullable String type, int priority, @Nullable String cutoff) {
    return new RegisteredTask(
        id,
        null,
        arn,
        null,
        type == null ? null : TaskType.of(type),
        priority,
        "1",
        "1",
        cutoff,
        List.of(),
        List.of());
  }

  public Recorded with(Question question, Piece piece) {
    evidence = evidence.with(question, piece);
    return this;
  }

  public Recorded with(Question question, Finding finding) {
    return with(question, found(finding));
  }

  /** All of the task's invocations, complete. */
  public Recorded invocations(Invocation... all) {
    invocations.addAll(List.of(all));
    return with(
        new Question.OfInvocations(), new Finding.Invocations(List.copyOf(invocations), true));
  }

  public Recorded nodes(String commandId, Node... nodes) {
    return with(new Question.OfNodes(commandId), new Finding.Nodes(List.of(nodes), true));
  }

  public Recorded output(String commandId, String node, String plugin, NodeOutput output) {
    return with(new Question.OfOutput(commandId, node, plugin), output);
  }

  public Recorded automation(Automation automation) {
    return with(new Question.OfAutomation(automation.executionId()), automation);
  }

  public Recorded run(
      @Nullable String status, @Nullable String details, Instant start, @Nullable Instant end) {
    return with(
        new Question.OfWindowExecution(),
        new WindowExecution(
            List.of("t"), status == null ? null : ExecutionStatus.of(status), details, start, end));
  }

  /** The window is found as this one. */
  public Recorded window(String windowExecutionId, Window window) {
    with(new Question.OfWindows(), new Finding.Windows(List.of(window.windowId()), true));
    with(
        new Question.OfWindowExecutions(window.windowId(), SampleTask.START),
        new Finding.WindowExecutions(List.of(windowExecutionId), true));
    return with(new Question.OfWindow(window.windowId()), window);
  }

  /** An alarm's history around the plain task. */
  public Recorded history(String name, AlarmChange... changes) {
    return with(historyOf(name), new Finding.AlarmChanges(List.of(changes), true));
  }

  public static Question historyOf(String name) {
    return new Question.OfAlarmHistory(
        name,
        SampleTask.START.minus(Duration.ofHours(1)),
        SampleTask.END.plus(Duration.ofHours(1)));
  }

  public static AlarmChange change(String at, String from, String to) {
    return new AlarmChange(Instant.parse(at), from, to, null, null);
  }

  public Evidence evidence() {
    return evidence;
  }
}
