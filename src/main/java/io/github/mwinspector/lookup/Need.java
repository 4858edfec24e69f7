package io.github.mwinspector.lookup;

/**
 * What a person must do or allow before a look-up can succeed. Nothing of it happens by itself: a
 * look-up that meets a need fails with it, and is repeated once the need is met. Needs hold no
 * secret.
 */
public sealed interface Need {
  /**
   * A sign-in to IAM Identity Center.
   *
   * @param profile the profile that asks for it, perhaps the source of the one looked up with
   * @param session the name of its sso-session section; the start URL of a profile without one
   * @param startUrl where the organisation signs in, as the file writes it
   */
  record SignIn(String profile, String session, String startUrl) implements Need {}

  /**
   * The code that an MFA device shows now.
   *
   * @param profile the profile whose role asks for it
   * @param serial the device, an ARN or a serial number
   * @param role the role's ARN
   */
  record MfaCode(String profile, String serial, String role) implements Need {}

  /**
   * A yes to run a command of the file's choosing (threat T8).
   *
   * @param profile the profile whose credential_process it is
   * @param command the exact command, as the file writes it
   * @param place the file and line it stands at
   */
  record Command(String profile, String command, String place) implements Need {}

  /**
   * A yes to send calls to a host that isn't AWS's own (threat T9).
   *
   * @param host the host, with its port where that isn't the scheme's own
   * @param where what configures it, in words
   */
  record Endpoint(String host, String where) implements Need {}
}
