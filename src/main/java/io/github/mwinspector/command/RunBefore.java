package io.github.mwinspector.command;

import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.PreviousRun;
import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.Outcome;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks the run before up, or says why there is none. */
record RunBefore(ExecutionSource source, LookupRequest request, Program program) {
  /** Tasks alike that are looked up for their priority before it is enough. */
  private static final int MOST_ALIKE = 10;

  private static final String OTHER =
      "Give %s and %s to compare with another run."
          .formatted(CompareCommand.WITH_WINDOW_EXECUTION_ID, CompareCommand.WITH_TASK_ID);

  /** The run before and what it was looked up with. */
  record Found(LookupRequest request, TaskAnswer answer) {}

  /** The run before; null, and said why, when several could be it. */
  @Nullable Found find(TaskExecution task, PreviousRun.Result.Known known) throws LookupException {
    boolean alike = known.taskExecutionIds().size() > 1;
    List<Found> found = new ArrayList<>();
    for (String id : known.taskExecutionIds().stream().limit(MOST_ALIKE).toList()) {
      LookupRequest before =
          new LookupRequest(
              request.connection(),
              new WindowExecutionId(known.windowExecutionId()),
              new TaskExecutionId(id));
      TaskAnswer answer = source.look(before, new Retries(program.err()));
      if (!alike || Objects.equals(answer.task().priority(), task.priority())) {
        found.add(new Found(before, answer));
      }
    }
    if (found.size() == 1 && known.taskExecutionIds().size() <= MOST_ALIKE) {
      return found.getFirst();
    }
    program.err().println("mw-inspector: Several tasks of the execution before could be its run:");
    known.taskExecutionIds().stream().limit(MOST_ALIKE).forEach(id -> line(id));
    program
        .err()
        .printf("  They are of the window execution %s.%n", shown(known.windowExecutionId()));
    line(OTHER);
    return null;
  }

  /** Says why the run before isn't known. */
  Outcome tell(PreviousRun.Result.Unknown unknown) {
    program.err().println("mw-inspector: " + unknown.why());
    Piece.NotAvailable missing = unknown.missing();
    if (missing == null) {
      line(OTHER);
      return Outcome.NOT_FOUND;
    }
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
    program.err().println("  " + shown(text));
  }

  private static String shown(String text) {
    return Display.line(Secrets.mask("", new Sensitive(text), Disclosure.VALUES));
  }
}
