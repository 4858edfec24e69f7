package io.github.mwinspector;

import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The one log pipeline, on standard error: a line per event, control characters made visible,
 * recognised secrets masked, and of an exception its class alone, because messages of other
 * people's exceptions quote secrets (T14). Loggers known to print tokens never go below INFO.
 */
final class Logging {
  /** Loggers that print tokens, headers or bodies at finer levels (SDK 2.57.8). */
  private static final List<String> TALKATIVE =
      List.of(
          "software.amazon.awssdk.http.auth",
          "software.amazon.awssdk.auth",
          "software.amazon.awssdk.request",
          "sun.net.www.protocol.http.HttpURLConnection",
          "jdk.httpclient");

  /** Held, because the log manager forgets levels of loggers that nobody holds. */
  private final List<Logger> capped;

  private Logging(List<Logger> capped) {
    this.capped = capped;
  }

  /** Sets the pipeline up; whoever calls it keeps what it returns. */
  static Logging start() {
    LogManager.getLogManager().reset();
    ConsoleHandler console = new ConsoleHandler();
    console.setFormatter(new Lines());
    console.setLevel(Level.ALL);
    Logger root = Logger.getLogger("");
    root.addHandler(console);
    root.setLevel(Level.WARNING);
    List<Logger> capped = TALKATIVE.stream().map(Logger::getLogger).toList();
    capped.forEach(logger -> logger.setLevel(Level.WARNING));
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, error) -> root.log(Level.SEVERE, "unexpected error", error));
    return new Logging(capped);
  }

  /** How many loggers are kept from printing what they see. */
  int cappedLoggers() {
    return capped.size();
  }

  /** One event, one line. */
  static final class Lines extends Formatter {
    @Override
    public String format(LogRecord event) {
      Throwable thrown = event.getThrown();
      String message = String.valueOf(formatMessage(event));
      return "%s %s %s: %s%s%n"
          .formatted(
              Instant.ofEpochMilli(event.getMillis()),
              event.getLevel(),
              event.getLoggerName(),
              Display.line(Secrets.mask("", new Sensitive(message), Disclosure.VALUES)),
              thrown == null ? "" : " [" + chain(thrown) + "]");
    }

    /** The classes of an exception and of its causes, and where each was thrown; no message. */
    static String chain(Throwable thrown) {
      StringBuilder names = new StringBuilder();
      Throwable next = thrown;
      for (int depth = 0; next != null && depth < 8; depth++) {
        names.append(depth == 0 ? "" : " <- ").append(next.getClass().getName());
        StackTraceElement[] trace = next.getStackTrace();
        if (trace.length > 0) {
          names.append(" at ").append(trace[0]);
        }
        next = next.getCause();
      }
      return names.toString();
    }
  }
}
