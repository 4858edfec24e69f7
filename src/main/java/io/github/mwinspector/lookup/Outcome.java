package io.github.mwinspector.lookup;

/** What a look-up came to, as the exit code of {@code report} tells it. */
public enum Outcome {
  FOUND(0),
  USAGE(1),
  NOT_FOUND(2),
  REFUSED(3),
  SERVICE_OR_NETWORK(4);

  private final int exitCode;

  Outcome(int exitCode) {
    this.exitCode = exitCode;
  }

  /** The process's exit code. */
  public int exitCode() {
    return exitCode;
  }
}
