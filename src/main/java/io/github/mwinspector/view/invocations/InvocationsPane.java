package io.github.mwinspector.view.invocations;

import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.paste.ConsolePage;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.reason.Pointer;
import io.github.mwinspector.state.CurrentEvidence;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.view.badge.Tone;
import io.github.mwinspector.view.part.CallMenu;
import io.github.mwinspector.view.part.Lines;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The invocations of the task with all that stands below them, and beside them what the selected
 * one says. JavaFX thread only; rows are made and filtered in the background.
 */
public final class InvocationsPane extends VBox {
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private final Presentation presentation;
  private final Executor background;
  private final CurrentEvidence evidence;
  private final InvocationTable table;
  private final InvocationsBar bar = new InvocationsBar(this::refresh);
  private final DetailPane detail;
  private final Label nothing = new Label();
  private final Subscription subscription;
  private RowFilter filter = new RowFilter();
  private @Nullable TaskExecution task;
  private @Nullable Pointer wanted;
  private boolean suggested;
  private boolean building;
  private boolean outdated;
  private int generation;

  /**
   * Follows a window's evidence.
   *
   * @param background where rows are made
   */
  public InvocationsPane(Presentation presentation, Executor background, CurrentEvidence evidence) {
    this.presentation = presentation;
    this.background = background;
    this.evidence = evidence;
    detail = new DetailPane(presentation, background, evidence, this::calls, this::page);
    table = new InvocationTable(presentation, this::ask, detail::show);
    new TableKeys(table, detail::focusContent, bar::say, this::calls);
    getStyleClass().add("invocations-pane");
    getStylesheets().addAll(Tone.stylesheet(), stylesheet());
    table.setPlaceholder(nothing);
    Lines.wrap(nothing);
    VBox.setVgrow(table, Priority.ALWAYS);
    SplitPane split = new SplitPane(new VBox(8, bar, table), detail);
    split.setDividerPositions(0.6);
    SplitPane.setResizableWithParent(detail, false);
    VBox.setVgrow(split, Priority.ALWAYS);
    getChildren().add(split);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    subscription =
        Subscription.combine(
            evidence.explained().subscribe(this::follow),
            evidence.changes().subscribe(table::mark),
            presentation.disclosure().subscribe((_, _) -> presentationChanged()),
            presentation.zone().subscribe((_, _) -> presentationChanged()));
  }

  /** Shows this task's invocations, as they become known, in place of what was shown. */
  public void show(TaskExecution shown) {
    TaskExecution before = task;
    task = shown;
    // The same task looked up again keeps its rows: other evidence than its own was let go of.
    if (before == null || !isSame(before, shown)) {
      reset();
    }
    follow(evidence.explained().get());
  }

  private static boolean isSame(TaskExecution a, TaskExecution b) {
    return Objects.equals(a.windowExecutionId(), b.windowExecutionId())
        && Objects.equals(a.taskExecutionId(), b.taskExecutionId());
  }

  /** Selects the row that a pointer points to, as soon as it is there. */
  public void point(Pointer pointer) {
    wanted = pointer;
    if (!bar.words().isEmpty()) {
      bar.clearFilter();
      refresh();
    }
    goToWanted();
    table.requestFocus();
  }

  /** Moves the focus to the filter, its text selected. */
  public void focusFilter() {
    bar.focusFilter();
  }

  /** Lets go of everything observed. */
  public void dispose() {
    generation++;
    subscription.unsubscribe();
    detail.dispose();
  }

  private void reset() {
    generation++;
    wanted = null;
    suggested = false;
    filter = new RowFilter();
    bar.clearFilter();
    bar.count("");
    nothing.setText("Asking for the invocations…");
    table.clear();
    detail.show(null);
  }

  private void follow(@Nullable Explained now) {
    if (now == null) {
      reset();
    } else {
      refresh();
      detail.refresh();
    }
  }

  private record Built(List<Row> rows, String count, String nothing) {}

  /** One build at a time: snapshots that come meanwhile are taken in by the next one. */
  private void refresh() {
    outdated = true;
    if (!building) {
      build();
    }
  }

  private void build() {
    outdated = false;
    Explained now = evidence.explained().get();
    TaskExecution shown = task;
    if (now == null || shown == null) {
      return;
    }
    building = true;
    int mine = generation;
    String words = bar.words();
    boolean values = presentation.disclosure().get() != Disclosure.HIDDEN;
    RowFilter using = filter;
    background.execute(
        () -> {
          List<Row> all = Rows.of(shown, now.evidence());
          List<Row> kept = words.isEmpty() ? all : using.filter(all, words, values);
          String count = Counted.words(now.evidence(), kept, !words.isEmpty());
          String none =
              !words.isEmpty() && !all.isEmpty()
                  ? "Nothing matches the filter."
                  : now.evidence().asking()
                      ? "Asking for the invocations…"
                      : "The service names no invocation of this task.";
          Platform.runLater(() -> built(mine, new Built(kept, count, none)));
        });
  }

  private void built(int mine, Built built) {
    building = false;
    if (mine == generation) {
      bar.count(built.count());
      nothing.setText(built.nothing());
      table.merge(built.rows());
      suggest();
      goToWanted();
    }
    if (outdated) {
      build();
    }
  }

  /** Once the reason is known, its evidence is what most people would select. */
  private void suggest() {
    Explained now = evidence.explained().get();
    if (suggested || now == null || now.evidence().asking()) {
      return;
    }
    suggested = true;
    boolean untouched =
        wanted == null
            && bar.words().isEmpty()
            && table.getSelectionModel().getSelectedItem() == null;
    if (untouched) {
      wanted = PointedRow.first(now.reasons().getFirst().pointers());
    }
  }

  private void goToWanted() {
    Pointer pointer = wanted;
    if (pointer != null && PointedRow.of(pointer).stream().anyMatch(table::point)) {
      wanted = null;
    }
  }

  private List<CallMenu> calls(Subject subject) {
    return task == null ? SubjectCalls.all() : SubjectCalls.of(task, subject);
  }

  private @Nullable ConsolePage page(Subject subject) {
    return task == null ? null : SubjectPage.of(task, subject);
  }

  private void ask(List<Question> questions) {
    questions.forEach(evidence::ask);
  }

  private void presentationChanged() {
    table.presentationChanged();
    detail.presentationChanged();
    if (!bar.words().isEmpty()) {
      refresh();
    }
  }

  private void pressed(KeyEvent event) {
    if (FIND.match(event)) {
      focusFilter();
      event.consume();
    }
  }

  private static String stylesheet() {
    return Objects.requireNonNull(
            InvocationsPane.class.getResource("/io/github/mwinspector/view/invocations.css"))
        .toExternalForm();
  }
}
