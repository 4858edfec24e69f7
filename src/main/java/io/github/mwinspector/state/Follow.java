package io.github.mwinspector.state;

import io.github.mwinspector.evidence.Changes;
import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.LookupStep;
import io.github.mwinspector.lookup.LookupTask;
import io.github.mwinspector.lookup.PollDelay;
import io.github.mwinspector.lookup.Polling;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.request.LookupRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;
import javafx.concurrent.Worker;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the result on screen up to date while its task is not over. It looks again after a while,
 * never while another look-up runs and never twice at once, and stops when the task is over, when a
 * person says so or when the result is replaced. JavaFX thread only; it never waits there.
 */
public final class Follow {
  /**
   * What the world gives it.
   *
   * @param source where to look up
   * @param background runs each wait and each look-up on a virtual thread of its own
   * @param polling waits and tells the time
   */
  public record World(ExecutionSource source, Executor background, Polling polling) {}

  /** How far behind its time a wait must end to show that the computer was asleep meanwhile. */
  private static final Duration ASLEEP = Duration.ofSeconds(60);

  private final CurrentLookup lookup;
  private final World world;
  private final BooleanProperty on = new SimpleBooleanProperty(true);
  private final BooleanProperty watched = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<@Nullable Instant> next = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable LookupFailure> failure =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Result> ended = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper followable = new ReadOnlyBooleanWrapper();
  private final Subscription subscription;
  private PollDelay delay = PollDelay.FIRST;
  private @Nullable Task<?> underWay;
  private @Nullable Result followed;

  /**
   * Follows the results of this look-up.
   *
   * @param changes what a look-up changed, also below the task: that makes the next one come soon
   */
  public Follow(CurrentLookup lookup, ObservableValue<Changes> changes, World world) {
    this.lookup = lookup;
    this.world = world;
    subscription =
        Subscription.combine(
            lookup.result().subscribe(this::resultChanged),
            on.subscribe(this::begin),
            changes.subscribe((_, now) -> changed(now)));
  }

  /** Whether results are to be followed: the person's choice. */
  public BooleanProperty on() {
    return on;
  }

  /** Whether the window has the focus; look-ups are rarer while it hasn't. */
  public BooleanProperty watched() {
    return watched;
  }

  /** When the task will be looked up again; null when it won't, or is being looked up. */
  public ReadOnlyObjectProperty<@Nullable Instant> next() {
    return next.getReadOnlyProperty();
  }

  /** Why the newest look-up of its own failed; null when it didn't. */
  public ReadOnlyObjectProperty<@Nullable LookupFailure> failure() {
    return failure.getReadOnlyProperty();
  }

  /** The result that came when a followed task was over, until the next result; else null. */
  public ReadOnlyObjectProperty<@Nullable Result> ended() {
    return ended.getReadOnlyProperty();
  }

  /** Whether the result on screen is of a task that isn't over, so that there is a choice. */
  public ReadOnlyBooleanProperty followable() {
    return followable.getReadOnlyProperty();
  }

  private void resultChanged(@Nullable Result now) {
    Result before = followed;
    followable.set(now != null && follows(now));
    followed = now;
    failure.set(null);
    if (before != null && now != null && before.sameLookUp(now)) {
      boolean changed = !before.answer().task().equals(now.answer().task());
      delay = changed ? delay.changed() : delay.unchanged();
      ended.set(follows(before) && over(now) ? now : null);
    } else {
      delay = PollDelay.FIRST;
      ended.set(null);
    }
    begin();
  }

  /** Only what stands below the task may have changed, and it tells some seconds later. */
  private void changed(Changes now) {
    if (now.all().isEmpty() || delay.equals(delay.changed())) {
      return;
    }
    delay = delay.changed();
    if (next.get() != null) {
      begin();
    }
  }

  private static boolean over(Result result) {
    ExecutionStatus status = result.answer().task().status();
    return status != null && status.over();
  }

  private static boolean follows(Result result) {
    return result.request() != null && result.answer().task().underWay();
  }

  private void begin() {
    stop();
    Result result = followed;
    if (on.get() && result != null && follows(result)) {
      await(result, delay.wait(watched.get(), world.polling().random().nextDouble()));
    }
  }

  private void await(Result result, Duration time) {
    Instant due = world.polling().clock().instant().plus(time);
    Task<Boolean> wait =
        new Task<>() {
          @Override
          protected Boolean call() throws InterruptedException {
            world.polling().pause().sleep(time);
            return true;
          }
        };
    next.set(due);
    start(wait, () -> waited(result, due));
  }

  private void waited(Result result, Instant due) {
    boolean asleep = world.polling().clock().instant().isAfter(due.plus(ASLEEP));
    if (asleep || lookup.running().get() != null) {
      // After a sleep the network comes back first; a person's own look-up goes first, too.
      await(result, PollDelay.FIRST.wait(true, world.polling().random().nextDouble()));
    } else {
      look(result);
    }
  }

  private void look(Result result) {
    next.set(null);
    LookupRequest request = Objects.requireNonNull(result.request(), "nothing else is followed");
    LookupTask task = new LookupTask(request, world.source());
    start(
        task,
        () -> {
          if (task.getValue() instanceof LookupStep.Found found) {
            found(result, new Result(request, found.answer()));
          } else if (task.getValue() instanceof LookupFailure why) {
            failed(result, why);
          }
        });
  }

  private void found(Result result, Result newer) {
    if (newer.equals(result)) {
      // No property tells of an equal value.
      resultChanged(newer);
    } else {
      lookup.refresh(newer);
    }
  }

  private void failed(Result result, LookupFailure why) {
    failure.set(why);
    delay = delay.failedAgain();
    await(result, delay.wait(watched.get(), world.polling().random().nextDouble()));
  }

  /** Runs a task whose end is heeded only while nothing has taken its place. */
  private void start(Task<?> task, Runnable then) {
    underWay = task;
    task.stateProperty()
        .subscribe(
            state -> {
              if (state == Worker.State.SUCCEEDED && task.equals(underWay)) {
                underWay = null;
                then.run();
              }
            });
    world.background().execute(task);
  }

  private void stop() {
    Task<?> task = underWay;
    underWay = null;
    next.set(null);
    if (task != null) {
      task.cancel();
    }
  }

  /** Stops following for good. */
  public void dispose() {
    subscription.unsubscribe();
    stop();
  }
}
