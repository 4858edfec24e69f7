package io.github.mwinspector.state;

import io.github.mwinspector.find.FindPlan;
import io.github.mwinspector.find.Ledger;
import io.github.mwinspector.lookup.ExecutionFinder;
import io.github.mwinspector.lookup.FindProgress;
import io.github.mwinspector.lookup.FindTask;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Worker;
import org.jspecify.annotations.Nullable;

/**
 * The search of one window over accounts and regions: at most one runs. What a search has learnt is
 * kept while the same execution is searched for, until all was asked. JavaFX thread only; it never
 * waits.
 */
public final class CurrentFind {
  private final ExecutionFinder finder;
  private final Executor background;
  private final ReadOnlyObjectWrapper<@Nullable FindProgress> progress =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper broken = new ReadOnlyBooleanWrapper();
  private Ledger ledger = new Ledger();
  private @Nullable FindPlan plan;
  private @Nullable FindTask task;

  /**
   * No search yet.
   *
   * @param background runs the search and each call on virtual threads
   */
  public CurrentFind(ExecutionFinder finder, Executor background) {
    this.finder = finder;
    this.background = background;
  }

  /** How far the newest search is or came; null before the first. */
  public ReadOnlyObjectProperty<@Nullable FindProgress> progress() {
    return progress.getReadOnlyProperty();
  }

  /** Whether a search is under way. */
  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /** Whether the newest search ended by an error of this program. */
  public ReadOnlyBooleanProperty broken() {
    return broken.getReadOnlyProperty();
  }

  /** What the newest search is for; null before the first. */
  public @Nullable FindPlan plan() {
    return plan;
  }

  /**
   * Searches, in place of the search under way. After one for the same execution that was stopped
   * or in part refused, places that said no are not asked again.
   */
  public void find(FindPlan wanted) {
    stop();
    if (plan == null || !plan.execution().equals(wanted.execution()) || exhausted()) {
      ledger = new Ledger();
    }
    plan = wanted;
    progress.set(null);
    broken.set(false);
    FindTask next = new FindTask(wanted, ledger, finder, background);
    next.valueProperty().subscribe(value -> take(next, value));
    next.stateProperty().subscribe(state -> follow(next, state));
    task = next;
    running.set(true);
    background.execute(next);
  }

  /** Whether there is nothing that going on could still bring. */
  private boolean exhausted() {
    FindProgress last = progress.get();
    return last != null && last.over() && last.left() == 0 && last.refused() == 0;
  }

  /** Ends the search under way and its calls; what it found out stays. */
  public void stop() {
    FindTask now = task;
    if (now != null) {
      task = null;
      running.set(false);
      now.cancel();
    }
  }

  private void take(FindTask from, @Nullable FindProgress value) {
    if (task == from && value != null) {
      progress.set(value);
    }
  }

  private void follow(FindTask from, Worker.State state) {
    if (task != from) {
      return;
    }
    if (state == Worker.State.SUCCEEDED || state == Worker.State.FAILED) {
      task = null;
      running.set(false);
      broken.set(state == Worker.State.FAILED);
    }
  }

  /** Ends what is under way. */
  public void dispose() {
    stop();
  }
}
