package io.github.mwinspector.view.part;

import javafx.collections.FXCollections;
import javafx.scene.control.ListView;

/** Shows a text of any size, with line numbers: only the lines in sight exist. */
public final class TextPreview extends ListView<Integer> {
  private static final SegmentCell.Match NONE = new SegmentCell.Match(0, 0);

  private LongText text = new LongText("");

  /** An empty preview. */
  public TextPreview(String accessibleText) {
    setFixedCellSize(22);
    setCellFactory(_ -> new SegmentCell(() -> text, () -> NONE));
    setAccessibleText(accessibleText);
    getStyleClass().addAll("segments", Shown.MONOSPACE);
  }

  /** Shows this text, which is safe to show, from its beginning. JavaFX thread only. */
  public void show(String shown) {
    text = new LongText(shown);
    setItems(FXCollections.observableList(new SegmentList(text.size())));
    scrollTo(0);
  }
}
