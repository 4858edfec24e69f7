package io.github.mwinspector;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The program's own log pipeline with everything let through that {@link Logging} lets through, and
 * beside it what our own loggers are handed, before anything is masked.
 */
public final class FinestLog implements AutoCloseable {
  private final PrintStream before = System.err;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final StringBuffer handed = new StringBuffer();
  private final Logger ours = Logger.getLogger("io.github.mwinspector");
  private final Logging logging;

  /** Begins to listen. */
  public FinestLog() {
    System.setErr(new PrintStream(lines, true, StandardCharsets.UTF_8));
    logging = Logging.start();
    Logger.getLogger("").setLevel(Level.ALL);
    ours.addHandler(
        new Handler() {
          @Override
          public void publish(LogRecord event) {
            handed.append(new java.util.logging.SimpleFormatter().formatMessage(event));
            for (Throwable t = event.getThrown(); t != null; t = t.getCause()) {
              handed.append(t).append('\n');
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        });
  }

  /** The lines as the program writes them on standard error. */
  public String lines() {
    return lines.toString(StandardCharsets.UTF_8);
  }

  /** What our own loggers were handed: messages and exceptions, nothing masked. */
  public String handed() {
    return handed.toString();
  }

  @Override
  public void close() {
    LogManager.getLogManager().reset();
    Thread.setDefaultUncaughtExceptionHandler(null);
    System.setErr(before);
    Reference.reachabilityFence(logging);
  }
}
