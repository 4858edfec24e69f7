package io.github.mwinspector.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the settings are on each system. */
public final class SettingsHome {
  private SettingsHome() {}

  /**
   * The settings file: below %APPDATA% on Windows, ~/Library/Application Support on macOS, else
   * $XDG_CONFIG_HOME or ~/.config (XDG base directories: a relative one counts as none).
   *
   * @param system the JVM's {@code os.name}
   * @param userHome the JVM's {@code user.home}, used where no variable names a home folder
   * @return null when this user has no home folder
   */
  public static @Nullable Path file(
      Map<String, String> environment, String system, String userHome) {
    String os = system.toLowerCase(Locale.ROOT);
    Path home = absolute(environment.getOrDefault("HOME", ""));
    if (home == null) {
      home = absolute(userHome);
    }
    Path folder;
    if (os.contains("win") && !os.contains("darwin")) {
      folder = absolute(environment.getOrDefault("APPDATA", ""));
    } else if (os.contains("mac") || os.contains("darwin")) {
      folder = home == null ? null : home.resolve("Library").resolve("Application Support");
    } else {
      Path named = absolute(environment.getOrDefault("XDG_CONFIG_HOME", ""));
      folder = named == null && home != null ? home.resolve(".config") : named;
    }
    return folder == null ? null : folder.resolve("mw-inspector").resolve("settings.json");
  }

  private static @Nullable Path absolute(String text) {
    try {
      return !text.isBlank() && Path.of(text).isAbsolute() ? Path.of(text) : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
