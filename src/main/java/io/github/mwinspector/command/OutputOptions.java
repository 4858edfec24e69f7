package io.github.mwinspector.command;

import io.github.mwinspector.export.OutputFile;
import io.github.mwinspector.lookup.Outcome;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a report goes and how much of values is in it; the same for all that is written down. */
final class OutputOptions {
  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write to this file instead of standard output.")
  @Nullable Path output;

  @Option(names = "--force", description = "Replace the file if it exists.")
  boolean force;

  @Option(
      names = "--with-values",
      description = "Show parameter values; what is recognised as a secret stays masked.")
  boolean withValues;

  @Option(names = "--with-secrets", description = "Show everything as sent, secrets too.")
  boolean withSecrets;

  /** Says what is in the way of the file before anything is asked. */
  void check() {
    String obstacle = output == null ? null : OutputFile.obstacle(output, force);
    if (obstacle != null) {
      throw new UsageException("--output: " + obstacle + ".");
    }
  }

  Disclosure disclosure() {
    if (withSecrets) {
      return Disclosure.SECRETS;
    }
    return withValues ? Disclosure.VALUES : Disclosure.HIDDEN;
  }

  /** Writes it to the file or to standard output; says on standard error when that fails. */
  Outcome write(String report, Program program) {
    return write(report, report.getBytes(StandardCharsets.UTF_8), program);
  }

  /**
   * The same with what the file gets instead.
   *
   * @param bytes the report as a file has it
   */
  Outcome write(String report, byte[] bytes, Program program) {
    if (output == null) {
      program.out().print(report);
      program.out().flush();
      return program.out().checkError()
          ? unwritten("standard output is closed", program)
          : Outcome.FOUND;
    }
    try {
      OutputFile.write(output, bytes, force);
      return Outcome.FOUND;
    } catch (IOException e) {
      return unwritten(Display.line(output + " (" + e.getClass().getSimpleName() + ")"), program);
    }
  }

  /** Says that it could not be written and why. */
  static Outcome unwritten(String what, Program program) {
    program.err().println("mw-inspector: The report could not be written: " + what + ".");
    return Outcome.USAGE;
  }
}
