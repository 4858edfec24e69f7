package io.github.mwinspector.view.find;

import io.github.mwinspector.lookup.FailureKind;

/** Why a place could not be asked, in a few words that several kinds of failure share. */
final class RefusalCause {
  private RefusalCause() {}

  static String of(FailureKind kind) {
    return switch (kind) {
      case SIGN_IN_NEEDED, SIGN_IN_CACHE -> "Sign-in needed";
      case MFA_NEEDED -> "MFA code needed";
      case COMMAND_NOT_ALLOWED -> "Command not allowed yet";
      case ENDPOINT_REFUSED -> "Host not allowed yet";
      case ACCESS_DENIED -> "No permission";
      case ROLE_REFUSED -> "Role refused";
      case CREDENTIALS_MISSING,
          CREDENTIALS_EXPIRED,
          CREDENTIALS_INVALID,
          COMMAND_FAILED,
          PROFILE_UNSUPPORTED,
          CLOCK_WRONG ->
          "Credentials not usable";
      case REGION_UNREACHABLE -> "Region not switched on";
      case THROTTLED -> "Throttled";
      case DNS, CONNECTION_REFUSED, TIMED_OUT, TLS, PROXY_SIGN_IN, PORTAL -> "Not reached";
      case BAD_ID,
          NOT_FOUND,
          SERVICE_FAULT,
          ANSWER_BROKEN,
          ANSWER_EMPTY,
          ANSWER_OF_OTHER,
          CANCELLED,
          UNEXPECTED ->
          "Failed";
    };
  }
}
