package io.github.mwinspector.saved;

/**
 * A file that holds nothing to be shown. Its words quote nothing of the file but names of members
 * that this program knows: files hold secrets, and these words end up in logs and tickets.
 */
public final class UnopenableException extends Exception {
  /** What nearly always helps. */
  static final String AGAIN = "Save it again, or look the task up.";

  private final String reason;
  private final String where;
  private final String nextStep;

  UnopenableException(String reason, String where, String nextStep) {
    super(where.isEmpty() ? reason : where + ": " + reason);
    this.reason = reason;
    this.where = where;
    this.nextStep = nextStep;
  }

  UnopenableException(String reason, String nextStep) {
    this(reason, "", nextStep);
  }

  /** At a place of the text, both counted from 1; a line of 0 for no place. */
  static UnopenableException at(int line, int column, String reason) {
    String where = line == 0 ? "" : "line %d, column %d".formatted(line, column);
    return new UnopenableException(reason, where, AGAIN);
  }

  /** Why, in words that go behind a colon and end without a full stop. */
  public String reason() {
    return reason;
  }

  /** The line and column, or the path of the member; empty when there is no place. */
  public String where() {
    return where;
  }

  /** What to do now, one sentence or two. */
  public String nextStep() {
    return nextStep;
  }

  /** The reason with its place as one sentence. */
  public String sentence() {
    return where.isEmpty() ? reason + "." : reason + " (" + where + ").";
  }
}
