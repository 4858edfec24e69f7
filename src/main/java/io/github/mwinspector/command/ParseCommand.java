package io.github.mwinspector.command;

import io.github.mwinspector.export.PastedReport;
import io.github.mwinspector.lookup.Outcome;
import io.github.mwinspector.paste.PasteReader;
import io.github.mwinspector.paste.Pasted;
import io.github.mwinspector.paste.PastedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the window understands of a pasted text, without a window. */
@Command(
    name = "parse",
    description = {
      "Say what a text tells of a task execution: a console link, an EventBridge or CloudTrail",
      "event, a command, JSON of the CLI or an SDK, an ARN, ids, or prose with any of these.",
      "",
      "Nothing is sent anywhere. Of conflicts, the first candidate is in the facts. The exit code",
      "is 2 when nothing in the text has a part in a look-up."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  mw-inspector parse event.json",
      "  pbpaste | mw-inspector parse --format json | jq -r .windowExecutionId"
    })
final class ParseCommand implements Callable<Integer> {
  /** How it is written. */
  enum Format {
    TEXT,
    JSON
  }

  private final Program program;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "The text. Default: standard input, as with '-'.")
  @Nullable Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text or json (partition, account, region, profile, windowId, windowExecutionId,"
              + " taskExecutionId, invocationId, otherIds, conflicts, notUnderstood). Default:"
              + " text.")
  Format format = Format.TEXT;

  ParseCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    Pasted pasted = PasteReader.read(text());
    program
        .out()
        .print(
            switch (format) {
              case TEXT -> PastedReport.text(pasted);
              case JSON -> PastedReport.json(pasted);
            });
    program.out().flush();
    if (program.out().checkError()) {
      return OutputOptions.unwritten("standard output is closed", program).exitCode();
    }
    boolean any = pasted.fills() || !pasted.otherIds().isEmpty();
    return (any ? Outcome.FOUND : Outcome.NOT_FOUND).exitCode();
  }

  private String text() {
    Path named = file;
    if (named == null || named.toString().equals("-")) {
      try {
        return PastedFile.text(program.in());
      } catch (IOException e) {
        throw new UsageException("Standard input can't be read.");
      }
    }
    try (InputStream in = Files.newInputStream(named)) {
      return PastedFile.text(in);
    } catch (IOException e) {
      throw new UsageException(
          "%s can't be read (%s).".formatted(named, e.getClass().getSimpleName()));
    }
  }
}
