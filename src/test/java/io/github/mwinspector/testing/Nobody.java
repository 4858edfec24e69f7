package io.github.mwinspector.testing;

import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.lookup.BrowseSource;
import io.github.mwinspector.lookup.ExecutionFinder;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.Grants;
import io.github.mwinspector.lookup.IdentitySource;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.MeantTask;
import io.github.mwinspector.lookup.SignInStep;
import io.github.mwinspector.lookup.SignIns;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.WindowExecutionId;
import io.github.mwinspector.state.CurrentBrowse;
import io.github.mwinspector.state.CurrentFind;
import io.github.mwinspector.state.CurrentLookup;
import io.github.mwinspector.state.CurrentOffer;
import io.github.mwinspector.state.CurrentSignIn;
import io.github.mwinspector.state.RequestForm;
import io.github.mwinspector.view.need.NeedPane;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

  private static final BrowseSource NO_LIST =
      (_, _, _, _) -> {
        throw REFUSED;
      };

  private static final ExecutionFinder NO_FINDER =
      new ExecutionFinder() {
        @Override
        public String account(Connection connection) throws LookupException {
          throw REFUSED;
        }

        @Override
        public @Nullable WindowExecution ask(Connection connection, WindowExecutionId execution)
            throws LookupException {
          throw REFUSED;
        }
      };

  private Nobody() {}

  /** Forms of needs that nobody meets. */
  public static NeedPane.Tools needs(Executor background) {
    return new NeedPane.Tools(
        new CurrentSignIn(NO_SIGN_IN, background), new Grants(), _ -> {}, InstantSource.system());
  }

  /** A search that finds nobody to ask. */
  public static CurrentFind find(Executor background) {
    return new CurrentFind(NO_FINDER, background);
  }

  /** A tree of windows that nobody may list. */
  public static CurrentBrowse browse(RequestForm form, Executor background) {
    return new CurrentBrowse(form, NO_LIST, background, _ -> {});
  }

  /** Offers that nobody makes. */
  public static CurrentOffer offer(CurrentLookup lookup, Executor background) {
    return new CurrentOffer(
        lookup, new MeantTask.Sources(NO_FINDER, NO_LIST, new HeldEvidence()), background);
  }
}
