package io.github.mwinspector.view.parameters;

import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.view.part.ParameterItem;
import io.github.mwinspector.view.part.ValueTree;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The task's parameters as a tree with a filter. Values show as the {@link Presentation} says;
 * recognised secrets are masked until revealed one by one. JavaFX thread only; filtering and
 * copying happen in the background.
 */
public final class ParametersPane extends VBox {
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  /** An answer with no more rows than this is shown opened up whole. */
  private static final int SMALL = 200;

  /** An answer with more rows than this is prepared in the background. */
  private static final int MANY = 2_000;

  private final Presentation presentation;
  private final Executor background;
  private final ValueTree table;
  private final Label nothing = new Label();
  private final ParametersBar bar;
  private final Subscription subscription;
  private List<ParameterNode> rows = List.of();
  private ParameterIndex index = new ParameterIndex(rows);
  private int parameterCount;
  private Predicate<ParameterNode> open = _ -> false;
  private volatile int generation;

  /**
   * Starts empty.
   *
   * @param background where filtering and copying happen
   */
  public ParametersPane(Presentation presentation, Executor background) {
    this.presentation = presentation;
    this.background = background;
    this.table = new ValueTree("Parameter", presentation, background, this::say);
    this.bar = new ParametersBar(this::rebuild, this::open, table.actions());
    getStyleClass().add("parameters-pane");
    getStylesheets().add(stylesheet());
    table.setPlaceholder(nothing);
    table.setAccessibleText("Task parameters");
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(bar, table);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    subscription = presentation.disclosure().subscribe((_, _) -> disclosureChanged());
    clear();
  }

  /** Shows an answer's parameters, unfiltered and masked, in place of what was shown. */
  public void show(TaskAnswer answer) {
    show(answer.parameters(), answer.parameterCount());
  }

  /** Shows nothing. */
  public void clear() {
    show(List.of(), 0);
    bar.count("");
    nothing.setText("No parameters to show.");
  }

  /** Moves the focus to the filter, its text selected. */
  public void focusFilter() {
    bar.focusFilter();
  }

  /** Masks what was revealed and lets go of everything observed. */
  public void dispose() {
    outdate();
    subscription.unsubscribe();
    table.dispose();
  }

  private void show(List<ParameterNode> shown, int count) {
    outdate();
    table.hideAll();
    rows = shown;
    parameterCount = count;
    index = new ParameterIndex(shown);
    boolean small = small(shown, SMALL) >= 0;
    open = node -> small || node.kind() == ParameterNode.Kind.GROUP;
    bar.clearFilter();
    bar.foldable(shown.stream().anyMatch(row -> !row.children().isEmpty()));
    boolean many = small(shown, MANY) < 0;
    table.attach(ParameterItem.root(many ? List.of() : shown, open), null);
    bar.count(bar.counted(count, count));
    if (many) {
      nothing.setText("Preparing…");
      rebuild();
    }
  }

  /** How many of these rows are left to be seen; negative when there are more. */
  private static int small(List<ParameterNode> shown, int left) {
    int rest = left - shown.size();
    for (int i = 0; rest >= 0 && i < shown.size(); i++) {
      rest = small(shown.get(i).children(), rest);
    }
    return rest;
  }

  private void open(boolean all) {
    open = _ -> all;
    rebuild();
  }

  /** Makes the tree anew in the background and puts it in place in one go. */
  private void rebuild() {
    int mine = outdate();
    String words = bar.words();
    boolean values = presentation.disclosure().get() != Disclosure.HIDDEN;
    ParameterIndex searched = index;
    List<ParameterNode> all = rows;
    int count = parameterCount;
    Predicate<ParameterNode> opened = open;
    TreeItem<ParameterNode> selected = table.getSelectionModel().getSelectedItem();
    ParameterNode keep = selected == null ? null : selected.getValue();
    background.execute(
        () -> {
          ParameterItem root;
          int kept = count;
          if (words.isEmpty()) {
            root = ParameterItem.root(all, opened);
          } else {
            ParameterIndex.Result result = searched.filter(words, values, () -> mine != generation);
            root = ParameterItem.filtered(result.rows(), opened);
            kept = result.parameters();
          }
          ParameterItem found = keep == null ? null : root.opened(keep);
          String counted = bar.counted(kept, count);
          Platform.runLater(() -> rebuilt(mine, root, found, counted));
        });
  }

  /** What is under way in the background is no longer wanted. */
  private int outdate() {
    int next = generation + 1;
    generation = next;
    return next;
  }

  private void rebuilt(int mine, ParameterItem root, @Nullable ParameterItem found, String count) {
    if (mine == generation) {
      nothing.setText("No parameter matches the filter.");
      bar.count(count);
      table.attach(root, found);
    }
  }

  private void disclosureChanged() {
    if (!bar.words().isEmpty()) {
      rebuild();
    }
  }

  private void say(String words) {
    bar.say(words);
  }

  private void pressed(KeyEvent event) {
    if (FIND.match(event)) {
      focusFilter();
      event.consume();
    }
  }

  private static String stylesheet() {
    return Objects.requireNonNull(
            ParametersPane.class.getResource("/io/github/mwinspector/view/parameters.css"))
        .toExternalForm();
  }
}
