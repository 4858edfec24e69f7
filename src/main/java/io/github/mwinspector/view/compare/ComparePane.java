package io.github.mwinspector.view.compare;

import io.github.mwinspector.compare.Comparison;
import io.github.mwinspector.compare.Run;
import io.github.mwinspector.compare.Section;
import io.github.mwinspector.compare.Side;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.lookup.OtherRun;
import io.github.mwinspector.lookup.RunBefore;
import io.github.mwinspector.state.Comparing;
import io.github.mwinspector.state.CurrentComparison;
import io.github.mwinspector.state.Missing;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.view.badge.Tone;
import io.github.mwinspector.view.part.ValueViewer;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The result on screen beside another run. JavaFX thread only; what differs is worked out in the
 * background.
 */
public final class ComparePane extends VBox {
  /** Pixels; below it there is room for some eight lines only. */
  private static final double SMALL = 320;

  private final CurrentComparison comparison;
  private final Presentation presentation;
  private final Executor background;
  private final CompareTable table;
  private final CompareBar bar;
  private final OtherForm form = new OtherForm(this::compareWith);
  private final Notices notices;
  private final NoTable noTable;
  private final Subscription subscription;
  private boolean building;
  private boolean outdated;
  private boolean shown;
  private int generation;

  /**
   * Follows a window's comparison.
   *
   * @param background where comparisons are worked out and copies made
   */
  public ComparePane(CurrentComparison comparison, Presentation presentation, Executor background) {
    this.comparison = comparison;
    this.presentation = presentation;
    this.background = background;
    notices = new Notices(comparison::again);
    noTable = new NoTable(comparison::again, this::nameAnother);
    table = new CompareTable(presentation, this::open);
    CompareKeys keys = new CompareKeys(table, presentation, background, this::open, this::say);
    bar = new CompareBar(this::choose, _ -> refresh(), comparison::again, keys.items());
    getStyleClass().add("compare-pane");
    getStylesheets().addAll(Tone.stylesheet(), stylesheet("values"), stylesheet("compare"));
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox.setVgrow(noTable, Priority.ALWAYS);
    getChildren().setAll(bar, form, notices, noTable);
    showForm(false);
    subscription = comparison.now().subscribe(this::follow);
  }

  /** Lets go of everything observed. */
  public void dispose() {
    generation++;
    subscription.unsubscribe();
    table.dispose();
  }

  private void follow(Comparing now) {
    switch (now) {
      case Comparing.NotWanted _ -> reset();
      case Comparing.Searching(String words) -> {
        instead();
        noTable.progress(words);
      }
      case Comparing.NoRunBefore none -> {
        instead();
        noTable.show(none.why());
      }
      case Comparing.WithOther with -> follow(with);
    }
  }

  private void follow(Comparing.WithOther now) {
    String whose = now.before() ? "the run before" : "the other run";
    if (now.other() instanceof OtherRun.Had had) {
      notices.show(now, had);
      refresh();
      return;
    }
    instead();
    switch (now.other()) {
      case OtherRun.Begun _ -> noTable.progress("Looking " + whose + " up…");
      case LookupProgress progress -> noTable.progress(progress, whose);
      case RunBefore.Several several -> noTable.show(several);
      case LookupFailure failure -> noTable.show(failure);
      case OtherRun.Had _ -> {}
    }
  }

  /** Another result is on screen, or none: nothing of the one before may stay. */
  private void reset() {
    instead();
    bar.reset();
    form.clear();
    showForm(false);
    noTable.progress("Looking for the run before…");
  }

  /** Shows words in the place of the table, which forgets its lines. */
  private void instead() {
    generation++;
    shown = false;
    table.setRoot(null);
    table.hideAll();
    notices.clear();
    bar.count("");
    place(noTable);
  }

  private void place(Node center) {
    if (!getChildren().contains(center)) {
      getChildren().set(getChildren().size() - 1, center);
    }
  }

  private record Built(TreeItem<Line> lines, String count, String otherName) {}

  /** One at a time: snapshots that come meanwhile are taken in by the next one. */
  private void refresh() {
    outdated = true;
    if (!building) {
      build();
    }
  }

  private void build() {
    outdated = false;
    if (!(comparison.now().get() instanceof Comparing.WithOther now)
        || !(now.other() instanceof OtherRun.Had had)) {
      return;
    }
    building = true;
    int mine = generation;
    boolean all = bar.showsAll();
    Set<Section.@Nullable Subject> closed = shown ? table.closed() : closedAtFirst();
    background.execute(
        () -> {
          Comparison compared = Comparison.of(now.first(), new Run(had.answer(), had.evidence()));
          String name = now.before() ? "The run before" : "The other run";
          Built built =
              new Built(Lines.of(compared, all, closed), count(compared, had.whole()), name);
          Platform.runLater(() -> built(mine, built));
        });
  }

  /** In a small window the ids of the runs are less worth than the first differences. */
  private Set<Section.@Nullable Subject> closedAtFirst() {
    // Not Set.of(), which can not be asked for null.
    return getHeight() < SMALL ? Collections.singleton(null) : Collections.emptySet();
  }

  private void built(int mine, Built built) {
    building = false;
    if (mine == generation) {
      boolean first = !shown;
      shown = true;
      place(table);
      table.attach(built.lines(), built.otherName());
      bar.count(built.count());
      if (first) {
        // What was asked for is there, and its table can do with the room.
        showForm(false);
      }
    }
    if (outdated) {
      build();
    }
  }

  private static String count(Comparison compared, boolean whole) {
    long different = compared.different();
    String soFar = whole ? "" : " so far; still asking for the other run…";
    if (different > 0) {
      return LineText.counted(different, "difference") + soFar;
    }
    return "No difference in "
        + compared.sections().stream()
            .map(section -> counted(section))
            .collect(Collectors.joining(", "))
        + soFar;
  }

  private static String counted(Section section) {
    String what =
        switch (section.subject()) {
          case MEMBERS -> "member";
          case PARAMETERS -> "parameter";
          case TARGETS -> "target";
          case RESULTS -> "result";
          case DURATIONS -> "duration";
        };
    return LineText.counted(section.same(), what);
  }

  private void choose(boolean other) {
    showForm(other);
    if (other) {
      form.focusIds();
    } else {
      comparison.withRunBefore();
    }
  }

  private void nameAnother() {
    bar.showAnother();
    choose(true);
  }

  private void showForm(boolean now) {
    form.setVisible(now);
    form.setManaged(now);
  }

  private @Nullable Missing compareWith(String windowExecutionId, String taskId) {
    Missing missing = comparison.with(windowExecutionId, taskId);
    if (missing == null) {
      table.requestFocus();
    }
    return missing;
  }

  private void open(Line line, boolean second) {
    Side.Sent value = line.value(second);
    if (value != null && value.text() != null) {
      String whose = second ? ", other run" : ", this run";
      ValueViewer.open(
          getScene().getWindow(),
          LineText.name(line) + whose,
          value.name(),
          value.text(),
          presentation,
          background);
    }
  }

  private void say(String words) {
    bar.say(words);
  }

  private static String stylesheet(String name) {
    return Objects.requireNonNull(
            ComparePane.class.getResource("/io/github/mwinspector/view/" + name + ".css"))
        .toExternalForm();
  }
}
