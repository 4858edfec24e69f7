package io.github.mwinspector.browse;

import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of a list. Members that the service didn't send are null. */
public sealed interface Row {
  /** What tells it from the other rows of its level. */
  String id();

  /**
   * A maintenance window. Its description, which the API marks as sensitive, isn't kept.
   *
   * @param id its id
   * @param name its name
   * @param enabled whether it runs by its schedule
   * @param schedule as sent, such as {@code rate(7 days)}
   * @param next when it runs next, by the service
   */
  record Window(
      String id,
      @Nullable String name,
      @Nullable Boolean enabled,
      @Nullable String schedule,
      @Nullable Instant next)
      implements Row {
    /** Whether the service says that it is switched off. */
    public boolean disabled() {
      return Boolean.FALSE.equals(enabled);
    }
  }

  /**
   * A run of a window.
   *
   * @param id its id
   * @param windowId the window that ran
   * @param status how it stands
   * @param statusDetails as sent
   * @param start when it started
   * @param end when it ended
   */
  record Execution(
      String id,
      String windowId,
      @Nullable ExecutionStatus status,
      @Nullable String statusDetails,
      @Nullable Instant start,
      @Nullable Instant end)
      implements Row {}

  /**
   * A run of a task, which is what can be looked up.
   *
   * @param id its id, the TaskExecutionId
   * @param windowExecutionId the window execution that it is part of
   * @param type its type
   * @param status how it stands
   * @param arn the ARN or document name of what it runs
   * @param start when it started
   * @param end when it ended
   */
  record Task(
      String id,
      String windowExecutionId,
      @Nullable TaskType type,
      @Nullable ExecutionStatus status,
      @Nullable String arn,
      @Nullable Instant start,
      @Nullable Instant end)
      implements Row {}
}
