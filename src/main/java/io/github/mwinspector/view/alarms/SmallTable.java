package io.github.mwinspector.view.alarms;

import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.part.Lines;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A table as high as its rows, up to some; then it scrolls. */
final class SmallTable<T> extends TableView<T> {
  private static final double ROW = 28;
  private static final int MOST = 14;

  SmallTable(List<T> rows) {
    super(FXCollections.observableList(rows));
    getStyleClass().addAll("dense", "small-table");
    setFixedCellSize(ROW);
    double height = (Math.min(MOST, rows.size()) + 1) * ROW + 12;
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
  }

  /** With a column of this text; null is a text that was not sent. */
  SmallTable<T> column(String title, double width, Function<T, @Nullable String> text) {
    TableColumn<T, String> column = new TableColumn<>(title);
    column.setCellValueFactory(
        cell -> {
          String shown = text.apply(cell.getValue());
          return new ReadOnlyStringWrapper(shown == null ? "(not sent)" : Display.joined(shown));
        });
    column.setCellFactory(_ -> new WholeInTip<>());
    column.setPrefWidth(width);
    column.setMinWidth(80);
    column.setSortable(false);
    column.setReorderable(false);
    getColumns().add(column);
    return this;
  }

  private static final class WholeInTip<T> extends TableCell<T, String> {
    WholeInTip() {
      setMnemonicParsing(false);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      setText(text);
      Tooltip tip = text == null || text.length() < 24 ? null : new Tooltip(text);
      if (tip != null) {
        Lines.wrap(tip);
        tip.setMaxWidth(640);
      }
      setTooltip(tip);
    }
  }
}
