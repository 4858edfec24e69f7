package io.github.mwinspector.lookup;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a look-up failed, in plain words. Texts may hold what the service wrote: they go through
 * {@code Display} before they are shown, and never hold a secret.
 *
 * @param kind the reason, with its stable code
 * @param headline what happened, one sentence
 * @param nextStep what to do now; never empty
 * @param details what the service or the network said itself
 * @param need what a person can do here and now, after which the same look-up can succeed; null
 *     when there is no such thing
 */
public record LookupFailure(
    FailureKind kind, String headline, String nextStep, Details details, @Nullable Need need)
    implements LookupStep, OtherRun, BrowseStep {

  /** A failure that nothing can be done about here and now. */
  public LookupFailure(FailureKind kind, String headline, String nextStep, Details details) {
    this(kind, headline, nextStep, details, null);
  }

  /** The same failure, which goes away when a person has done this. */
  public LookupFailure needing(@Nullable Need asked) {
    return new LookupFailure(kind, headline, nextStep, details, asked);
  }

  /** Its code and what it cost alone: sentences may quote what was said (T14). */
  @Override
  public String toString() {
    return "LookupFailure[%s, %s]".formatted(kind.code(), details);
  }

  /**
   * What stands behind "details".
   *
   * @param said the service's own text, or the exception's; null when nothing was said
   * @param requestId the service's request id, or null
   * @param httpStatus the HTTP status, or 0 when there was no answer
   * @param attempts how many tries were made; 0 when none reached the network
   * @param elapsed the time all of it took
   */
  public record Details(
      @Nullable String said,
      @Nullable String requestId,
      int httpStatus,
      int attempts,
      Duration elapsed) {

    /** Without what was said: it is somebody else's text (T14). */
    @Override
    public String toString() {
      return "Details[requestId=%s, httpStatus=%d, attempts=%d, elapsed=%s]"
          .formatted(requestId, httpStatus, attempts, elapsed);
    }
  }
}
