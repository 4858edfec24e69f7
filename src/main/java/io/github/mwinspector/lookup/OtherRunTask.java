package io.github.mwinspector.lookup;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.PreviousRun;
import io.github.mwinspector.evidence.Topic;
import io.github.mwinspector.request.LookupRequest;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks a run up to compare another with, and gathers what stands below it. Its value is the newest
 * {@link OtherRun}. Run it on a virtual thread: {@link #cancel()} ends the calls under way.
 */
public final class OtherRunTask extends Task<OtherRun> {
  private static final Logger LOG = LoggerFactory.getLogger(OtherRunTask.class);

  private final Which which;
  private final ExecutionSource source;
  private final EvidenceSource evidence;
  private final Executor background;

  /** Which run is wanted. */
  public sealed interface Which {
    /**
     * The run before another one.
     *
     * @param of the run that it is before
     * @param priority that run's, or null when it wasn't sent
     * @param known where the search found it
     */
    record Before(LookupRequest of, @Nullable Integer priority, PreviousRun.Result.Known known)
        implements Which {}

    /** The run with these ids. */
    record Named(LookupRequest request) implements Which {}
  }

  /**
   * A task that asks for one run.
   *
   * @param background runs each call for evidence on a virtual thread of its own
   */
  public OtherRunTask(
      Which which, ExecutionSource source, EvidenceSource evidence, Executor background) {
    this.which = which;
    this.source = source;
    this.evidence = evidence;
    this.background = background;
  }

  @Override
  protected OtherRun call() throws InterruptedException {
    try {
      RunBefore found =
          switch (which) {
            case Which.Before(LookupRequest of, Integer priority, PreviousRun.Result.Known known) ->
                RunBefore.look(source, of, priority, known, this::updateValue);
            case Which.Named(LookupRequest request) ->
                new RunBefore.Found(request, source.look(request, this::updateValue));
          };
      return switch (found) {
        case RunBefore.Several several -> several;
        case RunBefore.Found run -> gathered(run);
      };
    } catch (LookupException e) {
      return e.failure();
    } catch (RuntimeException e) {
      // The class alone: messages of other people's exceptions quote secrets (T14).
      LOG.error("asking for another run failed with an unexpected {}", e.getClass().getName());
      return LookupTask.unexpected(e);
    }
  }

  private OtherRun gathered(RunBefore.Found run) throws InterruptedException {
    Gathering.Asked asked =
        new Gathering.Asked(run.request(), run.answer().task(), Set.of(Topic.WHY), Set.of());
    Evidence all =
        new Gathering(asked, Evidence.NONE, Set.of(), evidence, background)
            .run(soFar -> updateValue(had(run, soFar.evidence(), false)))
            .evidence();
    return had(run, all, true);
  }

  private static OtherRun had(RunBefore.Found run, Evidence evidence, boolean whole) {
    return new OtherRun.Had(run.request(), run.answer(), evidence, whole);
  }

  /** Why the task ended without a value of its own, such as no memory. JavaFX thread only. */
  public LookupFailure escaped() {
    Throwable error = getException();
    return LookupTask.unexpected(error == null ? new IllegalStateException() : error);
  }
}
