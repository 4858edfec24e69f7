package io.github.mwinspector.view.invocations;

import io.github.mwinspector.view.badge.StandingBadge;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import org.jspecify.annotations.Nullable;

/**
 * The status of a row. A badge that its column would cut makes the column wider, once: who makes it
 * narrower after that is obeyed.
 */
final class StatusCell extends TreeTableCell<Subject, Subject> {
  private static final String WIDENED = "widened";

  private final StandingBadge badge = new StandingBadge();
  private final Function<Subject, RowText> texts;

  StatusCell(Function<Subject, RowText> texts) {
    this.texts = texts;
  }

  @Override
  protected void updateItem(@Nullable Subject subject, boolean empty) {
    super.updateItem(subject, empty);
    if (empty || subject == null || subject instanceof Subject.Note) {
      setGraphic(null);
      return;
    }
    RowText text = texts.apply(subject);
    badge.show(text.status(), text.standing());
    setGraphic(badge);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double needed = badge.prefWidth(-1) + snappedLeftInset() + snappedRightInset();
    TreeTableColumn<Subject, Subject> column = getTableColumn();
    if (getGraphic() != null
        && needed > getWidth()
        && !(column.getProperties().get(WIDENED) instanceof Double most && most >= needed)) {
      column.getProperties().put(WIDENED, needed);
      // Not within a layout of the table: it would lay out half its cells with the older width.
      Platform.runLater(() -> column.setPrefWidth(needed));
    }
  }
}
