package io.github.mwinspector.view.part;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.textfield.TextFields;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The search line of a {@link ValueViewer}: looks in the background, goes from match to match. */
final class ViewerSearch extends HBox {
  private final Executor background;
  private final ListView<Integer> segments;
  private final Supplier<LongText> text;
  private final TextField words = TextFields.createClearableTextField();
  private final Label count = new Label();
  private final Button previous =
      Shown.iconButton(MaterialDesignC.CHEVRON_UP, "Previous match (Shift+Enter)", () -> move(-1));
  private final Button next =
      Shown.iconButton(MaterialDesignC.CHEVRON_DOWN, "Next match (Enter)", () -> move(1));
  private volatile int generation;
  private int[] matches = {};
  private int at;

  ViewerSearch(Executor background, ListView<Integer> segments, Supplier<LongText> text) {
    super(8);
    this.background = background;
    this.segments = segments;
    this.text = text;
    setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setPromptText("Search in the value");
    words.setAccessibleText("Search in the value");
    words.textProperty().subscribe(_ -> textChanged());
    words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    count.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(words, count, previous, next);
    show(new int[0]);
  }

  /** The match that is pointed out now; empty when there is none. */
  SegmentCell.Match current() {
    if (matches.length == 0) {
      return new SegmentCell.Match(0, 0);
    }
    return new SegmentCell.Match(matches[at], matches[at] + words.getText().length());
  }

  /** Looks again: the words or the text are others now. */
  void textChanged() {
    int mine = generation + 1;
    generation = mine;
    String wanted = words.getText();
    LongText whole = text.get();
    if (wanted.isEmpty()) {
      show(new int[0]);
      return;
    }
    background.execute(
        () -> {
          int[] found = whole.find(wanted, () -> mine != generation);
          Platform.runLater(
              () -> {
                if (mine == generation) {
                  show(found);
                }
              });
        });
  }

  private void show(int[] found) {
    matches = found;
    at = 0;
    previous.setDisable(found.length == 0);
    next.setDisable(found.length == 0);
    point();
  }

  private void move(int step) {
    if (matches.length > 0) {
      at = Math.floorMod(at + step, matches.length);
      point();
    }
  }

  private void point() {
    if (matches.length == 0) {
      count.setText(words.getText().isEmpty() ? "" : "no match");
    } else {
      String more = matches.length == LongText.MATCHES ? "more than " : "";
      count.setText("%,d of %s%,d".formatted(at + 1, more, matches.length));
      int segment = text.get().segmentAt(matches[at]);
      segments.getSelectionModel().select(segment);
      segments.scrollTo(Math.max(0, segment - 3));
    }
    segments.refresh();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      move(event.isShiftDown() ? -1 : 1);
      event.consume();
    }
  }
}
