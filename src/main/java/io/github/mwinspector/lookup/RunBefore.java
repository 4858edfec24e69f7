package io.github.mwinspector.lookup;

import io.github.mwinspector.evidence.PreviousRun;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks the run before up. Several tasks of one execution can be alike; only a look-up of each
 * tells their priority, by which they are told apart.
 */
public sealed interface RunBefore {
  /** Tasks alike that are looked up for their priority before it is enough. */
  int MOST_ALIKE = 10;

  /**
   * The run before.
   *
   * @param request what it was looked up with
   * @param answer what came back
   */
  record Found(LookupRequest request, TaskAnswer answer) implements RunBefore {}

  /**
   * Several could be it, and none is taken.
   *
   * @param windowExecutionId the execution before
   * @param taskExecutionIds the tasks in it; no more than {@link #MOST_ALIKE}
   */
  record Several(String windowExecutionId, List<String> taskExecutionIds)
      implements RunBefore, OtherRun {
    public Several {
      taskExecutionIds = List.copyOf(taskExecutionIds);
    }
  }

  /**
   * Looks it up. Blocks: call it on a virtual thread; an interrupt ends the HTTP call itself.
   *
   * @param request the run that it is before
   * @param priority that run's, or null when it wasn't sent
   * @param known where the search found it
   * @param progress is told on the calling thread how far each look-up is
   * @throws LookupException when a look-up fails
   */
  static RunBefore look(
      ExecutionSource source,
      LookupRequest request,
      @Nullable Integer priority,
      PreviousRun.Result.Known known,
      Consumer<LookupProgress> progress)
      throws LookupException {
    List<String> ids = known.taskExecutionIds().stream().limit(MOST_ALIKE).toList();
    boolean alike = ids.size() > 1;
    List<Found> found = new ArrayList<>();
    for (String id : ids) {
      LookupRequest before =
          new LookupRequest(
              request.connection(),
              new WindowExecutionId(known.windowExecutionId()),
              new TaskExecutionId(id));
      TaskAnswer answer = source.look(before, progress);
      if (!alike || Objects.equals(answer.task().priority(), priority)) {
        found.add(new Found(before, answer));
      }
    }
    return found.size() == 1 && known.taskExecutionIds().size() <= MOST_ALIKE
        ? found.getFirst()
        : new Several(known.windowExecutionId(), ids);
  }
}
