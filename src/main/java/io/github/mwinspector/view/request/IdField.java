package io.github.mwinspector.view.request;

import io.github.mwinspector.view.part.Shown;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.Clipboard;

/** A field for one execution id, wide enough for all of it. */
final class IdField extends TextField {
  /** An id's 36 characters. */
  private static final int COLUMNS = 36;

  /** Longer texts are no ids, and slow the field down. */
  private static final int LIMIT = 128;

  private final Consumer<PastedIds.Two> both;

  /**
   * An empty field.
   *
   * @param both is told when two ids are pasted at once
   */
  IdField(Consumer<PastedIds.Two> both) {
    this.both = both;
    getStyleClass().addAll(Shown.MONOSPACE, "id-field");
    setPrefColumnCount(COLUMNS);
    setPromptText("00000000-0000-0000-0000-000000000000");
    setTextFormatter(
        new TextFormatter<String>(IdField::bounded));
  }

  @Override
  public void paste() {
    String pasted = Clipboard.getSystemClipboard().getString();
    if (pasted == null) {
      return;
    }
    switch (PastedIds.of(pasted)) {
      case PastedIds.Two two -> both.accept(two);
      case PastedIds.Text(String text) -> replaceSelection(text);
    }
  }

  private static TextFormatter.Change bounded(TextFormatter.Change change) {
    int over = change.getControlNewText().length() - LIMIT;
    if (over > 0) {
      String text = change.getText();
      change.setText(text.substring(0, Math.max(0, text.length() - over)));
      int end = change.getControlNewText().length();
      change.selectRange(Math.min(change.getAnchor(), end), Math.min(change.getCaretPosition(), end));
    }
    return change;
  }
}
