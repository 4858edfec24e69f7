package io.github.mwinspector.view.request;

/**
 * The line under a field.
 *
 * @param tone what it is
 * @param words one sentence; empty for a quiet line
 */
record Message(Tone tone, String words) {
  /** A line without words. */
  static final Message NONE = new Message(Tone.HINT, "");

  /** What a message is. */
  enum Tone {
    HINT,
    /** What a call has told: takes the room that it needs, and asks for nothing. */
    FACT,
    NOTE,
    ERROR
  }

  static Message hint(String words) {
    return new Message(Tone.HINT, words);
  }

  static Message fact(String words) {
    return new Message(Tone.FACT, words);
  }

  static Message note(String words) {
    return new Message(Tone.NOTE, words);
  }

  static Message error(String words) {
    return new Message(Tone.ERROR, words);
  }
}
