package io.github.mwinspector.profile;

/** The form of a profile, by the keys its section holds; the checks are in the SDK's own order. */
public enum ProfileKind {
  DEMO("built-in demo account"),
  WEB_IDENTITY("web identity"),
  SSO_SESSION("SSO session"),
  LEGACY_SSO("SSO (legacy)"),
  ASSUME_ROLE("assume role"),
  ASSUME_ROLE_MFA("assume role with MFA"),
  CREDENTIAL_SOURCE("role of this machine"),
  LOGIN_SESSION("login session"),
  CREDENTIAL_PROCESS("credential process"),
  SESSION_TOKEN("session token"),
  STATIC_KEYS("static keys"),
  REGION_ONLY("no credentials"),
  UNUSABLE("cannot be read");

  private final String words;

  ProfileKind(String words) {
    this.words = words;
  }

  /** The kind in words, for a list. */
  public String words() {
    return words;
  }
}
