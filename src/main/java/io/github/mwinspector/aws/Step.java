package io.github.mwinspector.aws;

/** The calls a look-up is made of. */
enum Step {
  TASK("ssm:GetMaintenanceWindowExecutionTask", "asking"),
  ASSUME_ROLE("sts:AssumeRole", "assuming the role at"),
  SSO_ROLE("sso:GetRoleCredentials", "fetching the role's keys from");

  private final String action;
  private final String verb;

  Step(String action, String verb) {
    this.action = action;
    this.verb = verb;
  }

  /** The IAM action the call needs. */
  String action() {
    return action;
  }

  /** What is being done, in words that a host name follows. */
  String verb() {
    return verb;
  }
}
