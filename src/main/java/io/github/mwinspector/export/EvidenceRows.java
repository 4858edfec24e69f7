package io.github.mwinspector.export;

import static io.github.mwinspector.export.ReportContent.shown;

import io.github.mwinspector.evidence.Automation;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.NodeOutput;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.evidence.Step;
import io.github.mwinspector.export.ReportContent.Row;
import io.github.mwinspector.text.Sensitive;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What failed below the invocations: nodes with what they wrote, and steps of automations. */
record EvidenceRows(Evidence evidence, Discretion discretion, int lines) {
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (Question question : evidence.pieces().keySet()) {
      if (question instanceof Question.OfNodes nodes) {
        nodes(nodes, sections);
      } else if (question instanceof Question.OfAutomation automation) {
        automation(automation, sections);
      }
    }
    return sections;
  }

  private void nodes(Question.OfNodes question, List<Section> sections) {
    if (!(evidence.finding(question) instanceof Finding.Nodes nodes)) {
      return;
    }
    List<Row> rows = new ArrayList<>();
    nodes.all().stream()
        .filter(node -> node.standing() != Standing.DONE)
        .forEach(node -> rows.addAll(rows(question.commandId(), node)));
    if (!rows.isEmpty()) {
      String id = name(question.commandId());
      sections.add(new Section("Command", id, List.of(), "Node", rows));
    }
  }

  private List<Row> rows(String commandId, Node node) {
    List<Row> rows = new ArrayList<>();
    rows.add(row(0, node.instanceId(), details(node.statusDetails(), node.status()), null));
    for (Node.Plugin plugin : node.plugins()) {
      if (plugin.standing() != Standing.DONE) {
        rows.add(
            row(1, plugin.name(), details(plugin.statusDetails(), plugin.status()), exit(plugin)));
        outputs(commandId, node, plugin, rows);
      }
    }
    return rows;
  }

  private static @Nullable String exit(Node.Plugin plugin) {
    Integer code = plugin.responseCode();
    if (code == null) {
      return null;
    }
    return code == -1 ? "never started" : "exit " + code;
  }

  private void outputs(String commandId, Node node, Node.Plugin plugin, List<Row> rows) {
    NodeOutput output = evidence.output(commandId, node.instanceId(), plugin.name());
    if (output == null) {
      text("output", plugin.output(), rows);
      return;
    }
    text("standard error", output.standardError(), rows);
    if (output.standardError() == null || output.standardError().reveal().isBlank()) {
      text("standard output", output.standardOutput(), rows);
    }
  }

  private void automation(Question.OfAutomation question, List<Section> sections) {
    Automation automation = evidence.automation(question.executionId());
    if (automation == null) {
      return;
    }
    List<Row> rows = new ArrayList<>();
    rows.add(row(0, "Status", automation.status(), null));
    text("failure message", automation.failureMessage(), rows);
    evidence.steps(question.executionId()).stream()
        .filter(step -> step.standing() != Standing.DONE)
        .forEach(step -> rows.addAll(rows(step)));
    String id = name(question.executionId());
    sections.add(new Section("Automation", id, List.of(), "Step", rows));
  }

  private List<Row> rows(Step step) {
    List<Row> rows = new ArrayList<>();
    String name = step.name() == null ? "step without a name" : step.name();
    rows.add(row(0, name, step.status(), step.action() == null ? null : name(step.action())));
    text("failure message", step.failureMessage(), rows);
    return rows;
  }

  private void text(String name, @Nullable Sensitive text, List<Row> rows) {
    if (text == null || text.reveal().isBlank()) {
      return;
    }
    List<String> all = discretion.value(name, text).strip().lines().toList();
    boolean cut = all.size() > lines;
    String last = String.join("\n", cut ? all.subList(all.size() - lines, all.size()) : all);
    rows.add(new Row(1, name, shown(last), cut ? "its last %d lines".formatted(lines) : null));
  }

  private static @Nullable String details(@Nullable String details, @Nullable String status) {
    return details == null ? status : details;
  }

  private String name(String name) {
    return shown(discretion.other("", name));
  }

  private Row row(int depth, String name, @Nullable String code, @Nullable String words) {
    return new Row(depth, name(name), code == null ? null : name(code), words);
  }
}
