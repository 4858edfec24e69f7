package io.github.mwinspector.export;

import io.github.mwinspector.evidence.Automation;
import io.github.mwinspector.evidence.Command;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.NodeOutput;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.RegisteredTask;
import io.github.mwinspector.evidence.Step;
import io.github.mwinspector.evidence.Window;
import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.text.Sensitive;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of the evidence that can hold a secret.
 *
 * @param name the name by which secrets are recognised
 * @param value the value
 */
record EvidenceValue(String name, Sensitive value) {
  /** Every such value, once each; none when there is no evidence. */
  static List<EvidenceValue> of(@Nullable Explained explained) {
    List<EvidenceValue> values = new ArrayList<>();
    if (explained != null) {
      Evidence evidence = explained.evidence();
      for (Question question : evidence.pieces().keySet()) {
        Finding finding = evidence.finding(question);
        if (finding != null) {
          add(finding, values);
        }
      }
    }
    return values;
  }

  private static void add(Finding finding, List<EvidenceValue> values) {
    switch (finding) {
      case Finding.Invocations invocations ->
          invocations.all().forEach(invocation -> add(invocation, values));
      case Finding.Nodes nodes -> nodes.all().forEach(node -> add(node, values));
      case NodeOutput output -> {
        add("standard output", output.standardOutput(), values);
        add("standard error", output.standardError(), values);
      }
      case Automation automation -> {
        add("failure message", automation.failureMessage(), values);
        add(automation.parameters(), values);
        add(automation.outputs(), values);
        automation.steps().forEach(step -> add(step, values));
      }
      case Finding.Steps steps -> steps.all().forEach(step -> add(step, values));
      case RegisteredTask task -> add(task.parameters(), values);
      case WindowExecution _, Command _, Window _ -> {}
      case Finding.Alarms _, Finding.AlarmChanges _ -> {}
      case Finding.Runs _, Finding.TaskRuns _ -> {}
      case Finding.Windows _, Finding.WindowExecutions _ -> {}
      case Finding.RegisteredTasks tasks -> tasks.all().forEach(t -> add(t.parameters(), values));
    }
  }

  private static void add(Invocation invocation, List<EvidenceValue> values) {
    add(invocation.parameters(), values);
    add("owner", invocation.ownerInformation(), values);
  }

  private static void add(Node node, List<EvidenceValue> values) {
    add("trace", node.trace(), values);
    node.plugins().forEach(plugin -> add("output", plugin.output(), values));
  }

  private static void add(Step step, List<EvidenceValue> values) {
    add("failure message", step.failureMessage(), values);
    add("response", step.response(), values);
    add(step.inputs(), values);
    add(step.outputs(), values);
  }

  private static void add(List<ParameterNode> nodes, List<EvidenceValue> values) {
    for (ParameterNode node : nodes) {
      if (node.value() == null) {
        add(node.children(), values);
      } else {
        add(node.secretName(), node.value(), values);
      }
    }
  }

  private static void add(String name, @Nullable Sensitive value, List<EvidenceValue> values) {
    if (value != null && !value.reveal().isEmpty()) {
      values.add(new EvidenceValue(name, value));
    }
  }
}
