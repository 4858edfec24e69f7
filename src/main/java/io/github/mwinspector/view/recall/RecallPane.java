package io.github.mwinspector.view.recall;

import io.github.mwinspector.recall.LookedUp;
import io.github.mwinspector.state.CurrentRecall;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.view.part.Clips;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.RowMenu;
import io.github.mwinspector.view.part.SearchField;
import io.github.mwinspector.view.part.SecondTicker;
import io.github.mwinspector.view.part.Shown;
import io.github.mwinspector.view.part.SidePart;
import io.github.mwinspector.view.part.TextLimit;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * The look-ups that are remembered, pinned ones first: searched, pinned, forgotten and made again
 * by mouse and keys. JavaFX thread only.
 */
public final class RecallPane extends VBox implements SidePart {
  private static final int LONGEST_SEARCH = 256;

  private final CurrentRecall recall;
  private final SearchField search = new SearchField("Search profile, account, id, task, status");
  private final Label problem = new Label();
  private final HBox notice;
  private final ListView<LookedUp> rows = new ListView<>();
  private final Label empty = new Label();
  private final KeepBar keep;
  private final SecondTicker ticker;
  private final Subscription subscription;
  private long minute;

  /** Follows what is remembered; {@link #dispose} lets go of it. */
  public RecallPane(CurrentRecall recall, Presentation presentation) {
    this.recall = recall;
    getStyleClass().add("recall-pane");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    RecallPane.class.getResource("/io/github/mwinspector/view/recall.css"))
                .toExternalForm());
    TextLimit.set(search, LONGEST_SEARCH);
    search.textProperty().bindBidirectional(recall.search());
    notice = notice();
    keep = new KeepBar(recall);
    empty.getStyleClass().add("recall-empty");
    Lines.wrap(empty);
    rows.getStyleClass().add("recall-rows");
    rows.setPlaceholder(empty);
    rows.setCellFactory(_ -> new RecallCell(recall, presentation));
    rows.setAccessibleText("Recent look-ups");
    keys();
    VBox.setVgrow(rows, Priority.ALWAYS);
    getChildren().setAll(search, notice, rows, keep);
    ticker = new SecondTicker(this, () -> tick(presentation));
    ticker.want(true);
    subscription =
        Subscription.combine(
            recall.found().subscribe(this::show),
            recall.remembered().subscribe(_ -> empty.setText(emptyWords())),
            recall.problem().subscribe(this::tell),
            presentation.zone().subscribe(_ -> rows.refresh()));
  }

  @Override
  public Region node() {
    return this;
  }

  /** The search: from there Down goes into the list. */
  @Override
  public void focusFirst() {
    search.requestFocus();
    search.selectAll();
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    search.textProperty().unbindBidirectional(recall.search());
    keep.dispose();
    ticker.dispose();
  }

  private HBox notice() {
    Lines.wrap(problem);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(problem, Priority.ALWAYS);
    problem.setMaxWidth(Double.MAX_VALUE);
    Button close =
        Shown.iconButton(MaterialDesignC.CLOSE, "Close this message", recall::dismissProblem);
    HBox line = new HBox(4, problem, close);
    line.setAlignment(Pos.TOP_LEFT);
    line.getStyleClass().add("recall-problem");
    return line;
  }

  private void keys() {
    RowMenu menu = new RowMenu(rows, this::menu);
    menu.on(KeyCode.ENTER, () -> selected(recall::lookUp));
    menu.on(KeyCode.DELETE, () -> selected(recall::forget));
    menu.on(KeyCode.P, () -> selected(row -> recall.pin(row, !row.pinned())));
    rows.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            selected(recall::lookUp);
          }
        });
    search.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean down = event.getCode() == KeyCode.DOWN;
          if ((down || event.getCode() == KeyCode.ENTER) && !rows.getItems().isEmpty()) {
            event.consume();
            rows.requestFocus();
            rows.getSelectionModel().selectFirst();
            if (!down && rows.getItems().size() == 1) {
              selected(recall::lookUp);
            }
          }
        });
  }

  private List<MenuItem> menu() {
    LookedUp row = rows.getSelectionModel().getSelectedItem();
    if (row == null) {
      return List.of();
    }
    String ids = row.place().window().value() + " " + row.place().task().value();
    return List.of(
        item("Look up (Enter)", () -> recall.lookUp(row)),
        item(row.pinned() ? "Unpin (P)" : "Pin (P)", () -> recall.pin(row, !row.pinned())),
        new SeparatorMenuItem(),
        item("Copy both ids", () -> Clips.copy(ids)),
        item("Copy task execution id", () -> Clips.copy(row.place().task().value())),
        new SeparatorMenuItem(),
        item("Forget it (Delete)", () -> recall.forget(row)));
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void selected(Consumer<LookedUp> action) {
    LookedUp row = rows.getSelectionModel().getSelectedItem();
    if (row != null) {
      action.accept(row);
    }
  }

  /** The selection stays with its look-up; when that is gone, at its place. */
  private void show(List<LookedUp> found) {
    LookedUp before = rows.getSelectionModel().getSelectedItem();
    int index = rows.getSelectionModel().getSelectedIndex();
    rows.getItems().setAll(found);
    if (before != null) {
      rows.getSelectionModel()
          .select(
              found.stream()
                  .filter(row -> row.place().equals(before.place()))
                  .map(found::indexOf)
                  .findFirst()
                  .orElse(Math.min(index, found.size() - 1)));
    }
  }

  private String emptyWords() {
    if (!recall.remembered().get().lookUps().isEmpty()) {
      return "No look-up has all of these words.";
    }
    return recall.remembered().get().on()
        ? "Each task that you look up is kept here, with its status as last seen: double-click it,"
            + " or press Enter, to look it up again. P pins one. No parameter, no output and no"
            + " secret is ever kept."
        : "Recent look-ups are not kept.";
  }

  private void tell(@Nullable String words) {
    Shown.set(problem, words == null ? "" : words);
    notice.setVisible(words != null);
    notice.setManaged(words != null);
  }

  private void tick(Presentation presentation) {
    long now = presentation.clock().millis() / 60_000;
    if (now != minute) {
      minute = now;
      rows.refresh();
    }
  }
}
