package io.github.mwinspector.lookup;

import io.github.mwinspector.request.LookupRequest;
import java.time.Duration;
import javafx.concurrent.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look-up in the background. Its value is the newest {@link LookupStep}; the last one is the
 * answer or the failure. Run it on a virtual thread: only there does {@link #cancel()} end the HTTP
 * call and not just the wait for it.
 */
public final class LookupTask extends Task<LookupStep> {
  private static final Logger LOG = LoggerFactory.getLogger(LookupTask.class);

  private final LookupRequest request;
  private final ExecutionSource source;

  /** A task that looks this request up at this source. */
  public LookupTask(LookupRequest request, ExecutionSource source) {
    this.request = request;
    this.source = source;
  }

  /** What is looked up. */
  public LookupRequest request() {
    return request;
  }

  @Override
  protected LookupStep call() {
    try {
      return new LookupStep.Found(source.look(request, this::updateValue));
    } catch (LookupException e) {
      return e.failure();
    } catch (RuntimeException e) {
      // The class alone: messages of other people's exceptions quote secrets (T14).
      LOG.error("look-up failed with an unexpected {}", e.getClass().getName());
      return unexpected(e);
    }
  }

  /** Why the task ended without a step of its own, such as no memory. JavaFX thread only. */
  public LookupFailure escaped() {
    Throwable error = getException();
    return unexpected(error == null ? new IllegalStateException() : error);
  }

  static LookupFailure unexpected(Throwable error) {
    return new LookupFailure(
        FailureKind.UNEXPECTED,
        "The look-up failed in a way this version doesn't know.",
        "Try again. If it happens again, report the code and the details below.",
        new LookupFailure.Details(error.getClass().getName(), null, 0, 0, Duration.ZERO));
  }
}
