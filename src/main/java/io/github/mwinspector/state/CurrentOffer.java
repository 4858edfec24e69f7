package io.github.mwinspector.state;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.browse.Page;
import io.github.mwinspector.browse.Row;
import io.github.mwinspector.lookup.BrowseSource;
import io.github.mwinspector.lookup.BrowseStep;
import io.github.mwinspector.lookup.BrowseTask;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What may have been meant by two ids that named no task: after a look-up that found nothing, the
 * window execution is asked for its real tasks, and when it isn't known either, whether the two ids
 * are swapped. Never asked by typing. JavaFX thread only; it never waits.
 */
public final class CurrentOffer {
  /**
   * Tasks that are there.
   *
   * @param failed the look-up that found nothing
   * @param swapped whether the id that was given as the task's is the window execution's
   * @param tasks the tasks of the window execution, at least one; with swapped ids the one meant
   *     alone if it is among them
   * @param whole whether these are all of them
   */
  public record Offer(FailedLookup failed, boolean swapped, List<Row.Task> tasks, boolean whole) {
    public Offer {
      tasks = List.copyOf(tasks);
    }

    /** The look-up of one of the tasks. */
    public LookupRequest request(Row.Task task) {
      return new LookupRequest(
          failed.request().connection(),
          new WindowExecutionId(task.windowExecutionId()),
          new TaskExecutionId(task.id()));
    }
  }

  private final BrowseSource source;
  private final Executor background;
  private final ReadOnlyObjectWrapper<@Nullable Offer> offer = new ReadOnlyObjectWrapper<>();
  private final Subscription subscription;
  private @Nullable BrowseTask running;

  /**
   * Follows a window's look-ups.
   *
   * @param background runs each call on a virtual thread of its own
   */
  public CurrentOffer(CurrentLookup lookup, BrowseSource source, Executor background) {
    this.source = source;
    this.background = background;
    subscription = lookup.failure().subscribe(this::failed);
  }

  /** What may have been meant; null when nothing is known. */
  public ReadOnlyObjectProperty<@Nullable Offer> offer() {
    return offer.getReadOnlyProperty();
  }

  private void failed(@Nullable FailedLookup failed) {
    cancel();
    offer.set(null);
    if (failed != null && failed.failure().kind() == FailureKind.NOT_FOUND) {
      ask(failed, false);
    }
  }

  private void ask(FailedLookup failed, boolean swapped) {
    LookupRequest request = failed.request();
    String execution =
        swapped ? request.taskExecutionId().value() : request.windowExecutionId().value();
    BrowseTask task =
        new BrowseTask(source, request.connection(), new Level.Tasks(execution), null);
    running = task;
    task.valueProperty().subscribe(step -> take(task, failed, swapped, step));
    background.execute(task);
  }

  /** That it can't be had is no news beside the failure that is on screen already. */
  private void take(
      BrowseTask task, FailedLookup failed, boolean swapped, @Nullable BrowseStep step) {
    if (running != task) {
      return;
    }
    switch (step) {
      case BrowseStep.Brought(Page page) -> offer(failed, swapped, page);
      case LookupFailure why when why.kind() == FailureKind.NOT_FOUND && !swapped ->
          ask(failed, true);
      case LookupFailure _ -> running = null;
      case LookupProgress _ -> {}
      case null -> {}
    }
  }

  private void offer(FailedLookup failed, boolean swapped, Page page) {
    running = null;
    String other = failed.request().windowExecutionId().value();
    List<Row.Task> tasks =
        page.rows().stream().filter(Row.Task.class::isInstance).map(Row.Task.class::cast).toList();
    List<Row.Task> meant =
        tasks.stream().filter(task -> task.id().equalsIgnoreCase(other)).toList();
    boolean sure = swapped && !meant.isEmpty();
    if (!tasks.isEmpty()) {
      offer.set(new Offer(failed, swapped, sure ? meant : tasks, page.next() == null));
    }
  }

  private void cancel() {
    BrowseTask task = running;
    running = null;
    if (task != null) {
      task.cancel();
    }
  }

  /** Stops following the look-ups. */
  public void dispose() {
    subscription.unsubscribe();
    cancel();
  }
}
