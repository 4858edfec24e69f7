package io.github.mwinspector.answer;

/**
 * A body that is no answer. Says where and why without quoting a single character of it: bodies
 * hold secrets, and this text ends up in logs and tickets. For the same reason it has no cause.
 */
public final class UnreadableAnswerException extends Exception {
  private final boolean empty;
  private final int line;
  private final int column;
  private final String reason;

  private UnreadableAnswerException(boolean empty, int line, int column, String reason) {
    super(line == 0 ? reason : "line %d, column %d: %s".formatted(line, column, reason));
    this.empty = empty;
    this.line = line;
    this.column = column;
    this.reason = reason;
  }

  static UnreadableAnswerException empty(String reason) {
    return new UnreadableAnswerException(true, 0, 0, reason);
  }

  static UnreadableAnswerException broken(int line, int column, String reason) {
    return new UnreadableAnswerException(false, line, column, reason);
  }

  /**
   * Whether there was nothing in it: no body, blanks, {@code null} or an object without members.
   */
  public boolean isEmpty() {
    return empty;
  }

  /** The line it breaks at, from 1; 0 when no place can be named. */
  public int line() {
    return line;
  }

  /** The column it breaks at, from 1; 0 when no place can be named. */
  public int column() {
    return column;
  }

  /** Why it can't be read, in words. */
  public String reason() {
    return reason;
  }
}
