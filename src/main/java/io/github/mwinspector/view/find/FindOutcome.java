package io.github.mwinspector.view.find;

import static io.github.mwinspector.view.find.FindPane.counted;
import static io.github.mwinspector.view.find.FindPane.wrapped;

import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.lookup.FindProgress;
import io.github.mwinspector.lookup.FindProgress.Hit;
import io.github.mwinspector.lookup.FindProgress.Refusal;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.view.badge.StatusBadge;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.NeedBox;
import io.github.mwinspector.view.part.NeedForms;
import io.github.mwinspector.view.part.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** How far a search is, what it found, and who could not be asked and why. */
final class FindOutcome extends VBox {
  private static final double ROW = 26;
  private static final int MOST_ROWS = 9;

  private final Presentation presentation;
  private final Consumer<Hit> open;
  private final ProgressBar bar = new ProgressBar();
  private final Label line = wrapped("");
  private final VBox found = new VBox(6);
  private final Label refusedHead = wrapped("");
  private final TreeItem<Row> root = new TreeItem<>(Row.NONE);
  private final TreeView<Row> refused = new TreeView<>(root);
  private final NeedBox need;
  private final Subscription subscription;
  private @Nullable Hit shown;
  private List<Refusal> listed = List.of();
  private boolean waiting;

  /** A cause with its number of places, or below it who was refused for it. */
  private record Row(String words, @Nullable Refusal refusal) {
    private static final Row NONE = new Row("", null);
  }

  /**
   * Nothing searched yet.
   *
   * @param open opens what was found
   * @param forms makes the form of what a person must do before a profile can be asked
   * @param goOn takes the search up again, once that is done
   */
  FindOutcome(Presentation presentation, Consumer<Hit> open, NeedForms forms, Runnable goOn) {
    super(8);
    this.presentation = presentation;
    this.open = open;
    this.need = new NeedBox(forms, goOn);
    bar.setMaxWidth(Double.MAX_VALUE);
    found.getStyleClass().add("find-hit");
    refused.setShowRoot(false);
    refused.setFixedCellSize(ROW);
    refused.getStyleClass().addAll("dense", "find-refused");
    refused.setCellFactory(_ -> new Line());
    refused.setMinHeight(Region.USE_PREF_SIZE);
    refused.setAccessibleText("Who could not be asked, by cause");
    refused.expandedItemCountProperty().subscribe(_ -> fit());
    getChildren().addAll(bar, line, found, refusedHead, refused, need);
    subscription =
        Subscription.combine(
            presentation.zone().subscribe(_ -> showHit(shown)),
            refused.getSelectionModel().selectedItemProperty().subscribe((_, _) -> showNeed()));
    showHit(null);
    show(null, false, false);
  }

  /**
   * Shows a search.
   *
   * @param progress how far it is; null before there is one
   * @param running whether it still runs
   * @param broken whether an error of this program ended it
   * @return whether a hit is shown that was not shown before
   */
  boolean show(@Nullable FindProgress progress, boolean running, boolean broken) {
    appear(bar, running);
    appear(line, progress != null || broken);
    if (broken) {
      line.setText("The search ended by an error of this program. Try again.");
    } else if (progress != null) {
      int known = progress.places() - progress.left();
      bar.setProgress(progress.places() == 0 ? 0 : known / (double) progress.places());
      line.setText(words(progress, running));
    }
    Hit before = shown;
    Hit hit = progress == null ? null : progress.hit();
    if (!Objects.equals(hit, before)) {
      // Not anew for the same one: its button may have the focus.
      showHit(hit);
    }
    showRefusals(progress == null ? List.of() : progress.refusals());
    waiting = !running && hit == null;
    showNeed();
    return shown != null && !shown.equals(before);
  }

  /** Goes to the button that opens what was found. */
  void focusOpen() {
    found.getChildren().getLast().requestFocus();
  }

  private static void appear(Region node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  private static String words(FindProgress progress, boolean running) {
    String places = counted(progress.places(), "place");
    if (running) {
      return "Asked %d of %s, %s under way."
          .formatted(
              progress.places() - progress.left(), places, counted(progress.underWay(), "call"));
    }
    if (progress.hit() != null) {
      return "Found after %s.".formatted(counted(progress.calls(), "call"));
    }
    if (progress.left() > 0) {
      return "Stopped: %d of %s said no, %d not asked."
          .formatted(progress.empty(), places, progress.left());
    }
    return progress.refused() == 0
        ? "Not found: all %s said no. The service forgets old executions.".formatted(places)
        : "Not found where it could be asked: %d of %s said no."
            .formatted(progress.empty(), places);
  }

  private void showHit(@Nullable Hit hit) {
    appear(found, hit != null);
    shown = hit;
    found.getChildren().clear();
    if (hit == null) {
      return;
    }
    WindowExecution execution = hit.execution();
    StatusBadge badge = new StatusBadge();
    badge.show(execution.status());
    AwsRegion region = hit.connection().region();
    String where = region.name() == null ? region.id() : region.id() + " · " + region.name();
    Button go = new Button("Open");
    go.getStyleClass().add("accent");
    go.setTooltip(new Tooltip("Ask with this profile and region from now on"));
    go.setOnAction(_ -> open.accept(hit));
    found
        .getChildren()
        .addAll(
            badge,
            wrapped("Account " + hit.account()),
            wrapped(where),
            wrapped("Profile " + hit.connection().profile().name()),
            wrapped(when(execution)),
            wrapped(counted(execution.taskExecutionIds().size(), "task")),
            go);
  }

  private String when(WindowExecution execution) {
    return execution.startTime() == null
        ? "Start not sent"
        : "Started " + TimeText.seconds(execution.startTime(), presentation.zone().get());
  }

  private void showRefusals(List<Refusal> refusals) {
    appear(refused, !refusals.isEmpty());
    appear(refusedHead, !refusals.isEmpty());
    if (refusals.equals(listed)) {
      return;
    }
    listed = refusals;
    int places = refusals.stream().mapToInt(Refusal::places).sum();
    refusedHead.setText("Could not be asked: " + counted(places, "place"));
    Map<String, TreeItem<Row>> causes = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<String> open = new ArrayList<>();
    root.getChildren().stream()
        .filter(TreeItem::isExpanded)
        .forEach(item -> open.add(cause(item.getValue().words())));
    for (Refusal refusal : refusals) {
      String cause = RefusalCause.of(refusal.failure().kind());
      counts.merge(cause, refusal.places(), Integer::sum);
      causes
          .computeIfAbsent(cause, _ -> new TreeItem<>(Row.NONE))
          .getChildren()
          .add(new TreeItem<>(new Row(who(refusal), refusal)));
    }
    causes.forEach(
        (cause, item) -> {
          item.setValue(
              new Row(cause + ": " + counted(counts.getOrDefault(cause, 0), "place"), null));
          item.setExpanded(open.contains(cause));
        });
    root.getChildren().setAll(causes.values());
    fit();
  }

  /** Of the selected profile, else of the first that waits for something: one at a time. */
  private void showNeed() {
    TreeItem<Row> selected = refused.getSelectionModel().getSelectedItem();
    Refusal chosen = selected == null ? null : selected.getValue().refusal();
    Refusal next =
        chosen != null && chosen.failure().need() != null
            ? chosen
            : listed.stream().filter(r -> r.failure().need() != null).findFirst().orElse(null);
    Need wanted = next == null || !waiting ? null : next.failure().need();
    if (next == null || wanted == null) {
      need.clear();
    } else {
      need.show(
          "%s: %s The search goes on with it then."
              .formatted(next.profile().name(), next.failure().headline()),
          wanted);
    }
  }

  private static String cause(String line) {
    int end = line.indexOf(':');
    return end < 0 ? line : line.substring(0, end);
  }

  private static String who(Refusal refusal) {
    String where = refusal.region() == null ? "any region" : refusal.region().id();
    return "%s, %s: %s %s"
        .formatted(
            refusal.profile().name(),
            where,
            refusal.failure().headline(),
            refusal.failure().need() == null ? refusal.failure().nextStep() : "");
  }

  private void fit() {
    int rows = Math.clamp(refused.getExpandedItemCount(), 1, MOST_ROWS);
    refused.setPrefHeight(rows * ROW + 2);
  }

  void dispose() {
    subscription.unsubscribe();
    need.clear();
  }

  /** A line, which is longer than the pane is wide: its tooltip has all of it. */
  private static final class Line extends TreeCell<Row> {
    Line() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Row item, boolean empty) {
      super.updateItem(item, empty);
      setTooltip(null);
      setText(null);
      if (!empty && item != null) {
        Shown.set(this, item.words());
        Tooltip tip = new Tooltip(getText());
        Lines.wrap(tip);
        tip.setMaxWidth(480);
        setTooltip(tip);
      }
    }
  }
}
