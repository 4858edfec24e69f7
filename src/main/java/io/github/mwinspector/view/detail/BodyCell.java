package io.github.mwinspector.view.detail;

import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Secrets;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** A line of the body: key, value and brackets, each in its colour. */
final class BodyCell extends ListCell<RawBody.Line> {
  private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
  private static final double INDENT = 16;
  private static final int DEEPEST = 32;
  private static final int LEAST_OF_VALUE = 64;

  private final Supplier<Disclosure> disclosure;
  private final IntPredicate found;
  private final Text key = text("json-key");
  private final Text mark = text("json-mark");
  private final Text value = text("json-string");
  private final Text after = text("json-mark");
  private final TextFlow flow = new TextFlow(key, mark, value, after);

  /**
   * A cell.
   *
   * @param disclosure how much may be seen now
   * @param found whether the line of an index was found by the search
   */
  BodyCell(Supplier<Disclosure> disclosure, IntPredicate found) {
    this.disclosure = disclosure;
    this.found = found;
    getStyleClass().add("body-cell");
  }

  @Override
  protected void updateItem(RawBody.@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    setText(null);
    setGraphic(line == null ? null : flow);
    pseudoClassStateChanged(FOUND, line != null && found.test(getIndex()));
    if (line != null) {
      show(line);
      setAccessibleText(key.getText() + mark.getText() + value.getText() + after.getText());
    }
  }

  private void show(RawBody.Line line) {
    String before = line.before();
    int colon = before.startsWith("\"") ? before.lastIndexOf("\":") + 1 : 0;
    key.setText(Display.line(before.substring(0, colon)));
    mark.setText(Display.line(before.substring(colon)));
    String seen = SeenLine.excerpt(line, disclosure.get());
    int room = Math.max(LEAST_OF_VALUE, Display.CELL - key.getText().length());
    String shown = Display.line(seen);
    value.setText(shown.length() <= room ? shown : shown.substring(0, room) + "…");
    value.getStyleClass().setAll(colour(seen));
    after.setText(Display.line(line.after()));
    flow.setPadding(new Insets(0, 0, 0, INDENT * Math.min(line.depth(), DEEPEST)));
  }

  private static String colour(String seen) {
    if (seen.equals(Secrets.MASK)) {
      return "json-masked";
    }
    return seen.startsWith("\"") ? "json-string" : "json-literal";
  }

  private static Text text(String styleClass) {
    Text text = new Text();
    text.getStyleClass().add(styleClass);
    return text;
  }
}
