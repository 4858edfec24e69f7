package io.github.mwinspector.command;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.browse.Listing;
import io.github.mwinspector.browse.Row;
import io.github.mwinspector.browse.TimeRange;
import io.github.mwinspector.browse.TypedTime;
import io.github.mwinspector.export.BrowseReport;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.Outcome;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.IdText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One level of the way to a task, without a window. */
@Command(
    name = "browse",
    description = {
      "List the maintenance windows; the executions of a window, newest first; or the tasks of an",
      "execution, whose ids 'report' takes.",
      "",
      "The service filters by time; name and status are looked for among what it sends, page by",
      "page, until the limit is reached."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  mw-inspector browse --profile prod --region eu-central-1 --name patch",
      "  mw-inspector browse mw-0c5ed765acdd0b2f1 --status FAILED --after -7d",
      "  mw-inspector browse EXECUTION_ID --format json | jq -r '.rows[].TaskExecutionId'"
    })
final class BrowseCommand implements Callable<Integer> {
  /** How the list is written. */
  enum Format {
    TEXT,
    JSON
  }

  private final Program program;

  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description = "A window's id (mw-…) or a window execution's. Default: all windows.")
  @Nullable String id;

  @Option(
      names = LookupOptions.PROFILE,
      paramLabel = "NAME",
      description = "Profile to ask with. Default: AWS_PROFILE, else 'default'.")
  @Nullable String profile;

  @Option(
      names = LookupOptions.REGION,
      paramLabel = "REGION",
      description = "Region to ask. Default: the profile's own, else AWS_REGION.")
  @Nullable String region;

  @Option(names = LookupOptions.DEMO, description = "Ask the built-in demo account.")
  boolean demo;

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      description = "Windows whose name or id holds this.")
  @Nullable String name;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Executions or tasks with this status, such as FAILED.")
  @Nullable String status;

  @Option(
      names = "--after",
      paramLabel = "TIME",
      description =
          "Executions that started at this time or later: 2026-11-22T03:00:00Z, 2026-11-22 (UTC)"
              + " or -6h.")
  @Nullable String after;

  @Option(
      names = "--before",
      paramLabel = "TIME",
      description = "Executions that started at this time or earlier.")
  @Nullable String before;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many rows at most. Default: 100.")
  int limit = 100;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (the API's member names). Default: text.")
  Format format = Format.TEXT;

  @Mixin EndpointOptions endpoints = new EndpointOptions();

  @Mixin GrantOptions granted = new GrantOptions();

  BrowseCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    Level level = level();
    check(level);
    LookupOptions where = new LookupOptions();
    where.profile = profile;
    where.region = region;
    where.demo = demo;
    Connection connection = new Choice(where, program).connection();
    endpoints.to(program.grants());
    granted.to(program.grants());
    return Asking.exitCode(program, _ -> listed(connection, level));
  }

  private Outcome listed(Connection connection, Level level) throws LookupException {
    Listing listing = Listing.NONE;
    List<Row> rows;
    do {
      String next = listing.next();
      Retries told = new Retries(program.err());
      listing =
          listing.with(
              AskingSource.withCode(
                  program, () -> program.browsing().page(connection, level, next, told)));
      rows = listing.rows().stream().filter(this::wanted).toList();
    } while (rows.size() < limit && listing.next() != null);
    boolean all = listing.complete() && rows.size() <= limit;
    List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
    program
        .out()
        .print(
            switch (format) {
              case TEXT -> BrowseReport.text(shown);
              case JSON -> BrowseReport.json(shown, all);
            });
    program.out().flush();
    if (!all) {
      program.err().println("mw-inspector: There are more; these are " + shown.size() + " rows.");
    } else if (shown.isEmpty()) {
      program.err().println("mw-inspector: There is nothing that fits.");
    }
    return program.out().checkError()
        ? OutputOptions.unwritten("standard output is closed", program)
        : Outcome.FOUND;
  }

  private boolean wanted(Row row) {
    return switch (row) {
      case Row.Window window -> holds(window.id()) || holds(window.name());
      case Row.Execution execution -> fits(execution.status());
      case Row.Task task -> fits(task.status());
    };
  }

  private boolean holds(@Nullable String text) {
    return name == null
        || (text != null && text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
  }

  private boolean fits(@Nullable ExecutionStatus is) {
    return status == null || (is != null && is.text().equalsIgnoreCase(status));
  }

  private Level level() {
    if (id == null) {
      return new Level.Windows();
    }
    if (id.matches("mw-[0-9a-f]{17}")) {
      return new Level.Executions(
          id,
          new TimeRange(
              time("--after", TypedTime.End.FROM, after),
              time("--before", TypedTime.End.TO, before)));
    }
    if (IdText.of(id) instanceof IdText.Valid(String execution)) {
      return new Level.Tasks(execution);
    }
    throw new UsageException(
        "\"%s\" is neither a window's id, such as mw-0c5ed765acdd0b2f1, nor a window execution's."
            .formatted(id));
  }

  /** What a level doesn't know must not look as if it had been heeded. */
  private void check(Level level) {
    boolean windows = level instanceof Level.Windows;
    if (name != null && !windows) {
      throw new UsageException("--name is for the list of windows, without an ID.");
    }
    if (status != null && windows) {
      throw new UsageException("--status is for executions and tasks: give a window's id.");
    }
    if ((after != null || before != null) && !(level instanceof Level.Executions)) {
      throw new UsageException("--after and --before are for executions: give a window's id.");
    }
    if (limit < 1) {
      throw new UsageException("--limit: at least 1.");
    }
  }

  private @Nullable Instant time(String option, TypedTime.End end, @Nullable String text) {
    Instant now = program.polling().clock().instant();
    return switch (TypedTime.of(text == null ? "" : text, end, now, ZoneOffset.UTC)) {
      case TypedTime.Valid(Instant moment) -> moment;
      case TypedTime.Wrong(String reason) -> throw new UsageException(option + ": " + reason);
      case TypedTime.Empty _ -> null;
    };
  }
}
