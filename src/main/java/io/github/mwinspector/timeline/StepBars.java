package io.github.mwinspector.timeline;

import io.github.mwinspector.evidence.Automation;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Step;
import io.github.mwinspector.reason.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Invocations as bars, and what ran below them: plugins on nodes, steps of automations. */
final class StepBars {
  private StepBars() {}

  static Bar of(Invocation one) {
    String id = one.invocationId();
    String target =
        one.instanceIds().isEmpty()
            ? Objects.requireNonNullElse(id, "without an id")
            : String.join(", ", one.instanceIds());
    return new Bar(
        "Invocation " + target,
        one.status() == null ? null : one.status().text(),
        one.standing(),
        Bar.Shape.STRETCH,
        one.startTime(),
        one.endTime(),
        id == null ? null : new Pointer.ToInvocation(id));
  }

  /** A lane for each node of a command and for each automation, in the order asked. */
  static List<Lane> lanes(Evidence evidence) {
    List<Lane> lanes = new ArrayList<>();
    Set<String> automations = new LinkedHashSet<>();
    for (Question question : evidence.pieces().keySet()) {
      if (question instanceof Question.OfNodes(String command)) {
        evidence.nodes(command).forEach(node -> lanes.add(lane(command, node)));
      } else if (question instanceof Question.OfAutomation(String id)) {
        automations.add(id);
      } else if (question instanceof Question.OfSteps(String id)) {
        automations.add(id);
      }
    }
    automations.forEach(id -> lanes.add(lane(id, evidence)));
    return lanes;
  }

  private static Lane lane(String command, Node node) {
    return new Lane(
        Lane.Kind.STEPS,
        "Node " + node.instanceId(),
        node.plugins().stream().map(plugin -> bar(command, node, plugin)).toList());
  }

  private static Bar bar(String command, Node node, Node.Plugin plugin) {
    return new Bar(
        plugin.name() + " on " + node.instanceId(),
        plugin.statusDetails() == null ? plugin.status() : plugin.statusDetails(),
        plugin.standing(),
        Bar.Shape.STRETCH,
        plugin.started(),
        plugin.finished(),
        new Pointer.ToNode(command, node.instanceId(), plugin.name()));
  }

  private static Lane lane(String execution, Evidence evidence) {
    Automation automation = evidence.automation(execution);
    String document = automation == null ? null : automation.documentName();
    return new Lane(
        Lane.Kind.STEPS,
        document == null ? "Automation " + execution : document,
        evidence.steps(execution).stream().map(step -> bar(execution, step)).toList());
  }

  private static Bar bar(String execution, Step step) {
    String name = Objects.requireNonNullElse(step.name(), "without a name");
    return new Bar(
        "Step " + name + (step.action() == null ? "" : " (" + step.action() + ")"),
        step.status(),
        step.standing(),
        Bar.Shape.STRETCH,
        step.startTime(),
        step.endTime(),
        new Pointer.ToStep(execution, step.stepExecutionId()));
  }
}
