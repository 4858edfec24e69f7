package io.github.mwinspector.model;

/**
 * What kind of work a task is. An open vocabulary: the service adds words, and a word that this
 * version doesn't know keeps its own text (MaintenanceWindowTaskType).
 */
public sealed interface TaskType {
  /** The words of the API's model. */
  enum Known implements TaskType {
    RUN_COMMAND,
    AUTOMATION,
    STEP_FUNCTIONS,
    LAMBDA
  }

  /**
   * A word that this version doesn't know.
   *
   * @param text as sent
   */
  record Unknown(String text) implements TaskType {}

  /** The word as sent. */
  default String text() {
    return switch (this) {
      case Known known -> known.name();
      case Unknown unknown -> unknown.text;
    };
  }

  /** The word's meaning, or {@link Unknown} with the word itself. Never fails. */
  static TaskType of(String text) {
    for (Known known : Known.values()) {
      if (known.name().equals(text)) {
        return known;
      }
    }
    return new Unknown(text);
  }
}
