package io.github.mwinspector.view.detail;

import io.github.mwinspector.view.part.Lines;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A table cell whose text wraps, so that the row is as high as it needs. */
abstract class WrappedText<S, T> extends TableCell<S, T> {

  private final Text text = new Text();

  /**
   * A cell.
   *
   * @param columnWidth what the text wraps at
   * @param beside what of that width is not the text's, in pixels
   */
  WrappedText(ObservableValue<? extends Number> columnWidth, double beside, String styleClass) {
    getStyleClass().add("wrapped");
    text.getStyleClass().addAll("wrapped-text", styleClass);
    Lines.wrap(text, columnWidth.map(width -> width.doubleValue() - beside));
  }

  Text text() {
    return text;
  }

  /** The cell's node: the text, or something around it. */
  Node picture(T item) {
    return text;
  }

  /** What a screen reader says, once the text is set. */
  String spoken(T item) {
    return text.getText();
  }

  /** Sets text, colours and tooltip; the item is there. */
  abstract void show(T item);

  @Override
  protected void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    setGraphic(item == null ? null : picture(item));
    if (item != null) {
      show(item);
      setAccessibleText(spoken(item));
    }
  }
}
