package io.github.mwinspector.aws;

import io.github.mwinspector.aws.call.CallRecord;
import io.github.mwinspector.aws.call.FailureTranslation;
import io.github.mwinspector.aws.call.Words;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.request.LookupRequest;
import org.jspecify.annotations.Nullable;

/** Holds an answer against what was asked: one without ids, or with others, is none (U14). */
final class AnswerCheck {
  private AnswerCheck() {}

  /**
   * Checks the two ids.
   *
   * @throws LookupException when they are not the ones asked for
   */
  static void of(TaskAnswer answer, LookupRequest request, CallRecord record)
      throws LookupException {
    String window = answer.task().windowExecutionId();
    String task = answer.task().taskExecutionId();
    if (blank(window) || blank(task)) {
      throw empty(record);
    }
    if (!request.windowExecutionId().value().equalsIgnoreCase(window)
        || !request.taskExecutionId().value().equalsIgnoreCase(task)) {
      throw ofOther(
          "another task execution than the one asked for",
          "window execution %s, task %s".formatted(window, task),
          record);
    }
  }

  /**
   * An answer about something else (U14).
   *
   * @param about what it is about, in words
   * @param answered the ids in it
   */
  static LookupException ofOther(String about, String answered, CallRecord record) {
    return FailureTranslation.failure(
        new Words(
            FailureKind.ANSWER_OF_OTHER,
            "The answer is about %s.".formatted(about),
            "Try again; something between here and AWS mixes answers up."),
        "Answered: %s.".formatted(answered),
        record);
  }

  private static boolean blank(@Nullable String id) {
    return id == null || id.isBlank();
  }

  /** An answer with nothing in it. */
  static LookupException empty(CallRecord record) {
    return FailureTranslation.failure(
        new Words(
            FailureKind.ANSWER_EMPTY,
            "%s answered without data.".formatted(record.host()),
            "Try again; if it stays so, something other than AWS answers here."),
        null,
        record);
  }
}
