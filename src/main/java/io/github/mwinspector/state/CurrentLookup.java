package io.github.mwinspector.state;

import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.lookup.LookupStep;
import io.github.mwinspector.lookup.LookupTask;
import io.github.mwinspector.request.LookupRequest;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Worker;
import org.jspecify.annotations.Nullable;

/**
 * The look-up of one window: at most one runs, and only the newest one's answer is ever shown. A
 * failure or a cancel leaves the last result where it is. JavaFX thread only; it never waits.
 */
public final class CurrentLookup {
  private final ExecutionSource source;
  private final Executor background;
  private final ReadOnlyObjectWrapper<@Nullable LookupTask> running = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable LookupProgress> progress =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Result> result = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable FailedLookup> failure =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable LookupRequest> cancelled =
      new ReadOnlyObjectWrapper<>();
  private final BooleanBinding isRunning = Bindings.isNotNull(running);

  /**
   * No look-up yet.
   *
   * @param source where to look up
   * @param background runs each look-up on a virtual thread of its own
   */
  public CurrentLookup(ExecutionSource source, Executor background) {
    this.source = source;
    this.background = background;
  }

  /** Starts a look-up; one that still runs is cancelled and its answer will not be shown. */
  public void lookUp(LookupRequest request) {
    cancel();
    cancelled.set(null);
    failure.set(null);
    LookupTask task = new LookupTask(request, source);
    task.valueProperty().subscribe(step -> take(task, step));
    task.stateProperty().subscribe(state -> follow(task, state));
    running.set(task);
    background.execute(task);
  }

  /** Shows a result from a file. A look-up that still runs is cancelled. */
  void show(Result saved) {
    cancel();
    cancelled.set(null);
    failure.set(null);
    result.set(saved);
  }

  /** Ends the look-up under way, its HTTP call included. Does nothing when none runs. */
  public void cancel() {
    LookupTask task = running.get();
    if (task != null) {
      finish();
      cancelled.set(task.request());
      task.cancel();
    }
  }

  /** Forgets the failure: its message was read. */
  public void dismissFailure() {
    failure.set(null);
  }

  /** Replaces the result by a newer one of the same request; one of another is not shown. */
  void refresh(Result newer) {
    Result shown = result.get();
    if (shown != null && shown.sameLookUp(newer) && running.get() == null) {
      result.set(newer);
    }
  }

  private void take(LookupTask task, @Nullable LookupStep step) {
    if (running.get() != task || step == null) {
      return;
    }
    switch (step) {
      case LookupProgress now -> progress.set(now);
      case LookupStep.Found found -> {
        finish();
        result.set(new Result(task.request(), found.answer()));
      }
      case LookupFailure why -> {
        finish();
        failure.set(new FailedLookup(task.request(), why));
      }
    }
  }

  /** An error that escapes the task, such as no memory, must not leave the window waiting. */
  private void follow(LookupTask task, Worker.State state) {
    if (state == Worker.State.FAILED && running.get() == task) {
      finish();
      failure.set(new FailedLookup(task.request(), task.escaped()));
    }
  }

  private void finish() {
    running.set(null);
    progress.set(null);
  }

  /** The task under way, or null. */
  public ReadOnlyObjectProperty<@Nullable LookupTask> running() {
    return running.getReadOnlyProperty();
  }

  /** Whether a look-up is under way. */
  public BooleanBinding isRunning() {
    return isRunning;
  }

  /** How far the look-up under way is, or null. */
  public ReadOnlyObjectProperty<@Nullable LookupProgress> progress() {
    return progress.getReadOnlyProperty();
  }

  /** What was asked by the newest look-up if a person cancelled it, else null. */
  public ReadOnlyObjectProperty<@Nullable LookupRequest> cancelled() {
    return cancelled.getReadOnlyProperty();
  }

  /** The newest answer, or null before the first. */
  public ReadOnlyObjectProperty<@Nullable Result> result() {
    return result.getReadOnlyProperty();
  }

  /** Why the newest look-up failed, or null when it didn't. */
  public ReadOnlyObjectProperty<@Nullable FailedLookup> failure() {
    return failure.getReadOnlyProperty();
  }
}
