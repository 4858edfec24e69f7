package io.github.mwinspector.aws;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import java.time.Duration;

/**
 * A failure in plain words.
 *
 * @param kind its kind
 * @param headline what happened, one sentence
 * @param nextStep what to do now
 */
record Words(FailureKind kind, String headline, String nextStep) {
  /** The failure of something that made no call. */
  LookupException withoutCall() {
    return new LookupException(
        new LookupFailure(
            kind, headline, nextStep, new LookupFailure.Details(null, null, 0, 0, Duration.ZERO)));
  }
}
