package io.github.mwinspector.view.invocations;

import io.github.mwinspector.evidence.Automation;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Step;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.text.Sensitive;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row was given and gave back, as a tree. */
final class SubjectValues {
  private SubjectValues() {}

  static List<ParameterNode> of(Subject subject) {
    List<ParameterNode> groups = new ArrayList<>();
    switch (subject) {
      case Subject.OfInvocation(Invocation one, Automation started, var _) -> {
        add(groups, "Parameters", one.parameters());
        automation(groups, started);
      }
      case Subject.OfStep(String _, Step step, Automation child) -> {
        add(groups, "FailureMessage", step.failureMessage());
        add(groups, "Response", step.response());
        add(groups, "Inputs", step.inputs());
        add(groups, "Outputs", step.outputs());
        automation(groups, child);
      }
      case Subject.OfNode _, Subject.OfPlugin _, Subject.Note _ -> {}
    }
    if (groups.isEmpty()) {
      groups.add(
          new ParameterNode(
              ParameterNode.Kind.NOTE, "No values were sent.", "", null, "", List.of()));
    }
    return groups;
  }

  private static void automation(List<ParameterNode> groups, @Nullable Automation started) {
    if (started != null) {
      add(groups, "Automation's failure", started.failureMessage());
      add(groups, "Automation's parameters", started.parameters());
      add(groups, "Automation's outputs", started.outputs());
    }
  }

  private static void add(List<ParameterNode> groups, String name, List<ParameterNode> rows) {
    if (!rows.isEmpty()) {
      groups.add(new ParameterNode(ParameterNode.Kind.GROUP, name, name, null, null, rows));
    }
  }

  private static void add(List<ParameterNode> groups, String name, @Nullable Sensitive text) {
    if (text != null && !text.reveal().isEmpty()) {
      groups.add(
          new ParameterNode(ParameterNode.Kind.PARAMETER, name, name, text, null, List.of()));
    }
  }
}
