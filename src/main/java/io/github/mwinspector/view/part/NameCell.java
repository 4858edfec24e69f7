package io.github.mwinspector.view.part;

import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.text.Display;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;

/** Shows a row's name: parameter names stand out, indices and notes stay quiet. */
final class NameCell extends TreeTableCell<ParameterNode, ParameterNode> {
  private static final PseudoClass PARAMETER = PseudoClass.getPseudoClass("parameter");
  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

  private final Tooltip whole = new Tooltip();

  NameCell() {
    setMnemonicParsing(false);
    Lines.wrap(whole);
    whole.setMaxWidth(640);
    // What the column has no room for.
    textTruncatedProperty().subscribe(cut -> setTooltip(cut ? whole : null));
    getStyleClass().addAll("name-cell", Shown.MONOSPACE);
  }

  @Override
  protected void updateItem(ParameterNode node, boolean empty) {
    super.updateItem(node, empty);
    boolean blank = empty || node == null;
    getStyleClass().remove(Shown.HIDDEN_CHARACTERS);
    pseudoClassStateChanged(PARAMETER, !blank && node.kind() == ParameterNode.Kind.PARAMETER);
    pseudoClassStateChanged(QUIET, !blank && quiet(node));
    if (blank) {
      setText(null);
      return;
    }
    setText(
        node.name().isEmpty() && node.kind() != ParameterNode.Kind.NOTE
            ? "(empty name)"
            : Display.line(node.name()));
    whole.setText(getText());
    if (Display.hidesCharacters(Display.line(node.name()).equals(node.name()) ? "" : head(node))) {
      getStyleClass().add(Shown.HIDDEN_CHARACTERS);
    }
  }

  private static String head(ParameterNode node) {
    return node.name().substring(0, Math.min(node.name().length(), Display.CELL));
  }

  private static boolean quiet(ParameterNode node) {
    return switch (node.kind()) {
      case GROUP, PARAMETER -> false;
      case VALUE, NOTE -> true;
      case JSON, JSON_VALUE -> node.name().startsWith("[");
    };
  }
}
