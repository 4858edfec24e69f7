package io.github.mwinspector.answer;

import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.ParameterNode.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of values that came by another way than a task's own answer, made and decoded as those of
 * TaskParameters are. Takes time in proportion to their size; not for the JavaFX thread.
 */
public final class DecodedRows {
  private DecodedRows() {}

  /**
   * The rows of named values: one a name, values that are JSON decoded below it.
   *
   * @param values a name's values, in the order to show; none when the map is empty
   */
  public static List<ParameterNode> ofValues(Map<String, ? extends List<String>> values) {
    List<Json.Entry> entries = new ArrayList<>(values.size());
    values.forEach(
        (name, texts) -> {
          List<Json> items = texts.stream().map(DecodedRows::json).toList();
          Json.Entry only = new Json.Entry("Values", "", new Json.Items(items));
          entries.add(new Json.Entry(name, "", new Json.Members(List.of(only))));
        });
    return entries.isEmpty()
        ? List.of()
        : new ParameterTree(new HashSet<>())
            .rows(new Json.Items(List.of(new Json.Members(entries))));
  }

  /**
   * The rows inside of a JSON text.
   *
   * @param name what the text is called
   * @param text JSON, or anything else
   * @return what is in it; the text's own row when there are no rows in it
   */
  public static List<ParameterNode> ofJson(String name, String text) {
    ParameterNode row = new ValueNodes().node(Kind.PARAMETER, name, name, new Json.Text("", text));
    return row.children().isEmpty() ? List.of(row) : row.children();
  }

  /**
   * A row as it was written down: a value, or rows below it.
   *
   * @param name its name; an index in square brackets for the item of a list
   * @param value its own text; null for a row that only holds others
   */
  public record Written(String name, @Nullable String value, List<Written> children) {
    public Written {
      children = List.copyOf(children);
    }
  }

  /** Rows that were written down, made and decoded anew. */
  public static List<ParameterNode> ofWritten(List<Written> rows) {
    ValueNodes nodes = new ValueNodes();
    return rows.stream().map(row -> row(nodes, row)).toList();
  }

  private static ParameterNode row(ValueNodes nodes, Written row) {
    return row.value == null && row.children.isEmpty()
        ? new ParameterNode(Kind.PARAMETER, row.name, row.name, null, null, List.of())
        : nodes.node(Kind.PARAMETER, row.name, row.name, json(row));
  }

  private static Json json(Written row) {
    if (row.value != null || row.children.isEmpty()) {
      return json(row.value);
    }
    List<Json.Entry> entries =
        row.children.stream().map(child -> new Json.Entry(child.name, "", json(child))).toList();
    return entries.getFirst().name().equals("[0]")
        ? new Json.Items(entries.stream().map(Json.Entry::value).toList())
        : new Json.Members(entries);
  }

  private static Json json(@Nullable String text) {
    return text == null ? new Json.Literal("null") : new Json.Text("", text);
  }
}
