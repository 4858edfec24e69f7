package io.github.mwinspector.view.invocations;

import javafx.application.Platform;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;

/**
 * What must not be cut makes its column wider, once: how wide it is depends on the machine's fonts,
 * and who makes the column narrower after that is obeyed.
 */
final class Widening {
  private static final String WIDENED = "widened";

  private Widening() {}

  /** Makes a cell's column wide enough. In the cell's layout. */
  static void fit(TreeTableCell<Subject, Subject> cell, double needed) {
    TreeTableColumn<Subject, Subject> column = cell.getTableColumn();
    if (needed > cell.getWidth()
        && !(column.getProperties().get(WIDENED) instanceof Double most && most >= needed)) {
      column.getProperties().put(WIDENED, needed);
      // Not within a layout of the table: it would lay out half its cells with the older width.
      Platform.runLater(() -> column.setPrefWidth(needed));
    }
  }
}
