package io.github.mwinspector.command;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Topic;
import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.lookup.Gathering;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.Outcome;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.request.LookupRequest;
import java.util.Set;

/** A source and what a command asks it for, with the calling thread waiting. */
record Asking(ExecutionSource source, Program program) {
  /** What a command does with it. */
  interface Work {
    Outcome run(Asking asking) throws InterruptedException, LookupException;
  }

  /** Does the work and says on standard error why a look-up failed. */
  static int exitCode(Program program, Work work) {
    try (ExecutionSource source = new AskingSource(program.source(), program)) {
      return work.run(new Asking(source, program)).exitCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.SERVICE_OR_NETWORK.exitCode();
    } catch (LookupException e) {
      FailureText.lines(e.failure()).forEach(program.err()::println);
      return e.failure().kind().outcome().exitCode();
    }
  }

  TaskAnswer look(LookupRequest request) throws LookupException {
    return source.look(request, new Retries(program.err()));
  }

  /** All that these topics need. */
  Explained explained(TaskAnswer answer, LookupRequest request, Set<Topic> topics)
      throws InterruptedException {
    Gathering.Asked asked = new Gathering.Asked(request, answer.task(), topics, Set.of());
    return new Gathering(asked, Evidence.NONE, Set.of(), program.evidence(), program.background())
        .run(_ -> {});
  }
}
