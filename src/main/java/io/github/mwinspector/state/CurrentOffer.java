package io.github.mwinspector.state;

import io.github.mwinspector.browse.Row;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.Meant;
import io.github.mwinspector.lookup.MeantTask;
import io.github.mwinspector.paste.Fact;
import io.github.mwinspector.paste.OtherId;
import io.github.mwinspector.paste.Pasted;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.IdText;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What may have been meant by ids that name no task. After a look-up that found nothing, the window
 * execution is asked for its real tasks and which of them the wrong id belongs to, and when it
 * isn't known either, whether the two ids are swapped. Never asked by typing. JavaFX thread only;
 * it never waits.
 */
public final class CurrentOffer {
  /** Pasted ids that can belong to a task: others name a node, a request, an event. */
  private static final Set<OtherId.Kind> OF_TASKS =
      Set.of(
          OtherId.Kind.WINDOW_TASK,
          OtherId.Kind.COMMAND,
          OtherId.Kind.AUTOMATION_EXECUTION,
          OtherId.Kind.EXECUTION,
          OtherId.Kind.UNKNOWN);

  /** Ids that are asked about at most. */
  private static final int MOST_IDS = 8;

  /**
   * Tasks that are there.
   *
   * @param connection where they are
   * @param given the ids that named none of them
   * @param meant the tasks, and which of them is the right one
   */
  public record Offer(Connection connection, List<String> given, Meant meant) {
    public Offer {
      given = List.copyOf(given);
    }

    /** What is offered: the right ones where they are known, else all; at least one. */
    public List<Row.Task> tasks() {
      Meant.Right right = meant.right();
      return right == null ? meant.tasks() : right.tasks();
    }

    /** Whether there is nothing to choose. */
    public boolean only() {
      return tasks().size() == 1 && (meant.right() != null || meant.whole());
    }

    /** The look-up of one of the tasks. */
    public LookupRequest request(Row.Task task) {
      return new LookupRequest(
          connection,
          new WindowExecutionId(task.windowExecutionId()),
          new TaskExecutionId(task.id()));
    }
  }

  private final MeantTask.Sources sources;
  private final Executor background;
  private final ReadOnlyObjectWrapper<@Nullable Offer> offer = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Pasted> place = new SimpleObjectProperty<>(Pasted.NOTHING);
  private final Subscription subscription;
  private @Nullable MeantTask running;

  /**
   * Follows a window's look-ups.
   *
   * @param background runs each question on a virtual thread of its own
   */
  public CurrentOffer(CurrentLookup lookup, MeantTask.Sources sources, Executor background) {
    this.sources = sources;
    this.background = background;
    subscription =
        Subscription.combine(
            lookup.failure().subscribe(this::failed),
            lookup.running().subscribe((_, now) -> begun(now != null)));
  }

  /** What may have been meant; null when nothing is known. */
  public ReadOnlyObjectProperty<@Nullable Offer> offer() {
    return offer.getReadOnlyProperty();
  }

  /** What was pasted, as long as its ids stand in the form: it may tell the window, or more ids. */
  public ObjectProperty<Pasted> place() {
    return place;
  }

  private void begun(boolean lookingUp) {
    if (lookingUp) {
      withdraw();
    }
  }

  private void failed(@Nullable FailedLookup failed) {
    withdraw();
    if (failed != null && failed.failure().kind() == FailureKind.NOT_FOUND) {
      LookupRequest request = failed.request();
      ask(
          request.connection(),
          request.windowExecutionId(),
          List.of(request.taskExecutionId().value()),
          false);
    }
  }

  /**
   * A window execution was asked for by its id alone: what was pasted beside it may tell the task.
   * Nothing is asked when it tells nothing.
   */
  public void opened(Connection connection, WindowExecutionId execution) {
    withdraw();
    List<String> ids = pastedIds();
    if (execution.value().equalsIgnoreCase(place.get().get(Fact.WINDOW_EXECUTION))
        && !ids.isEmpty()) {
      ask(connection, execution, ids, true);
    }
  }

  private List<String> pastedIds() {
    List<String> ids = new ArrayList<>();
    String invocation = place.get().get(Fact.INVOCATION);
    if (invocation != null) {
      ids.add(invocation);
    }
    for (OtherId other : place.get().otherIds()) {
      if (OF_TASKS.contains(other.kind())
          && IdText.of(other.value()) instanceof IdText.Valid(String id)) {
        ids.add(id);
      }
    }
    return ids.stream().distinct().limit(MOST_IDS).toList();
  }

  private void ask(
      Connection connection, WindowExecutionId execution, List<String> ids, boolean onlyRight) {
    String window = place.get().get(Fact.WINDOW);
    MeantTask task =
        new MeantTask(sources, new MeantTask.Wrong(connection, execution, ids, window));
    running = task;
    task.valueProperty()
        .subscribe(
            meant -> {
              boolean wanted = meant != null && (!onlyRight || meant.right() != null);
              if (running == task && wanted && !meant.tasks().isEmpty()) {
                offer.set(new Offer(connection, ids, meant));
              }
            });
    background.execute(task);
  }

  private void withdraw() {
    MeantTask task = running;
    running = null;
    if (task != null) {
      task.cancel();
    }
    offer.set(null);
  }

  /** Stops following the look-ups. */
  public void dispose() {
    subscription.unsubscribe();
    withdraw();
  }
}
