package io.github.mwinspector.view.invocations;

import io.github.mwinspector.evidence.Automation;
import io.github.mwinspector.evidence.BelowInvocation;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.view.part.CallMenu;
import java.util.List;

/** The calls that bring what a row says. */
final class SubjectCalls {
  private SubjectCalls() {}

  static List<CallMenu> all() {
    return List.of(new CallMenu("All invocations", new Question.OfInvocations()));
  }

  /** Those of a row, the nearest first. */
  static List<CallMenu> of(TaskExecution task, Subject subject) {
    return switch (subject) {
      case Subject.OfInvocation(Invocation one, Automation _, var _) -> below(task, one);
      case Subject.OfNode(String command, Node node) -> ofNode(command, node);
      case Subject.OfPlugin plugin ->
          List.of(new CallMenu("What it wrote on this node", plugin.output()));
      case Subject.OfStep(String execution, var _, Automation child) ->
          child == null
              ? ofAutomation("The automation with this step", execution)
              : List.of(
                  automation("The automation it started", child.executionId()),
                  automation("The automation with this step", execution));
      case Subject.Note(Question question, String _, var _) ->
          List.of(new CallMenu("What belongs here", question));
    };
  }

  private static List<CallMenu> below(TaskExecution task, Invocation one) {
    String command = BelowInvocation.commandId(task, one);
    String execution = BelowInvocation.automationId(task, one);
    if (command != null) {
      return List.of(
          new CallMenu("The command on its nodes", new Question.OfNodes(command)),
          new CallMenu("The command as a whole", new Question.OfCommand(command)));
    }
    return execution == null ? all() : ofAutomation("The automation it started", execution);
  }

  /** The output needs its plugin's name where there are several. */
  private static List<CallMenu> ofNode(String command, Node node) {
    CallMenu nodes = new CallMenu("The command on its nodes", new Question.OfNodes(command));
    if (node.plugins().size() != 1) {
      return List.of(nodes);
    }
    String plugin = node.plugins().getFirst().name();
    return List.of(
        new CallMenu(
            "What it wrote on this node",
            new Question.OfOutput(command, node.instanceId(), plugin)),
        nodes);
  }

  private static List<CallMenu> ofAutomation(String words, String execution) {
    return List.of(
        automation(words, execution),
        new CallMenu("All of its steps", new Question.OfSteps(execution)));
  }

  private static CallMenu automation(String words, String execution) {
    return new CallMenu(words, new Question.OfAutomation(execution));
  }
}
