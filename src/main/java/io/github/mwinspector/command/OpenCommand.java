package io.github.mwinspector.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The window on a saved result. */
@Command(
    name = "open",
    description = {
      "Open the window with the result in a file: one that was saved, or the answer of",
      "GetMaintenanceWindowExecutionTask as the AWS CLI, an SDK or PowerShell wrote it.",
      "",
      "No credentials and no network are needed: of a file nobody is asked."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  mw-inspector open result.mwtask.json"})
final class OpenCommand implements Callable<Integer> {
  private final Program program;

  @Parameters(index = "0", paramLabel = "FILE", description = "The file.")
  Path file = Path.of("");

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      defaultValue = "system",
      description = "light, dark or system. Default: system.")
  Theme theme = Theme.SYSTEM;

  OpenCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    return program.openWindow(WindowRequest.ofFile(file, theme));
  }

  /** The file of this name; null when there is none. */
  static @Nullable Path existing(String name) {
    try {
      Path file = Path.of(name);
      return Files.exists(file) ? file : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
