package io.github.mwinspector.view.compare;

import io.github.mwinspector.view.part.Shown;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The line over the table: with which run, what of it, how many differences, copy. */
final class CompareBar extends HBox {
  private final ToggleButton before = toggle("Previous run", "The run before of the same task");
  private final ToggleButton another = toggle("Another…", "Any other run, by its two ids");
  private final ToggleButton different = toggle("Only differences", "Leave out what is the same");
  private final ToggleButton all = toggle("All", "Also what is the same");
  private final Label count = new Label();
  private final Label said = new Label();

  /**
   * A bar: the previous run, only differences.
   *
   * @param which told whether another run than the previous one is wanted
   * @param shownAll told whether what is the same is to be shown too
   * @param again asks the other run again
   * @param copyItems what can be copied
   */
  CompareBar(
      Consumer<Boolean> which,
      Consumer<Boolean> shownAll,
      Runnable again,
      List<MenuItem> copyItems) {
    super(8);
    getStyleClass().add("compare-bar");
    setAlignment(Pos.CENTER_LEFT);
    count.getStyleClass().add("count");
    said.getStyleClass().add("said");
    count.setMinWidth(0);
    said.setMinWidth(0);
    said.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(said, Priority.ALWAYS);
    MenuButton copy = new MenuButton("Copy", new FontIcon(MaterialDesignC.CONTENT_COPY));
    copy.getItems().setAll(copyItems);
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setTooltip(
        new Tooltip(
            "Ctrl+C copies the selected row with its values hidden, Ctrl+Shift+C with them."));
    getChildren()
        .addAll(
            pair(before, another, which),
            pair(different, all, shownAll),
            count,
            said,
            Shown.iconButton(MaterialDesignR.REFRESH, "Ask for the other run again", again),
            copy);
  }

  private static ToggleButton toggle(String words, String tip) {
    ToggleButton button = new ToggleButton(words);
    button.setTooltip(new Tooltip(tip));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  /** Two of which one is always chosen. */
  private static HBox pair(ToggleButton one, ToggleButton other, Consumer<Boolean> chosen) {
    ToggleGroup group = new ToggleGroup();
    one.setToggleGroup(group);
    other.setToggleGroup(group);
    one.setSelected(true);
    one.getStyleClass().add("left-pill");
    other.getStyleClass().add("right-pill");
    one.setOnAction(_ -> choose(one, false, chosen));
    other.setOnAction(_ -> choose(other, true, chosen));
    HBox pair = new HBox(one, other);
    pair.setAlignment(Pos.CENTER_LEFT);
    return pair;
  }

  private static void choose(ToggleButton button, boolean other, Consumer<Boolean> chosen) {
    button.setSelected(true);
    chosen.accept(other);
  }

  /** Back to the previous run, without a word to anybody: another result is on screen. */
  void reset() {
    before.setSelected(true);
    said.setText("");
    count.setText("");
  }

  /** Shows that another run than the previous one is wanted. */
  void showAnother() {
    another.setSelected(true);
  }

  boolean showsAll() {
    return all.isSelected();
  }

  void count(String words) {
    count.setText(words);
    count.setTooltip(words.isEmpty() ? null : new Tooltip(words));
  }

  /** What was just done. */
  void say(String words) {
    said.setText(words);
  }
}
