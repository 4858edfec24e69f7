package io.github.mwinspector.state;

import io.github.mwinspector.evidence.Changes;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.model.TaskAnswer;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Task;
import javafx.concurrent.Worker;
import org.jspecify.annotations.Nullable;

/**
 * What the newest look-up of a followed task changed. It stays until another one changes something:
 * who comes back after ten quiet minutes must still see what moved last, and a glance in passing
 * must not take that away from the next one who looks. JavaFX thread only; lists of 10,000 rows are
 * compared in the background, one comparison at a time.
 */
final class CurrentChanges {
  private final Executor background;
  private final ReadOnlyObjectWrapper<Changes> changes = new ReadOnlyObjectWrapper<>(Changes.NONE);
  private Changes.@Nullable Known before;
  private Changes.@Nullable Known now;
  private @Nullable Task<Changes> comparing;
  private boolean outdated;

  CurrentChanges(Executor background) {
    this.background = background;
  }

  ReadOnlyObjectProperty<Changes> changes() {
    return changes.getReadOnlyProperty();
  }

  /** Another task is shown. */
  void forget() {
    dispose();
    changes.set(Changes.NONE);
  }

  /** What is still compared is nobody's, and nothing is compared after it. */
  void dispose() {
    before = null;
    now = null;
    comparing = null;
    outdated = false;
  }

  /** The same task was looked up again; what is below it comes later. */
  void newer(TaskAnswer older, TaskAnswer newer, Evidence known) {
    before = new Changes.Known(older, known);
    now = new Changes.Known(newer, known);
    compare();
  }

  /** More of what is below the newest answer is known. */
  void newer(Evidence known) {
    Changes.Known last = now;
    if (last != null && !last.evidence().equals(known)) {
      now = new Changes.Known(last.answer(), known);
      compare();
    }
  }

  private void compare() {
    outdated = true;
    Changes.Known from = before;
    Changes.Known to = now;
    if (comparing != null || from == null || to == null) {
      return;
    }
    outdated = false;
    Task<Changes> task =
        new Task<>() {
          @Override
          protected Changes call() {
            return Changes.between(from, to);
          }
        };
    comparing = task;
    task.stateProperty()
        .subscribe(
            state -> {
              if (state == Worker.State.SUCCEEDED && task.equals(comparing)) {
                comparing = null;
                take(task.getValue());
              }
            });
    background.execute(task);
  }

  private void take(Changes found) {
    if (!found.all().isEmpty()) {
      changes.set(found);
    }
    if (outdated) {
      compare();
    }
  }
}
