package io.github.mwinspector.view.timeline;

import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.timeline.Lanes;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Makes lanes of the newest evidence in the background, one at a time: snapshots that come
 * meanwhile are taken in by the next one. JavaFX thread only.
 */
final class LanesMaker {
  private final ObservableValue<@Nullable Explained> explained;
  private final Executor background;
  private final Consumer<Lanes> take;
  private final Subscription subscription;
  private @Nullable TaskExecution task;
  private boolean making;
  private boolean outdated;
  private int generation;

  LanesMaker(
      ObservableValue<@Nullable Explained> explained, Executor background, Consumer<Lanes> take) {
    this.explained = explained;
    this.background = background;
    this.take = take;
    subscription = explained.subscribe((_, _) -> refresh());
  }

  /** Makes lanes for this task from now on. */
  void show(TaskExecution shown) {
    task = shown;
    refresh();
  }

  void dispose() {
    generation++;
    outdated = false;
    subscription.unsubscribe();
  }

  private void refresh() {
    Explained now = explained.getValue();
    TaskExecution shown = task;
    if (now == null || shown == null) {
      // What is being made is of a result that is no longer shown.
      generation++;
      take.accept(Lanes.NONE);
    } else if (making) {
      outdated = true;
    } else {
      make(shown, now);
    }
  }

  private void make(TaskExecution shown, Explained now) {
    making = true;
    outdated = false;
    int mine = ++generation;
    background.execute(
        () -> {
          Lanes lanes = Lanes.of(shown, now.evidence());
          Platform.runLater(() -> made(mine, lanes));
        });
  }

  private void made(int mine, Lanes lanes) {
    making = false;
    if (mine == generation) {
      take.accept(lanes);
    }
    if (outdated) {
      outdated = false;
      refresh();
    }
  }
}
