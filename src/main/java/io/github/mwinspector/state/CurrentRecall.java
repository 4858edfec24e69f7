package io.github.mwinspector.state;

import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.recall.LookedUp;
import io.github.mwinspector.recall.Recall;
import io.github.mwinspector.recall.Recall.Remembered;
import io.github.mwinspector.recall.Seen;
import io.github.mwinspector.request.LookupRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;
import javafx.concurrent.Worker;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The look-ups that are remembered, in one window: each of its results is kept when it comes and
 * when it is followed. JavaFX thread only; it never waits, and changes are made in the background
 * one after the other.
 */
public final class CurrentRecall {
  /** The same result again within this time changes nothing that a person would notice. */
  private static final Duration SOON = Duration.ofMinutes(1);

  /** What a look-up is kept of. */
  private record Noted(LookupRequest request, TaskExecution task, @Nullable String account) {}

  private final RequestForm form;
  private final CurrentLookup lookup;
  private final ObservableValue<CurrentIdentity.@Nullable Known> identity;
  private final Recall recall;
  private final InstantSource clock;
  private final Executor background;
  private final Deque<Supplier<Remembered>> waiting = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Remembered> remembered =
      new ReadOnlyObjectWrapper<>(Remembered.NOTHING);
  private final ReadOnlyObjectWrapper<List<LookedUp>> found =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable String> problem = new ReadOnlyObjectWrapper<>();
  private final StringProperty search = new SimpleStringProperty("");
  private final Subscription subscription;
  private boolean underWay;
  private @Nullable Noted last;
  private Instant lastWhen = Instant.EPOCH;

  /**
   * Follows a window's look-ups. Reads nothing until {@link #refresh}.
   *
   * @param form filled in when a remembered look-up is made again
   * @param identity who the calls are made as
   * @param background runs each change of the file on a virtual thread
   */
  public CurrentRecall(
      RequestForm form,
      CurrentLookup lookup,
      ObservableValue<CurrentIdentity.@Nullable Known> identity,
      Recall recall,
      InstantSource clock,
      Executor background) {
    this.form = form;
    this.lookup = lookup;
    this.identity = identity;
    this.recall = recall;
    this.clock = clock;
    this.background = background;
    subscription =
        Subscription.combine(
            lookup.result().subscribe(_ -> note()),
            identity.subscribe(_ -> note()),
            search.subscribe(_ -> filter()));
  }

  /** All that is remembered, as it was last read. */
  public ReadOnlyObjectProperty<Remembered> remembered() {
    return remembered.getReadOnlyProperty();
  }

  /** Of these those that {@link #search} finds. */
  public ReadOnlyObjectProperty<List<LookedUp>> found() {
    return found.getReadOnlyProperty();
  }

  /**
   * Words of which each must stand in a look-up's profile, account, region, ids, name or status.
   */
  public StringProperty search() {
    return search;
  }

  /** Why something can't be kept, read or looked up, in words; null when nothing is to be said. */
  public ReadOnlyObjectProperty<@Nullable String> problem() {
    return problem.getReadOnlyProperty();
  }

  /** Forgets the problem: it was read. */
  public void dismissProblem() {
    problem.set(null);
  }

  /** Reads what is remembered, with what other windows have kept since. */
  public void refresh() {
    later(() -> recall.change(_ -> {}));
  }

  /** Pins a look-up, or takes its pin away. */
  public void pin(LookedUp row, boolean pinned) {
    later(() -> recall.change(file -> file.pin(row.place(), pinned)));
  }

  /** Forgets a look-up. */
  public void forget(LookedUp row) {
    later(() -> recall.change(file -> file.forget(row.place())));
  }

  /**
   * Forgets the look-ups.
   *
   * @param pinsToo whether the pinned ones, too
   */
  public void clear(boolean pinsToo) {
    later(() -> recall.change(file -> file.clear(pinsToo)));
  }

  /** Switches whether look-ups are kept. What is kept already stays. */
  public void keepFromNow(boolean on) {
    last = null;
    later(() -> recall.keepFromNow(on));
  }

  /** Fills in a look-up and makes it again, as far as its profile can still be chosen. */
  public void lookUp(LookedUp row) {
    LookedUp.Place place = row.place();
    AwsProfile profile = form.named(place.profile());
    form.profile().set(profile);
    form.regionText().set(place.region());
    form.windowExecutionIdText().set(place.window().value());
    form.taskIdText().set(place.task().value());
    LookupRequest request = form.request().get();
    if (request != null) {
      lookup.lookUp(request);
    } else if (profile == null) {
      problem.set(
          "Your files hold no profile of this name any more. The ids and the region are filled in:"
              + " choose another profile.");
    }
  }

  private void note() {
    Result result = lookup.result().get();
    LookupRequest request = result == null ? null : result.request();
    if (result == null || request == null) {
      return;
    }
    Connection connection = request.connection();
    Noted now = new Noted(request, result.answer().task(), account(connection));
    Instant when = clock.instant();
    if (now.equals(last) && when.isBefore(lastWhen.plus(SOON))) {
      return;
    }
    last = now;
    lastWhen = when;
    later(() -> recall.keep(place(now.request), seen(now), when));
  }

  private @Nullable String account(Connection connection) {
    CurrentIdentity.Known known = identity.getValue();
    return known != null && known.connection().equals(connection)
        ? known.identity().account()
        : connection.profile().accountId();
  }

  private static LookedUp.Place place(LookupRequest request) {
    AwsRegion region = request.connection().region();
    return new LookedUp.Place(
        request.connection().profile().name(),
        region.id(),
        request.windowExecutionId(),
        request.taskExecutionId());
  }

  private static Seen seen(Noted noted) {
    TaskExecution task = noted.task;
    return new Seen(
        noted.account,
        task.taskArn() == null ? null : task.taskName(),
        task.type() == null ? null : task.type().text(),
        task.status() == null ? null : task.status().text(),
        task.startTime(),
        task.endTime());
  }

  /** In the order in which a person did it: the file's own order is that of its writes. */
  private void later(Supplier<Remembered> change) {
    waiting.add(change);
    next();
  }

  private void next() {
    if (underWay || waiting.isEmpty()) {
      return;
    }
    underWay = true;
    Supplier<Remembered> change = waiting.remove();
    Task<Remembered> task =
        new Task<>() {
          @Override
          protected Remembered call() {
            return change.get();
          }
        };
    task.stateProperty().subscribe(state -> follow(task, state));
    background.execute(task);
  }

  private void follow(Task<Remembered> task, Worker.State state) {
    if (state == Worker.State.SUCCEEDED) {
      take(task.getValue());
    } else if (state == Worker.State.FAILED) {
      problem.set("Recent look-ups failed inside this program: " + task.getException() + ".");
    } else {
      return;
    }
    underWay = false;
    next();
  }

  private void take(Remembered now) {
    remembered.set(now);
    if (now.problem() != null) {
      problem.set(now.problem());
    }
    filter();
  }

  private void filter() {
    found.set(new RecallSearch(search.get()).in(remembered.get().lookUps()));
  }

  private static void makeAll(List<Supplier<Remembered>> changes) {
    for (Supplier<Remembered> change : changes) {
      Remembered _ = change.get();
    }
  }

  /** Stops following the look-ups. What waits to be changed still is, in the background. */
  public void dispose() {
    subscription.unsubscribe();
    List<Supplier<Remembered>> left = List.copyOf(waiting);
    waiting.clear();
    if (!left.isEmpty()) {
      background.execute(() -> makeAll(left));
    }
  }
}
