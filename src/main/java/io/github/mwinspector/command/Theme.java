package io.github.mwinspector.command;

/** The colours of the window. */
public enum Theme {
  LIGHT,
  DARK,
  /** What the desktop says. */
  SYSTEM
}
