package io.github.mwinspector.lookup;

import io.github.mwinspector.browse.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may have been meant by ids that name no task.
 *
 * @param swapped whether the id that was given as the task's is the window execution's
 * @param tasks the tasks that the window execution really has, in the service's order; with swapped
 *     ids the one meant alone if it is among them. Of a task whose list can't be had, the id alone
 * @param whole whether these are all of them
 * @param right which of them a wrong kind of id belongs to; null when that isn't known
 */
public record Meant(boolean swapped, List<Row.Task> tasks, boolean whole, @Nullable Right right) {
  public Meant {
    tasks = List.copyOf(tasks);
  }

  /** What an id that is no task execution's is instead. */
  public enum Kind {
    /** The task as it is registered with the window. */
    WINDOW_TASK,
    /** One of the task's invocations. */
    INVOCATION,
    /** The command that one of its invocations ran. */
    COMMAND,
    /** The automation that one of its invocations ran. */
    AUTOMATION,
    /** What one of its invocations ran, of another type. */
    EXECUTION
  }

  /**
   * What a wrong kind of id leads to.
   *
   * @param kind what the id is
   * @param id as it was given
   * @param tasks the tasks it belongs to, at least one; several where the window's definition fits
   *     several
   */
  public record Right(Kind kind, String id, List<Row.Task> tasks) {
    public Right {
      tasks = List.copyOf(tasks);
    }
  }
}
