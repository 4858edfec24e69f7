package io.github.mwinspector.testing;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.Grants;
import io.github.mwinspector.lookup.IdentitySource;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.SignInStep;
import io.github.mwinspector.lookup.SignIns;
import io.github.mwinspector.state.CurrentSignIn;
import io.github.mwinspector.view.need.NeedPane;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** What a window needs to know of people, where nobody is known and nobody signs in. */
public final class Nobody {
  private static final LookupException REFUSED =
      new LookupException(
          new LookupFailure(
              FailureKind.CREDENTIALS_MISSING,
              "Nobody is known here.",
              "Ask elsewhere.",
              new LookupFailure.Details(null, null, 0, 0, Duration.ZERO)));

  /** Identities that stay unknown. */
  public static final IdentitySource IDENTITIES =
      _ -> {
        throw REFUSED;
      };

  private static final SignIns NO_SIGN_IN =
      new SignIns() {
        @Override
        public void signIn(String profile, Way way, Consumer<SignInStep> progress)
            throws LookupException {
          throw REFUSED;
        }

        @Override
        public boolean signOut(String profile) {
          return false;
        }
      };

  private Nobody() {}

  /** Forms of needs that nobody meets. */
  public static NeedPane.Tools needs(Executor background) {
    return new NeedPane.Tools(
        new CurrentSignIn(NO_SIGN_IN, background), new Grants(), _ -> {}, InstantSource.system());
  }
}
