package io.github.mwinspector.testing;

import io.github.mwinspector.lookup.BrowseSource;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.Grants;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.SignInStep;
import io.github.mwinspector.lookup.SignIns;
import io.github.mwinspector.state.CurrentBrowse;
import io.github.mwinspector.state.CurrentIdentity;
import io.github.mwinspector.state.CurrentLookup;
import io.github.mwinspector.state.CurrentOffer;
import io.github.mwinspector.state.CurrentSignIn;
import io.github.mwinspector.state.RequestForm;
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

  private static final BrowseSource NO_LIST =
      (_, _, _, _) -> {
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

  /** An identity that stays unknown. */
  public static CurrentIdentity identity(CurrentLookup lookup, Executor background) {
    return new CurrentIdentity(
        lookup,
        _ -> {
          throw REFUSED;
        },
        InstantSource.system(),
        background);
  }

  /** A tree of windows that nobody may list. */
  public static CurrentBrowse browse(RequestForm form, Executor background) {
    return new CurrentBrowse(form, NO_LIST, background, _ -> {});
  }

  /** Offers that nobody makes. */
  public static CurrentOffer offer(CurrentLookup lookup, Executor background) {
    return new CurrentOffer(lookup, NO_LIST, background);
  }

  /** Forms of needs that nobody meets. */
  public static NeedPane.Tools needs(Executor background) {
    return new NeedPane.Tools(
        new CurrentSignIn(NO_SIGN_IN, background), new Grants(), _ -> {}, InstantSource.system());
  }
}
