package io.github.mwinspector.view.detail;

import atlantafx.base.controls.CustomTextField;
import io.github.mwinspector.view.part.Shown;
import io.github.mwinspector.view.part.TextLimit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** A search field with the count of what was found and the way to the next and previous one. */
final class SearchBar extends HBox {
  /** Nobody searches for more; a pasted megabyte would only slow the field down. */
  private static final int LIMIT = 256;

  private final CustomTextField field = new CustomTextField();
  private final Label count = new Label();
  private final IntConsumer step;
  private final Button previous;
  private final Button next;

  /**
   * An empty search.
   *
   * @param query is told every change of what is searched for
   * @param step is told 1 for the next and -1 for the previous one
   */
  SearchBar(Consumer<String> query, IntConsumer step) {
    this.step = step;
    previous =
        Shown.iconButton(
            MaterialDesignC.CHEVRON_UP, "Previous (Shift+Enter)", () -> step.accept(-1));
    next = Shown.iconButton(MaterialDesignC.CHEVRON_DOWN, "Next (Enter)", () -> step.accept(1));
    field.setLeft(new FontIcon(MaterialDesignM.MAGNIFY));
    field.setPromptText("Search the body");
    field.setAccessibleText("Search the body");
    field.setTooltip(new Tooltip("Search the body (Ctrl+F)"));
    field.textProperty().addListener((_, _, text) -> query.accept(text));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    TextLimit.set(field, LIMIT);
    count.getStyleClass().add("search-count");
    count.setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("search-bar");
    getChildren().addAll(field, count, previous, next);
    none();
  }

  String query() {
    return field.getText();
  }

  /** Goes to the field, with its text selected. */
  void focus() {
    field.requestFocus();
    field.selectAll();
  }

  /** Nothing is searched for. */
  void none() {
    say(0, "");
  }

  /** Says which one of how many is marked, counted from 1. */
  void found(int current, int all) {
    say(all, all == 0 ? "not found" : "%,d of %,d".formatted(current, all));
  }

  private void say(int all, String words) {
    count.setText(words);
    previous.setDisable(all == 0);
    next.setDisable(all == 0);
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER, F3 -> {
        step.accept(event.isShiftDown() ? -1 : 1);
        event.consume();
      }
      case ESCAPE -> {
        if (!field.getText().isEmpty()) {
          field.clear();
          event.consume();
        }
      }
      default -> {}
    }
  }
}
