package io.github.mwinspector.export;

import io.github.mwinspector.export.ReportContent.Row;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.text.Disclosure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters with their values as sent; what is decoded from a value is left out. */
final class ParameterRows {
  private final List<Row> rows = new ArrayList<>();
  private final Discretion discretion;

  ParameterRows(Discretion discretion) {
    this.discretion = discretion;
  }

  List<Row> of(List<ParameterNode> parameters) {
    add(parameters, 0);
    return List.copyOf(rows);
  }

  private void add(List<ParameterNode> nodes, int depth) {
    for (ParameterNode node : nodes) {
      String value =
          node.value() == null ? null : discretion.value(node.secretName(), node.value());
      rows.add(
          new Row(
              depth,
              ReportContent.shown(node.name()),
              value == null ? null : ReportContent.shown(value),
              note(node)));
      if (node.value() == null) {
        add(node.children(), depth + 1);
      }
    }
  }

  /** A note on a value tells something of it, so it is hidden with it. */
  private @Nullable String note(ParameterNode node) {
    boolean hidden = node.value() != null && discretion.disclosure() == Disclosure.HIDDEN;
    return hidden || node.note() == null ? null : node.note();
  }
}
