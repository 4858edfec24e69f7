package io.github.mwinspector.state;

import io.github.mwinspector.request.IdText;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;

/** What two typed ids of another run come to, by the same rules as the request's own. */
public sealed interface OtherIds {
  /**
   * Both are right.
   *
   * @param request asks for them where the first was asked for
   */
  record Right(LookupRequest request) implements OtherIds {}

  /** One is not, in words. */
  record Wrong(Missing missing) implements OtherIds {}

  /**
   * Holds them against the rules.
   *
   * @param first the run on screen
   */
  static OtherIds of(LookupRequest first, String windowExecutionId, String taskId) {
    IdText window = IdText.of(windowExecutionId);
    IdText task = IdText.of(taskId);
    if (window instanceof IdText.Valid(String windowId)
        && task instanceof IdText.Valid(String id)) {
      LookupRequest other =
          new LookupRequest(
              first.connection(), new WindowExecutionId(windowId), new TaskExecutionId(id));
      return other.equals(first)
          ? new Wrong(new Missing(FormField.TASK_ID, "This is the run on screen itself."))
          : new Right(other);
    }
    String words = FormCheck.windowExecutionId(window);
    return words != null
        ? new Wrong(new Missing(FormField.WINDOW_EXECUTION_ID, words))
        : new Wrong(new Missing(FormField.TASK_ID, String.valueOf(FormCheck.taskId(task))));
  }
}
