package io.github.mwinspector.view.invocations;

import io.github.mwinspector.text.Display;
import java.util.function.Function;
import javafx.scene.control.TreeTableCell;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A text of a row. */
final class TextCell extends TreeTableCell<Subject, Subject> {
  private final Function<Subject, String> text;
  private final boolean whole;
  private final Text measured = new Text();

  /**
   * @param whole whether the column grows so that the text isn't cut
   */
  TextCell(Function<Subject, String> text, boolean whole) {
    this.text = text;
    this.whole = whole;
    setMnemonicParsing(false);
  }

  @Override
  protected void updateItem(@Nullable Subject subject, boolean empty) {
    super.updateItem(subject, empty);
    setText(
        empty || subject == null ? null : Display.fromLeft(Display.joined(text.apply(subject))));
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    String words = getText();
    if (whole && words != null) {
      measured.setFont(getFont());
      measured.setText(words);
      double width = Math.ceil(measured.getLayoutBounds().getWidth()) + 1;
      Widening.fit(this, width + snappedLeftInset() + snappedRightInset());
    }
  }
}
