package io.github.mwinspector.view.invocations;

import io.github.mwinspector.view.badge.StandingBadge;
import java.util.function.Function;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;

/** The status of a row, whose badge isn't cut. */
final class StatusCell extends TreeTableCell<Subject, Subject> {
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
    if (getGraphic() != null) {
      Widening.fit(this, badge.prefWidth(-1) + snappedLeftInset() + snappedRightInset());
    }
  }
}
