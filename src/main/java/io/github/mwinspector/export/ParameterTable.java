package io.github.mwinspector.export;

import static io.github.mwinspector.export.ReportContent.shown;

import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Sensitive;
import java.util.ArrayList;
import java.util.List;

/** The parameters as a table: a line for each value as sent, in the order sent. */
final class ParameterTable {
  private static final List<String> COLUMNS =
      List.of("Parameter", "Part", "Value", "Note", "Withheld");

  private final List<List<String>> rows = new ArrayList<>();
  private final Discretion discretion;

  private ParameterTable(Discretion discretion) {
    this.discretion = discretion;
  }

  static ReportTable of(List<ParameterNode> parameters, Discretion discretion) {
    ParameterTable table = new ParameterTable(discretion);
    parameters.forEach(node -> table.add(node, "", ""));
    return new ReportTable(COLUMNS, table.rows, discretion.kept());
  }

  /** Goes down to the values; what is decoded from a value would only say it again. */
  private void add(ParameterNode node, String parameter, String part) {
    boolean named = node.kind() == ParameterNode.Kind.PARAMETER;
    String name = named ? node.name() : parameter;
    String below = named ? part : part + node.name();
    if (node.value() == null && !node.children().isEmpty()) {
      node.children().forEach(child -> add(child, name, below));
      return;
    }
    long before = discretion.kept();
    Sensitive value = node.value();
    String text = value == null ? "" : shown(discretion.value(node.secretName(), value));
    boolean noted = value == null || discretion.disclosure() != Disclosure.HIDDEN;
    rows.add(
        List.of(
            shown(name),
            shown(below),
            text,
            noted && node.note() != null ? node.note() : "",
            ReportTable.kept(discretion.disclosure(), discretion.kept() - before)));
  }
}
