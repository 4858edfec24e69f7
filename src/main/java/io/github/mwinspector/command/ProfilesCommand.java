package io.github.mwinspector.command;

import io.github.mwinspector.export.ProfilesReport;
import io.github.mwinspector.lookup.Outcome;
import io.github.mwinspector.profile.ProfileListing;
import io.github.mwinspector.text.Display;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the window's list of profiles shows, without a window. */
@Command(
    name = "profiles",
    description = {
      "List the profiles of the AWS config and credentials files, the most recently used first:",
      "kind, region, account, whether each can be used and if not why, its file and line.",
      "",
      "It makes no call and runs no command, so 'usable' says that nothing is missing in the"
          + " files.",
      "Lines of the files that belong to no profile are told on standard error."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  mw-inspector profiles",
      "  mw-inspector profiles --format json | jq -r '.[] | select(.usable).name'"
    })
final class ProfilesCommand implements Callable<Integer> {
  /** How the list is written. */
  enum Format {
    TEXT,
    JSON
  }

  private final Program program;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (an array with an object a profile). Default: text.")
  Format format = Format.TEXT;

  ProfilesCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    ProfileListing listing = program.profiles().list();
    program
        .out()
        .print(
            switch (format) {
              case TEXT -> ProfilesReport.text(listing.profiles());
              case JSON -> ProfilesReport.json(listing.profiles());
            });
    program.out().flush();
    listing.problems().forEach(problem -> program.err().println(Display.line(problem)));
    return program.out().checkError()
        ? OutputOptions.unwritten("standard output is closed", program).exitCode()
        : Outcome.FOUND.exitCode();
  }
}
