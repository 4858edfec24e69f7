package io.github.mwinspector.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.ColorScheme;

/** The window's colours: the system's choice until a person chooses. */
public enum Theme {
  SYSTEM("as the system"),
  LIGHT("light"),
  DARK("dark");

  private final String words;

  Theme(String words) {
    this.words = words;
  }

  /** The theme in words. */
  public String words() {
    return words;
  }

  /** The theme that a person gets who asks for another one than this. */
  public Theme next(ColorScheme system) {
    return dark(system) ? LIGHT : DARK;
  }

  /** The user agent stylesheet, given what the system prefers. */
  public String stylesheet(ColorScheme system) {
    return dark(system)
        ? new PrimerDark().getUserAgentStylesheet()
        : new PrimerLight().getUserAgentStylesheet();
  }

  private boolean dark(ColorScheme system) {
    return switch (this) {
      case SYSTEM -> system == ColorScheme.DARK;
      case LIGHT -> false;
      case DARK -> true;
    };
  }
}
