package io.github.mwinspector.saved;

import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.reason.Explained;
import org.jspecify.annotations.Nullable;

/** What a file holds. */
public sealed interface Opened {
  /**
   * A task's result.
   *
   * @param saved where it is from
   * @param answer the task
   * @param explained the reason and its evidence as they were saved; null when the file holds the
   *     task alone
   */
  record Task(Saved saved, TaskAnswer answer, @Nullable Explained explained) implements Opened {}

  /**
   * Another answer of the service: it names tasks, and holds none.
   *
   * @param what what it is, in words
   * @param text the file's text, to look for ids in
   */
  record NoTask(String what, String text) implements Opened {
    /** What can be done with it. */
    public static final String NEXT_STEP =
        "Its ids can be looked up. A result to show is what GetMaintenanceWindowExecutionTask"
            + " answers, or a file that this program saved.";
  }
}
