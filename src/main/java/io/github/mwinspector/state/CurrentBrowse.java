package io.github.mwinspector.state;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.browse.Row;
import io.github.mwinspector.lookup.BrowseSource;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What a window has open of its connection's windows, executions and tasks. Nothing is asked for
 * that isn't opened, and what is open belongs to the form's connection: another one starts with
 * nothing. JavaFX thread only; it never waits.
 */
public final class CurrentBrowse {
  private final RequestForm form;
  private final BrowseSource source;
  private final Executor background;
  private final Consumer<LookupRequest> lookUp;
  private final Map<Level, Branch> branches = new HashMap<>();
  private final ReadOnlyObjectWrapper<@Nullable Connection> connection =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Branch> start = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable LookupFailure> needed =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<BrowseFilter> filter = new SimpleObjectProperty<>(BrowseFilter.NONE);
  private final Subscription subscription;
  private Subscription single = Subscription.EMPTY;

  /**
   * Nothing open yet.
   *
   * @param form says whose windows, and is filled by the task that is chosen
   * @param source where to ask
   * @param background runs each call on a virtual thread of its own
   * @param lookUp looks up what was chosen
   */
  public CurrentBrowse(
      RequestForm form, BrowseSource source, Executor background, Consumer<LookupRequest> lookUp) {
    this.form = form;
    this.source = source;
    this.background = background;
    this.lookUp = lookUp;
    subscription =
        Subscription.combine(
            form.profile().subscribe(this::connect), form.region().subscribe(this::connect));
    connect();
  }

  /** Whose windows these are; null while the form names no usable profile and region. */
  public ReadOnlyObjectProperty<@Nullable Connection> connection() {
    return connection.getReadOnlyProperty();
  }

  /** The execution or the window that was opened by its id alone; null when there is none. */
  public ReadOnlyObjectProperty<@Nullable Branch> start() {
    return start.getReadOnlyProperty();
  }

  /** Why a page waits for something that a person must do or allow; null when none does. */
  public ReadOnlyObjectProperty<@Nullable LookupFailure> needed() {
    return needed.getReadOnlyProperty();
  }

  /** Which rows are shown. */
  public ObjectProperty<BrowseFilter> filter() {
    return filter;
  }

  private void connect() {
    Connection now = chosen(form);
    if (now == null ? connection.get() == null : now.equals(connection.get())) {
      return;
    }
    close();
    connection.set(now);
  }

  static @Nullable Connection chosen(RequestForm form) {
    AwsProfile profile = form.profile().get();
    AwsRegion region = form.region().get().region();
    return profile == null || profile.lacks() != null || region == null
        ? null
        : new Connection(profile, region);
  }

  private void close() {
    single.unsubscribe();
    branches.values().forEach(Branch::cancel);
    branches.clear();
    start.set(null);
    see();
  }

  /**
   * Opens a level: its first page is asked for, unless it was.
   *
   * @throws IllegalStateException when there is no connection
   */
  public Branch open(Level level) {
    Connection now = connection.get();
    if (now == null) {
      throw new IllegalStateException("no connection");
    }
    Branch branch =
        branches.computeIfAbsent(level, _ -> new Branch(now, level, source, background, this::see));
    branch.open();
    return branch;
  }

  /** The level of what stands below a row; null below a task. */
  public @Nullable Level below(Row row) {
    return switch (row) {
      case Row.Window window -> executions(window.id());
      case Row.Execution run -> new Level.Tasks(run.id());
      case Row.Task _ -> null;
    };
  }

  /** The executions of a window in the time that is chosen. */
  public Level executions(String windowId) {
    return new Level.Executions(windowId, filter.get().range());
  }

  /** Asks for the next page, or again for the one that failed. */
  public void more(Branch branch) {
    if (branches.containsValue(branch)) {
      branch.load();
    }
  }

  /** Asks for a level anew; what was open below it is forgotten. */
  public void refresh(Branch branch) {
    if (branches.containsValue(branch)) {
      forgetBelow(branch);
      branch.refresh();
    }
  }

  private void see() {
    needed.set(waiting().map(branch -> branch.now().get().failure()).findFirst().orElse(null));
  }

  private Stream<Branch> waiting() {
    return branches.values().stream().filter(Branch::waits);
  }

  /** Asks again for every page that a person had to do something for, which is done. */
  public void needMet() {
    waiting().toList().forEach(Branch::load);
  }

  private void forgetBelow(Branch branch) {
    for (Row row : branch.now().get().listing().rows()) {
      Level level = below(row);
      Branch known = level == null ? null : branches.remove(level);
      if (known != null) {
        forgetBelow(known);
        known.cancel();
        see();
      }
    }
  }

  /**
   * Opens a window execution by its id alone. If it has a single task, that is looked up at once.
   *
   * @return false when there is no connection
   */
  public boolean openExecution(WindowExecutionId id) {
    if (connection.get() == null) {
      return false;
    }
    single.unsubscribe();
    Level level = new Level.Tasks(id.value());
    Branch known = branches.get(level);
    if (known != null) {
      known.refresh();
    }
    Branch branch = open(level);
    start.set(branch);
    single = branch.now().subscribe(now -> openOnly(now));
    return true;
  }

  /**
   * Opens a window by its id alone.
   *
   * @return false when there is no connection
   */
  public boolean openWindow(String windowId) {
    if (connection.get() == null) {
      return false;
    }
    single.unsubscribe();
    start.set(open(executions(windowId)));
    return true;
  }

  private void openOnly(Branch.Now now) {
    List<Row> rows = now.listing().rows();
    if (now.loading() || now.listing().pages() == 0) {
      return;
    }
    Subscription done = single;
    single = Subscription.EMPTY;
    done.unsubscribe();
    if (now.listing().complete() && rows.size() == 1 && rows.getFirst() instanceof Row.Task task) {
      choose(task);
    }
  }

  /** Fills the form with a task and looks it up. */
  public void choose(Row.Task task) {
    Connection now = connection.get();
    if (now != null) {
      LookupRequest request =
          new LookupRequest(
              now, new WindowExecutionId(task.windowExecutionId()), new TaskExecutionId(task.id()));
      form.fill(request);
      lookUp.accept(request);
    }
  }

  /** Ends what is under way and stops following the form. */
  public void dispose() {
    subscription.unsubscribe();
    close();
  }
}
