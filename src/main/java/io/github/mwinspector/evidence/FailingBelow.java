package io.github.mwinspector.evidence;

import io.github.mwinspector.model.TaskExecution;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Goes down from the failing invocations to what failed: command, node and its output; automation,
 * step and what the step started. However many fail, the first few tell.
 */
final class FailingBelow {
  static final int FIRST = 5;
  static final int DEEPEST = 5;
  private static final int MOST_AUTOMATIONS = 25;
  private static final int NEVER_STARTED = -1;

  private final Due due;
  private final Evidence evidence;
  private final Set<String> automationsSeen = new HashSet<>();

  private FailingBelow(Due due) {
    this.due = due;
    this.evidence = due.evidence();
  }

  static void ask(TaskExecution task, Due due) {
    FailingBelow below = new FailingBelow(due);
    for (Invocation invocation : failing(task, due.evidence())) {
      String command = BelowInvocation.commandId(task, invocation);
      String automation = BelowInvocation.automationId(task, invocation);
      if (command != null) {
        below.command(command);
      }
      if (automation != null) {
        below.automation(automation, 1);
      }
    }
  }

  private static List<Invocation> failing(TaskExecution task, Evidence evidence) {
    List<Invocation> failing = first(evidence, Standing.FAILED);
    boolean all = evidence.piece(new Question.OfInvocations()) instanceof Piece.Found;
    boolean taskFailed =
        task.status() != null && Standing.of(task.status().text()) == Standing.FAILED;
    return failing.isEmpty() && all && taskFailed ? first(evidence, Standing.UNKNOWN) : failing;
  }

  private static List<Invocation> first(Evidence evidence, Standing standing) {
    return evidence.invocations().stream()
        .filter(i -> i.executionId() != null && i.standing() == standing)
        .limit(FIRST)
        .toList();
  }

  private void command(String commandId) {
    Question nodes = new Question.OfNodes(commandId);
    due.ask(nodes, FIRST);
    List<Node> known = evidence.nodes(commandId);
    boolean silent =
        switch (evidence.piece(nodes)) {
          case Piece.Found _ -> known.isEmpty();
          case Piece.NotAvailable _ -> true;
          case Piece.Asking _ -> false;
          case null -> false;
        };
    if (silent) {
      due.ask(new Question.OfCommand(commandId), FIRST);
    }
    known.stream()
        .filter(node -> node.standing() == Standing.FAILED)
        .limit(FIRST)
        .forEach(node -> outputs(commandId, node));
  }

  private void outputs(String commandId, Node node) {
    for (Node.Plugin plugin : node.plugins().stream().limit(FIRST).toList()) {
      Integer code = plugin.responseCode();
      boolean ran = code == null || code != NEVER_STARTED;
      if (plugin.standing() == Standing.FAILED && ran && room(commandId, node.instanceId())) {
        due.ask(new Question.OfOutput(commandId, node.instanceId(), plugin.name()));
      }
    }
  }

  /** Whether this node's output is one of the few that are asked for. */
  private boolean room(String commandId, String instanceId) {
    Set<List<String>> nodes = new HashSet<>();
    due.all()
        .forEach(
            question -> {
              if (question instanceof Question.OfOutput(String command, String node, String _)) {
                nodes.add(List.of(command, node));
              }
            });
    return nodes.contains(List.of(commandId, instanceId)) || nodes.size() < FIRST;
  }

  private void automation(String executionId, int depth) {
    if (depth > DEEPEST || !automationsSeen.add(executionId)) {
      return;
    }
    due.ask(new Question.OfAutomation(executionId), MOST_AUTOMATIONS);
    Automation known = evidence.automation(executionId);
    if (known == null) {
      return;
    }
    if (known.stepsTruncated()) {
      due.ask(new Question.OfSteps(executionId), MOST_AUTOMATIONS);
    }
    for (Step step : failingSteps(executionId)) {
      if (step.childExecutionId() != null) {
        automation(step.childExecutionId(), depth + 1);
      }
      if (step.commandId() != null) {
        command(step.commandId());
      }
    }
  }

  private List<Step> failingSteps(String executionId) {
    return evidence.steps(executionId).stream()
        .filter(step -> step.standing() == Standing.FAILED)
        .limit(FIRST)
        .toList();
  }
}
