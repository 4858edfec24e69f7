package io.github.mwinspector.aws.call;

import io.github.mwinspector.lookup.FailureKind;
import org.jspecify.annotations.Nullable;

/** Says in plain words what IAM Identity Center refuses. Its own text is never quoted. */
final class SignInErrors {
  private SignInErrors() {}

  /**
   * What a code means for a call of a sign-in; null when it means there what it means anywhere.
   *
   * @param code as the service names it, without "Exception"
   */
  static @Nullable Words of(String code, Purpose.SignIn purpose, CallRecord call) {
    return switch (code) {
      case "InvalidGrant",
          "ExpiredToken",
          "InvalidClient",
          "UnauthorizedClient",
          "Unauthorized",
          "AccessDenied" ->
          purpose == Purpose.SignIn.RENEW ? over(call) : again(call);
      case "InvalidRequest",
          "InvalidClientMetadata",
          "InvalidRedirectUri",
          "InvalidScope",
          "InvalidRequestRegion",
          "UnsupportedGrantType" ->
          settings(call);
      default -> null;
    };
  }

  /** The sign-in isn't accepted any more. */
  static Words again(CallRecord call) {
    return ServiceErrors.skewed(call.clockOffset())
        ? ServiceErrors.clock(call, "so the end of the sign-in was missed")
        : new Words(
            FailureKind.SIGN_IN_NEEDED,
            "The SSO sign-in of profile '%s' is no longer valid.".formatted(call.asked().profile()),
            "Sign in, then try again.");
  }

  private static Words over(CallRecord call) {
    return ServiceErrors.skewed(call.clockOffset())
        ? ServiceErrors.clock(call, "and the sign-in can't be renewed")
        : new Words(
            FailureKind.SIGN_IN_NEEDED,
            "The SSO sign-in of profile '%s' is over and can't be renewed any more."
                .formatted(call.asked().profile()),
            "Sign in, then try again.");
  }

  static Words settings(CallRecord call) {
    return new Words(
        FailureKind.PROFILE_UNSUPPORTED,
        "AWS doesn't accept the sign-in settings of profile '%s'."
            .formatted(call.asked().profile()),
        "Check sso_start_url, sso_region and sso_registration_scopes; the details say more.");
  }
}
