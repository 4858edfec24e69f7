package io.github.mwinspector.command;

import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.PreviousRun;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.Outcome;
import io.github.mwinspector.lookup.RunBefore;
import java.util.Arrays;

/** Says why there is no run before to compare with. */
record NoRunBefore(Program program) {
  private static final String OTHER =
      "Give %s and %s to compare with another run."
          .formatted(CompareCommand.WITH_WINDOW_EXECUTION_ID, CompareCommand.WITH_TASK_ID);

  /** Several could be it. */
  Outcome tell(RunBefore.Several several) {
    program.err().println("mw-inspector: Several tasks of the execution before could be its run:");
    several.taskExecutionIds().forEach(this::line);
    line("They are of the window execution " + several.windowExecutionId() + ".");
    line(OTHER);
    return Outcome.NOT_FOUND;
  }

  /** It isn't known. */
  Outcome tell(PreviousRun.Result.Unknown unknown) {
    program.err().println("mw-inspector: " + unknown.why());
    if (unknown.missing() == null) {
      line(OTHER);
      return Outcome.NOT_FOUND;
    }
    Piece.NotAvailable missing = unknown.missing().why();
    line(missing.headline());
    line(missing.nextStep());
    line(OTHER);
    line("Code: " + missing.code());
    return Arrays.stream(FailureKind.values())
        .filter(kind -> kind.code().equals(missing.code()))
        .map(FailureKind::outcome)
        .findFirst()
        .orElse(Outcome.SERVICE_OR_NETWORK);
  }

  private void line(String text) {
    program.err().println("  " + FailureText.shown(text));
  }
}
