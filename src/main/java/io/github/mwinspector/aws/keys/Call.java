package io.github.mwinspector.aws.keys;

import io.github.mwinspector.aws.call.CallRecord;
import io.github.mwinspector.aws.call.FailureTranslation;
import io.github.mwinspector.aws.call.Words;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** A call that brings keys, and what becomes of them. */
final class Call {
  private Call() {}

  /** What a call answers. */
  static <T> @Nullable T made(CallRecord record, Supplier<@Nullable T> call)
      throws LookupException {
    try {
      return ScopedValue.where(CallRecord.CURRENT, record).call(call::get);
    } catch (RuntimeException e) {
      throw FailureTranslation.of(e, record);
    }
  }

  /** The keys of these parts, all of which must be there; and they must not have ended. */
  static Keys keys(
      @Nullable String id,
      @Nullable String secret,
      @Nullable String token,
      @Nullable Instant ends,
      CallRecord record,
      InstantSource clock)
      throws LookupException {
    if (id == null || secret == null || token == null) {
      throw empty(record);
    }
    if (ends != null && !clock.instant().isBefore(ends)) {
      throw FailureTranslation.failure(
          new Words(
              FailureKind.CREDENTIALS_EXPIRED,
              "The role's keys had ended when they came (%s).".formatted(ends),
              "Check this computer's clock, then try again."),
          null,
          record);
    }
    return new Keys(AwsSessionCredentials.create(id, secret, token), ends);
  }

  /** An answer without keys is a failure. */
  static LookupException empty(CallRecord record) {
    return FailureTranslation.failure(
        new Words(
            FailureKind.ANSWER_EMPTY,
            "%s answered without keys for the role.".formatted(record.host()),
            "Try again; if it stays so, check the role's settings in the profile."),
        null,
        record);
  }
}
