package io.github.mwinspector.aws.signin;

import io.github.mwinspector.aws.call.FailureTranslation;
import io.github.mwinspector.aws.call.Words;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.Need;
import java.time.Instant;

/** What is said when a sign-in is needed, and when one doesn't come about. */
public final class SignInWords {
  /** The window has a button for it, the command line a command. */
  private static final String SIGN_IN = "Sign in to go on.";

  private SignInWords() {}

  private static LookupException needed(FailureKind kind, String headline, SsoSession session) {
    return new Words(kind, headline, SIGN_IN).needing(session.need());
  }

  static LookupException missing(SsoSession session) {
    return needed(
        FailureKind.SIGN_IN_NEEDED,
        "Nobody has signed in for profile '%s' yet.".formatted(session.profile()),
        session);
  }

  static LookupException ended(SsoSession session, Instant at) {
    return needed(
        FailureKind.SIGN_IN_NEEDED,
        "The SSO sign-in of profile '%s' ended at %s.".formatted(session.profile(), at),
        session);
  }

  static LookupException unreadable(SsoSession session, String file) {
    return needed(
        FailureKind.SIGN_IN_CACHE, "The sign-in cache %s can't be read.".formatted(file), session);
  }

  /** The same failure with what a person can do; any other failure as it is. */
  public static LookupException needing(LookupException failed, SsoSession session) {
    LookupFailure failure = failed.failure();
    boolean signIn = failure.kind() == FailureKind.SIGN_IN_NEEDED;
    if (!signIn && failure.kind() != FailureKind.CLOCK_WRONG) {
      return failed;
    }
    Need need = session.need();
    return new LookupException(
        new LookupFailure(
            failure.kind(),
            failure.headline(),
            signIn ? SIGN_IN : failure.nextStep(),
            failure.details(),
            need));
  }

  static LookupException cancelled() {
    Thread.currentThread().interrupt();
    return FailureTranslation.cancelled().withoutCall();
  }

  static LookupException tooLate(SsoSession session) {
    return needed(
        FailureKind.SIGN_IN_NEEDED,
        "Nobody finished the sign-in for profile '%s' in time.".formatted(session.profile()),
        session);
  }

  static LookupException refused(SsoSession session) {
    return needed(
        FailureKind.SIGN_IN_NEEDED,
        "The sign-in for profile '%s' was refused on its page.".formatted(session.profile()),
        session);
  }

  static LookupException withoutListener(SsoSession session) {
    return new Words(
            FailureKind.UNEXPECTED,
            "This computer gives no port for the browser to come back to.",
            "Sign in on another device, with a code.")
        .needing(session.need());
  }

  static LookupException none(String profile) {
    return new Words(
            FailureKind.PROFILE_UNSUPPORTED,
            "Profile '%s' doesn't sign in: it has no whole sso_ settings.".formatted(profile),
            "Choose a profile with sso_session, or run `aws configure sso`.")
        .withoutCall();
  }

  static LookupException kept(String file) {
    return new Words(
            FailureKind.SIGN_IN_CACHE,
            "The sign-in's file %s can't be deleted.".formatted(file),
            "Delete it by hand: it lets whoever reads it sign in.")
        .withoutCall();
  }

  /** Forgotten here, and not ended there. */
  static LookupException notEnded(LookupException failed) {
    LookupFailure failure = failed.failure();
    return new LookupException(
        new LookupFailure(
            failure.kind(),
            "The sign-in is forgotten here, but AWS could not be told: " + failure.headline(),
            "It ends at AWS by itself; to end it now, sign out on the start page.",
            failure.details()));
  }
}
