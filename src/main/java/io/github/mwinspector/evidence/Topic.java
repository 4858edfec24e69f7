package io.github.mwinspector.evidence;

/** What a person wants to know of a task; each takes calls of its own. */
public enum Topic {
  /** The reason, in a sentence, and what it stands on. */
  WHY,
  /** The window's own limits and the task as it is registered. */
  WINDOW,
  /** The configured alarms, as they are now and as they changed. */
  ALARMS,
  /** The run of the same task in the window's execution before this one. */
  PREVIOUS
}
