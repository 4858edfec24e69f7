package io.github.mwinspector.lookup;

import java.time.Duration;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in in the background. Its value is the newest {@link SignInStep}; it ends with {@link
 * SignInStep.SignedIn} or with a {@link #why() failure}. Run it on a virtual thread: only there
 * does {@link #cancel()} end what it waits for.
 */
public final class SignInTask extends Task<SignInStep> {
  private final SignIns signIns;
  private final String profile;
  private final SignIns.Way way;

  /** A task that signs in for this profile. */
  public SignInTask(SignIns signIns, String profile, SignIns.Way way) {
    this.signIns = signIns;
    this.profile = profile;
    this.way = way;
  }

  @Override
  protected @Nullable SignInStep call() throws LookupException {
    SignInStep[] last = new SignInStep[1];
    signIns.signIn(
        profile,
        way,
        step -> {
          last[0] = step;
          updateValue(step);
        });
    return last[0];
  }

  /** Why it failed; null when it didn't. JavaFX thread only. */
  public @Nullable LookupFailure why() {
    Throwable error = getException();
    if (error == null) {
      return null;
    }
    return error instanceof LookupException failed
        ? failed.failure()
        : new LookupFailure(
            FailureKind.UNEXPECTED,
            "The sign-in failed in a way this version doesn't know.",
            "Try again, or sign in on another device.",
            new LookupFailure.Details(error.getClass().getName(), null, 0, 0, Duration.ZERO));
  }
}
