package io.github.mwinspector.model;

/**
 * How an execution stands or ended. An open vocabulary: the service adds words, and a word that
 * this version doesn't know keeps its own text (MaintenanceWindowExecutionStatus).
 */
public sealed interface ExecutionStatus {
  /** The words of the API's model. */
  enum Known implements ExecutionStatus {
    PENDING,
    IN_PROGRESS,
    SUCCESS,
    FAILED,
    TIMED_OUT,
    CANCELLING,
    CANCELLED,
    SKIPPED_OVERLAPPING
  }

  /**
   * A word that this version doesn't know.
   *
   * @param text as sent
   */
  record Unknown(String text) implements ExecutionStatus {}

  /** The word as sent. */
  default String text() {
    return switch (this) {
      case Known known -> known.name();
      case Unknown unknown -> unknown.text;
    };
  }

  /** Whether the service says that the execution is over; false for a word that isn't known. */
  default boolean over() {
    return switch (this) {
      case Known.PENDING, Known.IN_PROGRESS, Known.CANCELLING -> false;
      case Known.SUCCESS, Known.FAILED, Known.TIMED_OUT, Known.CANCELLED -> true;
      case Known.SKIPPED_OVERLAPPING -> true;
      case Unknown _ -> false;
    };
  }

  /** The word's meaning, or {@link Unknown} with the word itself. Never fails. */
  static ExecutionStatus of(String text) {
    for (Known known : Known.values()) {
      if (known.name().equals(text)) {
        return known;
      }
    }
    return new Unknown(text);
  }
}
