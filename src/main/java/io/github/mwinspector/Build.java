package io.github.mwinspector;

import java.io.IOException;
import java.util.Properties;

/** What was built. */
final class Build {
  private Build() {}

  /** This program's version. */
  static String version() {
    Properties build = new Properties();
    try (var in = Build.class.getResourceAsStream("build.properties")) {
      if (in != null) {
        build.load(in);
      }
    } catch (IOException e) {
      return "unknown";
    }
    return build.getProperty("version", "unknown");
  }

  /** Version, commit and Java. The packaging says the commit; a build folder has none. */
  static String words() {
    return "%s (%s), Java %s"
        .formatted(
            version(),
            System.getProperty("mw-inspector.commit", "not packaged"),
            Runtime.version());
  }
}
