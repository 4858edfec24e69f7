package io.github.mwinspector.view.alarms;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/** A row of a comparison that stands out when its two sides differ. */
final class DifferentRow extends TableRow<Compared> {
  private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");

  @Override
  protected void updateItem(@Nullable Compared row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(DIFFERENT, !empty && row != null && row.differs());
  }
}
