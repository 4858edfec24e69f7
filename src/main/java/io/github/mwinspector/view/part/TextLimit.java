package io.github.mwinspector.view.part;

import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Bounds what a field takes: a pasted megabyte would hold the JavaFX thread. */
public final class TextLimit {
  private TextLimit() {}

  /** Cuts what is typed or pasted so that the field holds at most this many characters. */
  public static void set(TextField field, int characters) {
    field.setTextFormatter(new TextFormatter<>(change -> cut(change, characters)));
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> passOn(field, event));
  }

  /** A field with a formatter keeps Esc to itself, but the window means something by it. */
  private static void passOn(TextField field, KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !event.isConsumed() && field.getParent() != null) {
      event.consume();
      field.getParent().fireEvent(event.copyFor(field, field.getParent()));
    }
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
