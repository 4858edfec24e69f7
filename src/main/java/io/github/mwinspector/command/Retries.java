package io.github.mwinspector.command;

import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.text.Display;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Tells each retry of one look-up once, on standard error. */
final class Retries implements Consumer<LookupProgress> {
  private final PrintWriter err;
  private int attemptTold;

  Retries(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void accept(LookupProgress progress) {
    String problem = progress.lastProblem();
    if (problem != null && progress.attempt() != attemptTold) {
      attemptTold = progress.attempt();
      err.printf(
          "mw-inspector: attempt %d of %d: %s%n",
          progress.attempt(), progress.maxAttempts(), Display.line(problem));
      err.flush();
    }
  }
}
