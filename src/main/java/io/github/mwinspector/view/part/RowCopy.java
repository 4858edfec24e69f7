package io.github.mwinspector.view.part;

import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/** What is copied of a row: the service's own text, with as much of values as was asked for. */
final class RowCopy {
  private RowCopy() {}

  /** The row with the names of those above it: {@code commands[0]: df -h}. */
  static String row(TreeItem<ParameterNode> item, Disclosure disclosure) {
    return path(item) + ": " + value(item.getValue(), disclosure);
  }

  /** The row and all below it, one a line, indented by two blanks a level. */
  static String subtree(TreeItem<ParameterNode> item, Disclosure disclosure) {
    StringBuilder out = new StringBuilder(path(item));
    appendValue(out, item.getValue(), disclosure);
    item.getValue().children().forEach(child -> append(out, child, 1, disclosure));
    return out.toString();
  }

  /** The value alone, or the words that stand for it. */
  static String value(ParameterNode node, Disclosure disclosure) {
    return node.value() == null
        ? RowValue.of(node, disclosure).text()
        : Secrets.mask(node.secretName(), node.value(), disclosure);
  }

  private static void append(
      StringBuilder out, ParameterNode node, int depth, Disclosure disclosure) {
    out.append('\n').append("  ".repeat(depth)).append(node.name());
    appendValue(out, node, disclosure);
    node.children().forEach(child -> append(out, child, depth + 1, disclosure));
  }

  /** A value that is opened up below is not written a second time. */
  private static void appendValue(StringBuilder out, ParameterNode node, Disclosure disclosure) {
    out.append(':');
    if (node.children().isEmpty()) {
      out.append(' ').append(value(node, disclosure));
    }
  }

  private static String path(TreeItem<ParameterNode> item) {
    ParameterNode node = item.getValue();
    @Nullable TreeItem<ParameterNode> parent = item.getParent();
    ParameterNode above = parent == null ? null : parent.getValue();
    return switch (node.kind()) {
      case GROUP, PARAMETER, NOTE -> node.name();
      case VALUE, JSON, JSON_VALUE -> {
        String joint = node.name().startsWith("[") ? "" : ".";
        yield above == null || parent == null ? node.name() : path(parent) + joint + node.name();
      }
    };
  }
}
