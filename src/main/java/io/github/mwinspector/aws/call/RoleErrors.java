package io.github.mwinspector.aws.call;

import io.github.mwinspector.lookup.FailureKind;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a role can't be assumed, and which one of a chain it is. */
final class RoleErrors {
  private RoleErrors() {}

  /** What a code means for this call alone, or null when it means the same for every call. */
  static @Nullable Words of(
      String plain, @Nullable String message, Purpose.Assume assume, CallRecord call) {
    String said = message == null ? "" : message;
    return switch (assume.by()) {
      case MFA_CODE ->
          said.startsWith("MultiFactorAuthentication failed") ? mfa(said, assume) : null;
      case WEB_IDENTITY -> ofWebIdentity(plain, assume);
      case KEYS -> null;
    };
  }

  private static Words mfa(String said, Purpose.Assume assume) {
    return said.contains("verify your MFA serial number")
        ? new Words(
            FailureKind.ROLE_REFUSED,
            "AWS doesn't know the MFA device of profile '%s' for this user."
                .formatted(assume.profile()),
            "Check mfa_serial: the console shows the device's ARN below the user's security"
                + " credentials.")
        : new Words(
            FailureKind.MFA_NEEDED,
            "AWS did not accept the MFA code.",
            "Type the next code that the device shows: each one is good for 30 seconds, and once"
                + " only. If codes go on failing, check the clock of the device.");
  }

  private static @Nullable Words ofWebIdentity(String plain, Purpose.Assume assume) {
    String writes = "Whatever writes its web_identity_token_file must write a new one.";
    return switch (plain) {
      case "ExpiredToken" ->
          new Words(
              FailureKind.CREDENTIALS_EXPIRED,
              "The web identity token of profile '%s' has expired.".formatted(assume.profile()),
              writes);
      case "InvalidIdentityToken" ->
          new Words(
              FailureKind.ROLE_REFUSED,
              "AWS did not accept the web identity token of profile '%s'."
                  .formatted(assume.profile()),
              "The role's account must know the token's issuer as an identity provider. " + writes);
      case "IDPRejectedClaim" ->
          new Words(
              FailureKind.ROLE_REFUSED,
              "The identity provider rejected the token of profile '%s'."
                  .formatted(assume.profile()),
              writes);
      case "IDPCommunicationError" ->
          new Words(
              FailureKind.SERVICE_FAULT,
              "AWS could not reach the identity provider of profile '%s'."
                  .formatted(assume.profile()),
              "Try again in a minute.");
      default -> null;
    };
  }

  /** The role's trust or somebody's policy says no. */
  static Words denied(String subject, Purpose.Assume assume, CallRecord call) {
    String advice =
        switch (assume.by()) {
          case KEYS ->
              "The role's trust policy and the caller's own policy must both allow"
                  + " sts:AssumeRole; check external_id too. If the role asks for MFA, the profile"
                  + " needs mfa_serial.";
          case MFA_CODE ->
              "The role's trust policy and the caller's own policy must both allow"
                  + " sts:AssumeRole; check external_id too.";
          case WEB_IDENTITY ->
              "The role's trust policy must allow sts:AssumeRoleWithWebIdentity for the token's"
                  + " issuer, audience and subject.";
        };
    return new Words(
        FailureKind.ROLE_REFUSED,
        "%s may not assume the role %s%s.".formatted(subject, assume.role(), which(assume, call)),
        advice);
  }

  /** Which profile the role is of, where it isn't the chosen one. */
  private static String which(Purpose.Assume assume, CallRecord call) {
    return assume.profile().equals(call.asked().profile())
        ? ""
        : " of profile '%s', which '%s' goes through"
            .formatted(assume.profile(), call.asked().profile());
  }

  /** The request is not well formed. */
  static Words wrongForm(Purpose.Assume assume) {
    return new Words(
        FailureKind.ROLE_REFUSED,
        "The role's settings in profile '%s' are not accepted.".formatted(assume.profile()),
        "Check role_arn, duration_seconds and external_id; the details say more.");
  }
}
