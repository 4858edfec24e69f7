package io.github.mwinspector.view.request;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A row of a picker's list: a heading, or what can be picked by a click. */
final class PickerCell<T> extends ListCell<PickerRow<T>> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass UNUSABLE = PseudoClass.getPseudoClass("unusable");

  private final PickerSource<T> source;

  PickerCell(PickerSource<T> source, Consumer<T> take) {
    this.source = source;
    getStyleClass().add("picker-cell");
    setPrefWidth(0);
    setOnMouseClicked(
        _ -> {
          if (getItem() instanceof PickerRow.Choice<T>(T item, boolean usable) && usable) {
            take.accept(item);
          }
        });
  }

  @Override
  protected void updateItem(@Nullable PickerRow<T> row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setGraphic(null);
    setAccessibleText(null);
    pseudoClassStateChanged(HEADING, row instanceof PickerRow.Heading);
    pseudoClassStateChanged(
        UNUSABLE, row instanceof PickerRow.Choice<T> choice && !choice.usable());
    if (row == null) {
      return;
    }
    switch (row) {
      case PickerRow.Heading<T>(String words) -> setGraphic(new Label(words));
      case PickerRow.Choice<T>(T item, boolean _) -> {
        setGraphic(source.picture(item));
        setAccessibleText(source.name(item));
      }
    }
  }
}
