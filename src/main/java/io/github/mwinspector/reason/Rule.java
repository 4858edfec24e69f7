package io.github.mwinspector.reason;

/** The rules that explain how a task stands or ended. Their names are stable: reports show them. */
public enum Rule {
  /** It waits or runs. */
  NOT_OVER,
  /** It ended as wanted. */
  SUCCEEDED,
  /** An alarm in state ALARM stopped it. */
  ALARM_STOPPED,
  /** It was stopped since an alarm's state could not be read. */
  ALARM_UNREADABLE,
  /** The window closed before it was done. */
  CUT_OFF,
  /** The task's previous run was still going. */
  SKIPPED_OVERLAPPING,
  /** No target matched. */
  NO_TARGET,
  /** A role lacks a permission. */
  ROLE_LACKS,
  /** The command failed on nodes. */
  NODES_FAILED,
  /** The command did not reach nodes. */
  NODES_NOT_REACHED,
  /** The command ran longer than it may. */
  NODES_TIMED_OUT,
  /** So many targets failed that the rest was not run. */
  TOO_MANY_ERRORS,
  /** A step of the automation failed. */
  STEP_FAILED,
  /** It failed in another service, which keeps the log. */
  LOG_ELSEWHERE,
  /** The document doesn't accept what it was given. */
  PARAMETERS_REFUSED,
  /** Somebody or something cancelled it. */
  CANCELLED,
  /** Status and details, or task and invocations, say different things. */
  CONTRADICTION,
  /** What is known doesn't say why. */
  NOT_ENOUGH
}
