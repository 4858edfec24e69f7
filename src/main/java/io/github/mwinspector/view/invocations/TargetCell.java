package io.github.mwinspector.view.invocations;

import io.github.mwinspector.view.part.ChangeMark;
import io.github.mwinspector.view.part.Shown;
import java.util.function.Function;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;

/** What a row is about, with a mark when the newest look-up changed it or what it hides. */
final class TargetCell extends TreeTableCell<Subject, Subject> {
  private final Function<Subject, RowText> texts;
  private final Function<RowItem, @Nullable String> changed;
  private final ChangeMark mark = new ChangeMark();

  TargetCell(Function<Subject, RowText> texts, Function<RowItem, @Nullable String> changed) {
    this.texts = texts;
    this.changed = changed;
    getStyleClass().add("name-cell");
  }

  @Override
  protected void updateItem(@Nullable Subject subject, boolean empty) {
    super.updateItem(subject, empty);
    getStyleClass().remove("note");
    setTooltip(null);
    setGraphic(null);
    setAccessibleText(null);
    if (empty || subject == null) {
      setText(null);
      return;
    }
    Shown.set(this, texts.apply(subject).name());
    String words =
        getTableRow() != null && getTableRow().getTreeItem() instanceof RowItem item
            ? changed.apply(item)
            : null;
    if (words != null) {
      mark.show(words);
      setGraphic(mark);
      setAccessibleText(getText() + ". " + words);
    }
    if (subject instanceof Subject.Note) {
      getStyleClass().add("note");
    }
  }
}
