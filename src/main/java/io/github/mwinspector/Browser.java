package io.github.mwinspector;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The browser of whoever sits at this computer. It is given the address as an argument of its own,
 * never by way of a shell (threat T10).
 *
 * @param system the name of the operating system, as the JVM says it
 * @param environment the process's variables
 */
record Browser(String system, Map<String, String> environment) {
  static Browser ofThisComputer() {
    return new Browser(System.getProperty("os.name", ""), System.getenv());
  }

  /**
   * Opens a web page.
   *
   * @return false when there is no browser, or no display to show it on
   */
  boolean open(URI page) {
    boolean web = "https".equals(page.getScheme()) || "http".equals(page.getScheme());
    String name = system.toLowerCase(Locale.ROOT);
    boolean own = name.contains("win") || name.contains("mac");
    // without a display, xdg-open starts a browser that takes the terminal
    boolean display =
        own || environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    if (!web || !display) {
      return false;
    }
    try {
      new ProcessBuilder(command(page))
          .redirectInput(ProcessBuilder.Redirect.PIPE)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .getOutputStream()
          .close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** What is run, argument by argument. */
  List<String> command(URI page) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      return List.of("open", page.toASCIIString());
    }
    return name.contains("win")
        ? List.of("rundll32", "url.dll,FileProtocolHandler", page.toASCIIString())
        : List.of("xdg-open", page.toASCIIString());
  }
}
