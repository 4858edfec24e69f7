package io.github.mwinspector.paste;

/**
 * An id that no look-up starts with.
 *
 * @param kind what it is
 * @param value as pasted
 */
public record OtherId(Kind kind, String value) {
  /** What such an id can be. */
  public enum Kind {
    WINDOW_TASK("WindowTaskId"),
    WINDOW_TARGET("WindowTargetId"),
    COMMAND("command id"),
    AUTOMATION_EXECUTION("automation execution id"),
    STEP_EXECUTION("automation step id"),
    /** An invocation's ExecutionId: a command's or an automation's, by the task's type. */
    EXECUTION("command or automation execution id"),
    NODE("node id"),
    REQUEST("request id"),
    EVENT("event id"),
    MESSAGE("message id"),
    ALARM("alarm"),
    UNKNOWN("unknown uuid");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Its name for people and in JSON. */
    public String words() {
      return words;
    }
  }
}
