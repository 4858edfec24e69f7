package io.github.mwinspector.command;

import io.github.mwinspector.lookup.Grants;
import io.github.mwinspector.text.Sensitive;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command line without a window allows beforehand. */
final class GrantOptions {
  static final String ALLOW_PROCESS = "--allow-process";
  static final String MFA_CODE = "--mfa-code";

  @Option(
      names = ALLOW_PROCESS,
      description =
          "Run the credential_process of the profile. It is a program of the file's choosing.")
  boolean allowProcess;

  @Option(
      names = MFA_CODE,
      paramLabel = "CODE",
      description =
          "The code that the MFA device shows now. Default: asked on the terminal, if there is"
              + " one.")
  @Nullable String mfaCode;

  /** Hands all of it over. */
  void to(Grants grants) {
    if (mfaCode != null) {
      if (!mfaCode.matches("[0-9]{6}")) {
        throw new UsageException(MFA_CODE + ": an MFA code has six digits.");
      }
      grants.give(new Sensitive(mfaCode));
    }
    if (allowProcess) {
      grants.allowCommands();
    }
  }
}
