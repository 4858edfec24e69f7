package io.github.mwinspector;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * JavaFX's own start. It takes about as long as all else that comes before the window, so it is
 * begun beside that when the arguments look like a window's.
 */
final class Toolkit {
  private final @Nullable CompletableFuture<Void> early;

  /** A start that was begun, or null for one that is still to be. */
  Toolkit(@Nullable CompletableFuture<Void> early) {
    this.early = early;
  }

  /** Begins the start if these arguments most likely open a window; returns at once. */
  static Toolkit begin(String... args) {
    return new Toolkit(opensWindow(args) && hasDisplay() ? MwInspector.begin() : null);
  }

  /** Commands are words of letters and dashes; a link has a colon, a file's name a dot. */
  static boolean opensWindow(String... args) {
    boolean window = args.length == 0 || args[0].startsWith("-") || args[0].matches(".*[:.].*");
    return window && Stream.of(args).noneMatch(arg -> arg.matches("-h|--help|-V|--version"));
  }

  /** JavaFX needs X11 on Linux; Windows and macOS have a display whenever somebody is there. */
  static boolean hasDisplay() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    String display = System.getenv("DISPLAY");
    return !linux
        || System.getProperty("glass.platform") != null
        || (display != null && !display.isBlank());
  }

  /**
   * Runs this on the JavaFX thread, once that is there. Waits for the start.
   *
   * @throws UnsupportedOperationException when there is no such display
   */
  void run(Runnable first) {
    CompletableFuture<Void> start = early == null ? MwInspector.begin() : early;
    try {
      start.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof UnsupportedOperationException none ? none : e;
    }
    Platform.runLater(first);
  }
}
