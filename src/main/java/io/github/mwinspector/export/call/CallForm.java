package io.github.mwinspector.export.call;

/** What a call can be written as. */
public enum CallForm {
  /** For sh, bash, zsh and others of their kind. */
  POSIX("Linux, macOS shell"),
  /** For Windows PowerShell 5.1 and PowerShell 7. */
  POWERSHELL("PowerShell"),
  /** For the command prompt of Windows. */
  CMD("Windows cmd"),
  /** Python with boto3. */
  BOTO3("Python (boto3)");

  private final String words;

  CallForm(String words) {
    this.words = words;
  }

  /** What people call it. */
  public String words() {
    return words;
  }

  /** Writes a call in this form. */
  public CallText write(ServiceCall call, Caller caller) {
    return switch (this) {
      case POSIX -> CliCommand.posix(call, caller);
      case POWERSHELL -> CliCommand.powerShell(call, caller);
      case CMD -> CliCommand.cmd(call, caller);
      case BOTO3 -> new CallText.Written(Boto3.write(call, caller));
    };
  }
}
