package io.github.mwinspector.lookup;

/** Carries a {@link LookupFailure} out of a call. Its message is the code alone. */
public final class LookupException extends Exception {
  private final transient LookupFailure failure;

  /** An exception for this failure, without the cause: causes quote secrets. */
  public LookupException(LookupFailure failure) {
    super(failure.kind().code());
    this.failure = failure;
  }

  /** Why the look-up failed. */
  public LookupFailure failure() {
    return failure;
  }
}
