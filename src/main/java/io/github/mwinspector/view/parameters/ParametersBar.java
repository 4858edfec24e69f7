package io.github.mwinspector.view.parameters;

import io.github.mwinspector.view.part.SearchField;
import io.github.mwinspector.view.part.Shown;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** The line over the tree: filter, count, expand and collapse, copy. */
final class ParametersBar extends HBox {
  private final SearchField filter = new SearchField("Filter names and values (Ctrl+F)");
  private final Label count = new Label();
  private final Label said = new Label();
  private final Button expand;
  private final Button collapse;
  private boolean quiet;

  ParametersBar(Runnable filtered, Consumer<Boolean> open, List<MenuItem> copyItems) {
    super(8);
    getStyleClass().add("parameters-bar");
    setAlignment(Pos.CENTER_LEFT);
    filter.setPrefColumnCount(24);
    filter.setMinWidth(160);
    filter
        .textProperty()
        .subscribe(
            (_, _) -> {
              if (!quiet) {
                filtered.run();
              }
            });
    count.getStyleClass().add("count");
    count.setMinWidth(USE_PREF_SIZE);
    said.getStyleClass().add("said");
    said.setMinWidth(0);
    said.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(said, Priority.ALWAYS);
    MenuButton copy = new MenuButton("Copy", new FontIcon(MaterialDesignC.CONTENT_COPY));
    copy.getItems().setAll(copyItems);
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setTooltip(
        new Tooltip("Ctrl+C copies the selected row with its value hidden, Ctrl+Shift+C with it."));
    expand =
        Shown.iconButton(
            MaterialDesignU.UNFOLD_MORE_HORIZONTAL, "Expand all", () -> open.accept(true));
    collapse =
        Shown.iconButton(
            MaterialDesignU.UNFOLD_LESS_HORIZONTAL, "Collapse all", () -> open.accept(false));
    getChildren().addAll(filter, count, said, expand, collapse, copy);
  }

  String words() {
    return filter.getText().strip();
  }

  /** Empties the filter without a word to anybody. */
  void clearFilter() {
    quiet = true;
    filter.clear();
    quiet = false;
    said.setText("");
  }

  void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  /** Whether there is a row that can be opened or closed. */
  void foldable(boolean any) {
    expand.setDisable(!any);
    collapse.setDisable(!any);
  }

  void count(String words) {
    count.setText(words);
  }

  /** What was just done. */
  void say(String words) {
    said.setText(words);
  }

  String counted(int kept, int all) {
    String parameters = all == 1 ? "parameter" : "parameters";
    return kept == all
        ? "%,d %s".formatted(all, parameters)
        : "%,d of %,d %s".formatted(kept, all, parameters);
  }
}
