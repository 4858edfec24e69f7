package io.github.mwinspector.state;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.browse.Listing;
import io.github.mwinspector.lookup.BrowseSource;
import io.github.mwinspector.lookup.BrowseStep;
import io.github.mwinspector.lookup.BrowseTask;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.profile.Connection;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Worker;
import org.jspecify.annotations.Nullable;

/** One level that was opened, with what came of it so far. JavaFX thread only; it never waits. */
public final class Branch {
  /**
   * How far it is.
   *
   * @param listing the rows so far
   * @param loading whether a page is on its way
   * @param progress how far that page is; null before it says so
   * @param failure why the newest page failed; null when it didn't. The rows before stay
   */
  public record Now(
      Listing listing,
      boolean loading,
      @Nullable LookupProgress progress,
      @Nullable LookupFailure failure) {}

  private final Connection connection;
  private final Level level;
  private final BrowseSource source;
  private final Executor background;
  private final ReadOnlyObjectWrapper<Now> now =
      new ReadOnlyObjectWrapper<>(new Now(Listing.NONE, false, null, null));
  private @Nullable BrowseTask running;

  /**
   * A level that nothing was asked of yet.
   *
   * @param changed is told when something came of it
   */
  Branch(
      Connection connection,
      Level level,
      BrowseSource source,
      Executor background,
      Runnable changed) {
    this.connection = connection;
    this.level = level;
    this.source = source;
    this.background = background;
    now.subscribe((_, _) -> changed.run());
  }

  /** What is listed. */
  public Level level() {
    return level;
  }

  /** Whose it is. */
  public Connection connection() {
    return connection;
  }

  /** What came so far. */
  public ReadOnlyObjectProperty<Now> now() {
    return now.getReadOnlyProperty();
  }

  /** Whether a person must do or allow something first. */
  boolean waits() {
    LookupFailure failure = now.get().failure();
    return failure != null && failure.need() != null;
  }

  /** Asks for the first page, unless that was done. */
  void open() {
    if (now.get().listing().pages() == 0 && now.get().failure() == null) {
      load();
    }
  }

  /** Asks for the next page, also for one that failed. Does nothing while one is on its way. */
  void load() {
    Listing listing = now.get().listing();
    if (running != null || (listing.pages() > 0 && listing.next() == null)) {
      return;
    }
    BrowseTask task = new BrowseTask(source, connection, level, listing.next());
    running = task;
    now.set(new Now(listing, true, null, null));
    task.valueProperty().subscribe(step -> take(task, step));
    task.stateProperty().subscribe(state -> follow(task, state));
    background.execute(task);
  }

  /** Forgets all that came and asks anew. */
  void refresh() {
    cancel();
    now.set(new Now(Listing.NONE, false, null, null));
    load();
  }

  /** Ends the call under way. */
  void cancel() {
    BrowseTask task = running;
    running = null;
    if (task != null) {
      task.cancel();
    }
  }

  private void take(BrowseTask task, @Nullable BrowseStep step) {
    if (running != task || step == null) {
      return;
    }
    Listing listing = now.get().listing();
    switch (step) {
      case LookupProgress far -> now.set(new Now(listing, true, far, null));
      case BrowseStep.Brought(var page) -> {
        running = null;
        now.set(new Now(listing.with(page), false, null, null));
      }
      case LookupFailure why -> {
        running = null;
        now.set(new Now(listing, false, null, why));
      }
    }
  }

  private void follow(BrowseTask task, Worker.State state) {
    if (state == Worker.State.FAILED && running == task) {
      running = null;
      now.set(new Now(now.get().listing(), false, null, task.escaped()));
    }
  }
}
