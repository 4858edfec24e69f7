package io.github.mwinspector.view.part;

import java.text.Bidi;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Lets a long text take several lines. JavaFX 26 throws when it wraps a text of which a part goes
 * from right to left (in {@code PrismTextLayout.computeTrailingSpaceWidth}), and no layout after
 * that comes to its end. Such a text is broken here, at blanks, into lines of their own. Every text
 * that wraps is made to here. JavaFX thread only.
 */
public final class Lines {
  /** What stands in one line of a window that is 900 pixels wide. */
  private static final int COLUMNS = 60;

  private Lines() {}

  /** Lets the text of a label or button wrap, now and when it changes. */
  public static void wrap(Labeled node) {
    node.textProperty().subscribe(_ -> fit(node.textProperty(), node.wrapTextProperty()));
  }

  /** Lets the text of a tooltip wrap, now and when it changes. */
  public static void wrap(Tooltip tip) {
    tip.textProperty().subscribe(_ -> fit(tip.textProperty(), tip.wrapTextProperty()));
  }

  /** Lets a text wrap at a width in pixels that may change. */
  public static void wrap(Text text, ObservableValue<? extends Number> width) {
    text.textProperty()
        .subscribe(
            words -> {
              if (!wraps(words)) {
                text.setText(broken(words));
              }
            });
    text.wrappingWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> wraps(text.getText()) ? width.getValue().doubleValue() : 0,
                text.textProperty(),
                width));
  }

  private static void fit(StringProperty text, BooleanProperty wrap) {
    String words = text.get();
    wrap.set(wraps(words));
    if (!wraps(words)) {
      text.set(broken(words));
    }
  }

  /** Whether JavaFX can wrap a text. */
  public static boolean wraps(@Nullable String text) {
    return text == null || !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }

  private static String broken(String text) {
    StringBuilder lines = new StringBuilder(text);
    int start = 0;
    int blank = -1;
    for (int i = 0; i < lines.length(); i++) {
      if (lines.charAt(i) == '\n') {
        start = i + 1;
      } else if (lines.charAt(i) == ' ') {
        blank = i;
      }
      if (i - start >= COLUMNS && blank > start) {
        lines.setCharAt(blank, '\n');
        start = blank + 1;
      }
    }
    return lines.toString();
  }
}
