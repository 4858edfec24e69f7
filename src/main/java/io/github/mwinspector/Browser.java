package io.github.mwinspector;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a page in the browser of this computer: by argument vector, never through a shell, and only
 * an https address or one on the loopback (requirement T10).
 */
final class Browser {
  private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

  private Browser() {}

  /**
   * Opens a page; waits for nothing. Where it can't, the address that is on screen can be copied.
   */
  static void open(URI page) {
    if (!"https".equals(page.getScheme()) && !"127.0.0.1".equals(page.getHost())) {
      return;
    }
    try {
      new ProcessBuilder(command(System.getProperty("os.name", ""), page))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      LOG.warn("no browser could be started ({})", e.getClass().getSimpleName());
    }
  }

  /** What opens an address on a system of this name (os.name). */
  static List<String> command(String system, URI page) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", page.toString());
    }
    return List.of(name.startsWith("mac") ? "open" : "xdg-open", page.toString());
  }
}
