package io.github.mwinspector.aws.call;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.Need;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A failure in plain words.
 *
 * @param kind its kind
 * @param headline what happened, one sentence
 * @param nextStep what to do now
 */
public record Words(FailureKind kind, String headline, String nextStep) {
  /** The failure of something that made no call. */
  public LookupException withoutCall() {
    return needing(null);
  }

  /**
   * The failure of something that made no call but said something itself.
   *
   * @param said its text without secrets, or null
   * @param elapsed the time it took
   */
  public LookupException saying(@Nullable String said, Duration elapsed) {
    return new LookupException(
        new LookupFailure(
            kind, headline, nextStep, new LookupFailure.Details(said, null, 0, 0, elapsed)));
  }

  /** The failure of something that made no call, because a person must do their part first. */
  public LookupException needing(@Nullable Need need) {
    return new LookupException(
        new LookupFailure(
            kind,
            headline,
            nextStep,
            new LookupFailure.Details(null, null, 0, 0, Duration.ZERO),
            need));
  }
}
