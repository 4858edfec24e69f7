package io.github.mwinspector.testing;

import io.github.mwinspector.evidence.Automation;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.NodeOutput;
import io.github.mwinspector.evidence.Step;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings to show. */
public final class SampleEvidence {
  private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");

  private SampleEvidence() {}

  /** A command's invocation {@code inv-N} of command {@code cmd-N} on node {@code i-N}. */
  public static Invocation command(int number, String status) {
    return invocation(number, TaskType.Known.RUN_COMMAND, "cmd-" + number, status);
  }

  /** An automation's invocation {@code inv-N} of execution {@code exe-N}. */
  public static Invocation automation(int number, String status) {
    return invocation(number, TaskType.Known.AUTOMATION, "exe-" + number, status);
  }

  /** Invocation {@code inv-1} of a state machine's execution. */
  public static Invocation stateMachine(String executionArn, String status) {
    return invocation(1, TaskType.Known.STEP_FUNCTIONS, executionArn, status);
  }

  private static Invocation invocation(
      int number, TaskType type, String executionId, String status) {
    ParameterNode document =
        new ParameterNode(
            ParameterNode.Kind.PARAMETER,
            "DocumentName",
            "DocumentName",
            new Sensitive("AWS-RunShellScript"),
            null,
            List.of());
    return new Invocation(
        "inv-" + number,
        executionId,
        type,
        List.of(document),
        List.of("i-%017d".formatted(number)),
        ExecutionStatus.of(status),
        status.equals("SUCCESS") ? null : "Failed",
        START.plusSeconds(number),
        START.plusSeconds(number + 30L),
        new Sensitive("team-blue"),
        "wt-1");
  }

  /** Invocations of commands: the last ones of them failed. */
  public static Finding.Invocations many(int all, int failed) {
    List<Invocation> rows = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      rows.add(command(i, i < all - failed ? "SUCCESS" : "FAILED"));
    }
    return new Finding.Invocations(rows, true);
  }

  public static Finding.Invocations invocations(Invocation... all) {
    return new Finding.Invocations(List.of(all), true);
  }

  /** A node on which the second of two plugins failed with exit code 100. */
  public static Node node(String instance) {
    return new Node(
        instance,
        "web-1",
        "Failed",
        "Failed",
        START,
        null,
        List.of(plugin("setUp", "Success", 0), plugin("install", "Failed", 100)),
        null);
  }

  /** A node that has a status together with the second of its two plugins. */
  public static Node node(String instance, String status) {
    return new Node(
        instance,
        "web-1",
        status,
        status,
        START,
        null,
        List.of(plugin("setUp", "Success", 0), plugin("install", status, 0)),
        null);
  }

  public static Finding.Nodes nodes(Node... all) {
    return new Finding.Nodes(List.of(all), true);
  }

  private static Node.Plugin plugin(String name, String status, int code) {
    return new Node.Plugin(
        name,
        status,
        status,
        code,
        START,
        START.plusSeconds(9),
        new Sensitive("in short"),
        "logs",
        "runs/1",
        "eu-central-1");
  }

  /** What the failing plugin wrote. */
  public static NodeOutput output(String error, @Nullable String output) {
    return new NodeOutput(
        "install",
        100,
        "Failed",
        "Failed",
        START,
        START.plusSeconds(9),
        output == null ? null : new Sensitive(output),
        new Sensitive(error),
        null,
        null,
        "/aws/ssm/AWS-RunShellScript");
  }

  /** A step; a failed one has a message. */
  public static Step step(String name, String status, @Nullable String childExecutionId) {
    return new Step(
        "step-" + name,
        name,
        "aws:executeAutomation",
        status,
        null,
        null,
        status.equals("Failed") ? new Sensitive("the step broke") : null,
        status.equals("Failed") ? "Invocation" : null,
        status.equals("Failed") ? "Action" : null,
        START,
        START.plusSeconds(5),
        List.of(),
        List.of(),
        childExecutionId,
        null,
        List.of());
  }

  /** An automation with these steps. */
  public static Automation execution(String id, boolean truncated, Step... steps) {
    return new Automation(
        id,
        "AWS-RestartEC2Instance",
        "1",
        "Failed",
        new Sensitive("a step failed"),
        START,
        START.plusSeconds(60),
        List.of(),
        List.of(),
        List.of(steps),
        truncated,
        List.of(),
        null);
  }
}
