package io.github.mwinspector.view.part;

import javafx.scene.control.TextFormatter;

/** Bounds what a field takes: a pasted megabyte would hold the JavaFX thread. */
public final class TextLimit {
  private TextLimit() {}

  /** A formatter that cuts what is typed or pasted so that the field holds at most this much. */
  public static TextFormatter<String> of(int characters) {
    return new TextFormatter<>(change -> cut(change, characters));
  }

  private static TextFormatter.Change cut(TextFormatter.Change change, int limit) {
    int over = change.getControlNewText().length() - limit;
    if (over > 0) {
      String text = change.getText();
      change.setText(text.substring(0, Math.max(0, text.length() - over)));
      int end = change.getControlNewText().length();
      change.selectRange(
          Math.min(change.getAnchor(), end), Math.min(change.getCaretPosition(), end));
    }
    return change;
  }
}
