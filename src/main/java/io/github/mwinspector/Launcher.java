package io.github.mwinspector;

import io.github.mwinspector.command.MwInspectorCommand;
import java.lang.ref.Reference;

/**
 * Starts the program. It doesn't extend {@code Application}, so that everything but a window works
 * without JavaFX being started.
 */
public final class Launcher {
  private Launcher() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    Toolkit toolkit = Toolkit.begin(args);
    Logging logging = Logging.start();
    try {
      System.exit(MwInspectorCommand.run(new ThisProgram(toolkit), args));
    } finally {
      // The loggers' levels last only as long as somebody holds the loggers.
      Reference.reachabilityFence(logging);
    }
  }
}
