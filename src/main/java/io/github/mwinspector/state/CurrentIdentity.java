package io.github.mwinspector.state;

import io.github.mwinspector.lookup.IdentitySource;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupTask;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.Identity;
import io.github.mwinspector.request.LookupRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Task;
import javafx.concurrent.Worker;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Who a window's calls are made as. Asked beside the first look-up of a connection, never before
 * one and never in its way, and again beside a later one when the answer is old. JavaFX thread
 * only; it never waits.
 */
public final class CurrentIdentity {
  /** How long an answer holds: a role's keys are good for 15 minutes at least. */
  private static final Duration GOOD = Duration.ofMinutes(5);

  /**
   * Whose credentials a connection has.
   *
   * @param connection the profile and region asked with
   * @param identity the answer
   */
  public record Known(Connection connection, Identity identity) {}

  private final IdentitySource source;
  private final InstantSource clock;
  private final Executor background;
  private final ReadOnlyObjectWrapper<@Nullable Known> known = new ReadOnlyObjectWrapper<>();
  private final Subscription subscription;
  private @Nullable Connection asked;
  private Instant askedAt = Instant.EPOCH;
  private boolean underWay;

  /**
   * Follows a window's look-ups.
   *
   * @param background runs each call on a virtual thread of its own
   */
  public CurrentIdentity(
      CurrentLookup lookup, IdentitySource source, InstantSource clock, Executor background) {
    this.source = source;
    this.clock = clock;
    this.background = background;
    subscription =
        Subscription.combine(
            lookup.running().subscribe(this::begun), lookup.result().subscribe(this::answered));
  }

  /** The newest answer, or null before there is one. */
  public ReadOnlyObjectProperty<@Nullable Known> known() {
    return known.getReadOnlyProperty();
  }

  private void begun(@Nullable LookupTask task) {
    if (task != null) {
      ask(task.request().connection());
    }
  }

  /** A look-up that found its answer had keys: if the identity could not be had before, it can. */
  private void answered(@Nullable Result result) {
    Known now = known.get();
    LookupRequest request = result == null ? null : result.request();
    if (request == null || (underWay && request.connection().equals(asked))) {
      return;
    }
    if (now == null || !now.connection().equals(request.connection())) {
      asked = null;
      ask(request.connection());
    }
  }

  private void ask(Connection connection) {
    Instant now = clock.instant();
    if (connection.equals(asked) && now.isBefore(askedAt.plus(GOOD))) {
      return;
    }
    asked = connection;
    askedAt = now;
    underWay = true;
    Task<Identity> task =
        new Task<>() {
          @Override
          protected Identity call() throws LookupException {
            return source.identify(connection);
          }
        };
    task.stateProperty().subscribe(state -> follow(connection, task, state));
    background.execute(task);
  }

  /** That it can't be had is told by the look-up beside it. */
  private void follow(Connection connection, Task<Identity> task, Worker.State state) {
    if (state == Worker.State.SUCCEEDED || state == Worker.State.FAILED) {
      take(connection, task.getValue());
    }
  }

  private void take(Connection connection, @Nullable Identity identity) {
    if (!connection.equals(asked)) {
      return;
    }
    underWay = false;
    known.set(identity == null ? null : new Known(connection, identity));
  }

  /** Stops following the look-ups. */
  public void dispose() {
    subscription.unsubscribe();
    asked = null;
  }
}
