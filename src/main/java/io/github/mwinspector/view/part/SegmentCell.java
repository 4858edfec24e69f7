package io.github.mwinspector.view.part;

import io.github.mwinspector.text.Display;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

/** Shows a segment of a long text with its line number and the current match in it. */
final class SegmentCell extends ListCell<Integer> {
  /**
   * The match to point out.
   *
   * @param start its first char in the whole text
   * @param end behind its last; equal to start for none
   */
  record Match(int start, int end) {}

  private final Supplier<LongText> text;
  private final Supplier<Match> match;
  private final Label number = new Label();
  private final Label before = new Label();
  private final Label hit = new Label();
  private final Label after = new Label();

  SegmentCell(Supplier<LongText> text, Supplier<Match> match) {
    this.text = text;
    this.match = match;
    number.getStyleClass().add("line-number");
    hit.getStyleClass().add("match");
    for (Label part : new Label[] {before, hit, after}) {
      part.setMnemonicParsing(false);
      part.setMinWidth(USE_PREF_SIZE);
    }
    number.setMinWidth(USE_PREF_SIZE);
    setGraphic(new HBox(number, before, hit, after));
    getGraphic().setVisible(false);
  }

  @Override
  protected void updateItem(Integer index, boolean empty) {
    super.updateItem(index, empty);
    getGraphic().setVisible(!empty);
    if (empty) {
      return;
    }
    LongText whole = text.get();
    String segment = whole.segment(index);
    int line = whole.lineStarting(index);
    number.setText(line == 0 ? "↳" : Integer.toString(line));
    int from = clamp(match.get().start() - whole.start(index), segment);
    int to = clamp(match.get().end() - whole.start(index), segment);
    before.setText(shown(segment.substring(0, from)));
    hit.setText(shown(segment.substring(from, to)));
    hit.setManaged(from < to);
    after.setText(shown(segment.substring(to)));
  }

  private static String shown(String part) {
    return Display.line(part.replace("\t", "    "));
  }

  private static int clamp(int offset, String segment) {
    return Math.clamp(offset, 0, segment.length());
  }
}
