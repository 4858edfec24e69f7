package io.github.mwinspector.model;

/**
 * The state a triggered alarm is reported in. An open vocabulary: the service adds words, and a
 * word that this version doesn't know keeps its own text (ExternalAlarmState; never OK).
 */
public sealed interface AlarmState {
  /** The words of the API's model. */
  enum Known implements AlarmState {
    ALARM,
    UNKNOWN
  }

  /**
   * A word that this version doesn't know.
   *
   * @param text as sent
   */
  record Unknown(String text) implements AlarmState {}

  /** The word as sent. */
  default String text() {
    return switch (this) {
      case Known known -> known.name();
      case Unknown unknown -> unknown.text;
    };
  }

  /** The word's meaning, or {@link Unknown} with the word itself. Never fails. */
  static AlarmState of(String text) {
    for (Known known : Known.values()) {
      if (known.name().equals(text)) {
        return known;
      }
    }
    return new Unknown(text);
  }
}
