package io.github.mwinspector.command;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Settled;
import io.github.mwinspector.evidence.Topic;
import io.github.mwinspector.export.FollowFacts;
import io.github.mwinspector.export.FollowLine;
import io.github.mwinspector.export.ReportFormat;
import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.Gathering;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.Outcome;
import io.github.mwinspector.lookup.PollDelay;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.text.Disclosure;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks a task up again and again until it is over, with the window's own waits, and prints what
 * changed. One call after the other: none piles up.
 */
final class Following {
  /** Failures in a row before it gives up: some twenty minutes, since the waits grow. */
  static final int MOST_FAILURES = 8;

  /**
   * What is followed and how it is told.
   *
   * @param source where it is looked up
   * @param request what is looked up
   * @param topics what is asked below the task
   */
  record Task(
      ExecutionSource source,
      LookupRequest request,
      Set<Topic> topics,
      ReportFormat format,
      Disclosure disclosure) {}

  /** How the task ended. */
  record Ended(TaskAnswer answer, Explained explained) {}

  private final Program program;
  private final Task task;
  private final Set<Question> missing = new HashSet<>();
  private Map<String, String> facts = Map.of();

  Following(Program program, Task task) {
    this.program = program;
    this.task = task;
  }

  /**
   * Prints how the task stands and each change, until it is over or has a status that promises no
   * change.
   *
   * @param first the first answer
   * @throws LookupException when a look-up failed in a way that doesn't pass, or too often in a row
   * @throws IOException when standard output is closed
   */
  Ended untilOver(TaskAnswer first) throws InterruptedException, LookupException, IOException {
    TaskAnswer answer = first;
    Explained known = gather(answer, Evidence.NONE, Set.of());
    tell(answer, known);
    PollDelay delay = PollDelay.FIRST;
    while (answer.task().underWay()) {
      pause(delay);
      TaskAnswer newer = look(delay);
      Set<Question> unsettled = Settled.unsettled(answer.task(), known.evidence());
      answer = newer;
      known = gather(answer, known.evidence(), unsettled);
      delay = tell(answer, known) ? delay.changed() : delay.unchanged();
    }
    return new Ended(answer, known);
  }

  private Explained gather(TaskAnswer answer, Evidence known, Set<Question> again)
      throws InterruptedException {
    Gathering.Asked asked =
        new Gathering.Asked(task.request(), answer.task(), task.topics(), Set.of());
    Explained explained =
        new Gathering(asked, known, again, program.evidence(), program.background()).run(_ -> {});
    explained.evidence().pieces().forEach(this::tellMissing);
    return explained;
  }

  /** Once for each call: it is tried again each time, and what it lacks is in the report. */
  private void tellMissing(Question question, Piece piece) {
    if (piece instanceof Piece.NotAvailable why && missing.add(question)) {
      err(FailureText.shown("%s: %s".formatted(question.action(), why.words())));
    }
  }

  private boolean tell(TaskAnswer answer, Explained known) throws IOException {
    Map<String, String> before = facts;
    facts = FollowFacts.of(answer.task(), known.evidence(), task.disclosure());
    Set<String> names = new LinkedHashSet<>(facts.keySet());
    names.addAll(before.keySet());
    boolean changed = false;
    for (String name : names) {
      String from = before.get(name);
      String to = facts.get(name);
      if (!Objects.equals(from, to)) {
        changed = true;
        line(name, from, to);
      }
    }
    return changed;
  }

  private void line(String what, @Nullable String from, @Nullable String to) throws IOException {
    var now = program.polling().clock().instant();
    program.out().print(FollowLine.change(task.format(), now, what, from, to));
    program.out().flush();
    if (program.out().checkError()) {
      throw new IOException("standard output is closed");
    }
  }

  private TaskAnswer look(PollDelay before) throws LookupException, InterruptedException {
    PollDelay delay = before;
    for (int failures = 1; ; failures++) {
      try {
        return task.source().look(task.request(), new Retries(program.err()));
      } catch (LookupException e) {
        if (!passes(e.failure()) || failures == MOST_FAILURES) {
          if (failures > 1) {
            err("Gave up following after %d failures in a row.".formatted(failures));
          }
          throw e;
        }
        delay = delay.failedAgain();
        Duration wait = wait(delay);
        err(
            "%s (%s, failure %d of at most %d); tries again in %d s."
                .formatted(
                    FailureText.shown(e.failure().headline()),
                    e.failure().kind().code(),
                    failures,
                    MOST_FAILURES,
                    wait.toSeconds()));
        program.polling().pause().sleep(wait);
      }
    }
  }

  private static boolean passes(LookupFailure failure) {
    FailureKind kind = failure.kind();
    return kind.outcome() == Outcome.SERVICE_OR_NETWORK
        && kind != FailureKind.CANCELLED
        && kind != FailureKind.UNEXPECTED;
  }

  private void pause(PollDelay delay) throws InterruptedException {
    program.polling().pause().sleep(wait(delay));
  }

  private Duration wait(PollDelay delay) {
    return delay.wait(true, program.polling().random().nextDouble());
  }

  private void err(String words) {
    program.err().println("mw-inspector: " + words);
    program.err().flush();
  }
}
