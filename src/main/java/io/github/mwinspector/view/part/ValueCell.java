package io.github.mwinspector.view.part;

import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.text.Disclosure;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;

/** Shows a row's value on one line, with what there is to say and to do about it. */
final class ValueCell extends TreeTableCell<ParameterNode, ParameterNode> {
  private final ObservableValue<Disclosure> disclosure;
  private final Reveals reveals;
  private final ValueLine line;

  ValueCell(
      ObservableValue<Disclosure> disclosure, Reveals reveals, Consumer<ParameterNode> opener) {
    this.disclosure = disclosure;
    this.reveals = reveals;
    line = new ValueLine(() -> opener.accept(getItem()), () -> reveals.toggle(getItem()));
    getStyleClass().add("value-cell");
  }

  @Override
  protected void updateItem(@Nullable ParameterNode node, boolean empty) {
    super.updateItem(node, empty);
    if (empty || node == null) {
      setGraphic(null);
      return;
    }
    boolean revealed = reveals.isRevealed(node);
    RowValue value = RowValue.of(node, revealed ? Disclosure.SECRETS : disclosure.getValue());
    line.show(value, revealed);
    setAccessibleText(value.text());
    setGraphic(line);
  }
}
