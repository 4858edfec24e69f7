package io.github.mwinspector.command;

import io.github.mwinspector.export.Bundle;
import io.github.mwinspector.export.OutputFile;
import io.github.mwinspector.lookup.Outcome;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.request.AskedFor;
import io.github.mwinspector.saved.Opened;
import io.github.mwinspector.saved.SavedReader;
import io.github.mwinspector.saved.UnopenableException;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A result as a file: saved to be opened later, or opened in the place of a look-up. */
final class SavedOptions {
  static final String OPEN = "--open";
  static final String SAVE = "--save";

  @Option(
      names = SAVE,
      paramLabel = "FILE" + Bundle.ENDING,
      description =
          "Save the result with its reason and evidence, to be opened without credentials and"
              + " network; values are hidden unless asked for. Gathers what --why does. Without"
              + " --format and --output nothing else is written.")
  @Nullable Path save;

  @Option(
      names = OPEN,
      paramLabel = "FILE",
      description =
          "Take the result from this file and ask nobody: one that was saved, or the answer of"
              + " GetMaintenanceWindowExecutionTask as the AWS CLI, an SDK or PowerShell wrote it.")
  @Nullable Path open;

  /** Says what is in the way before anything is asked. */
  void check(boolean force) {
    String obstacle = save == null ? null : OutputFile.obstacle(save, force);
    if (obstacle != null) {
      throw new UsageException(SAVE + ": " + obstacle + ".");
    }
    if (open != null && save != null) {
      throw new UsageException(
          "%s and %s exclude each other: the file is saved already.".formatted(OPEN, SAVE));
    }
  }

  /** Saves it, when that is wanted; says on standard error when that fails. */
  Outcome write(
      TaskAnswer answer,
      AskedFor asked,
      @Nullable Explained explained,
      OutputOptions written,
      Program program) {
    if (save == null || explained == null) {
      return Outcome.FOUND;
    }
    Disclosure disclosure = written.disclosure();
    String text = Bundle.write(answer, asked, explained, disclosure, stamp(program));
    try {
      OutputFile.write(save, text.getBytes(StandardCharsets.UTF_8), written.force);
      return Outcome.FOUND;
    } catch (IOException e) {
      return OutputOptions.unwritten(
          Display.line(save + " (" + e.getClass().getSimpleName() + ")"), program);
    }
  }

  /** Now, by this program. */
  static Bundle.Stamp stamp(Program program) {
    return new Bundle.Stamp(program.polling().clock().instant(), program.version());
  }

  /**
   * The task in a file.
   *
   * @return null when there is none; why and what to do is on standard error then
   */
  static Opened.@Nullable Task open(Path file, Program program) {
    try {
      switch (SavedReader.open(file)) {
        case Opened.Task task -> {
          return task;
        }
        case Opened.NoTask(String what, String _) ->
            said(program, file, "holds %s, and no task.".formatted(what), Opened.NoTask.NEXT_STEP);
      }
    } catch (UnopenableException e) {
      said(program, file, "can't be opened: " + e.sentence(), e.nextStep());
    }
    return null;
  }

  private static void said(Program program, Path file, String what, String nextStep) {
    program.err().println("mw-inspector: " + Display.line(file + " " + what));
    program.err().println("  Next step:  " + Display.line(nextStep));
  }
}
