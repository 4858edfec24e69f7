package io.github.mwinspector.command;

import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Topic;
import io.github.mwinspector.export.Bundle;
import io.github.mwinspector.export.FollowLine;
import io.github.mwinspector.export.Report;
import io.github.mwinspector.export.ReportFormat;
import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.Outcome;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.request.AskedFor;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.saved.Opened;
import io.github.mwinspector.text.Disclosure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The look-up without a window. */
@Command(
    name = "report",
    description = {
      "Look a task execution up and write it down, without a window.",
      "",
      "Values of parameters, and of members that this version doesn't know, are hidden unless"
          + " asked",
      "for; everything else is shown."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  mw-inspector report --profile prod --region eu-central-1 \\",
      "      --window-execution-id ID --task-id ID",
      "  mw-inspector report (as above) --why --format markdown --output ticket.md",
      "  mw-inspector report (as above) --why --format html --output ticket.html",
      "  mw-inspector report (as above) --format csv-invocations --output invocations.csv",
      "  mw-inspector report (as above) --format json --with-values | jq .TaskParameters",
      "  mw-inspector report (as above) --save result.mwtask.json",
      "  mw-inspector report --open result.mwtask.json --why --format markdown",
      "  mw-inspector report (as above) --follow --why --output ticket.txt",
      "  mw-inspector report (as above) --follow --format json | jq 'select(.change).change.to'"
    })
final class ReportCommand implements Callable<Integer> {
  private static final Set<Topic> WHY = Set.of(Topic.WHY, Topic.WINDOW, Topic.ALARMS);

  private final Program program;

  @Mixin LookupOptions options = new LookupOptions();

  @Mixin EndpointOptions endpoints = new EndpointOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "json (the members as sent, in the AWS CLI's shape; with --why as its member task), text,"
              + " markdown, html (one page with the timeline), csv-parameters or csv-invocations"
              + " (which looks the invocations up, as --why does). Default: text.")
  @Nullable ReportFormat form;

  @Option(
      names = "--why",
      description =
          "Add the reason why the task ended like that, with its evidence: invocations, output of"
              + " failed nodes, steps, alarms. Takes more calls.")
  boolean why;

  @Option(
      names = "--follow",
      description =
          "Print how the task stands, then look again politely and print one line per change (time,"
              + " what, from -> to) until it is over; then the report. With --output the report"
              + " goes to the file, the changes to standard output. With --format json each line is"
              + " an object: {\"change\": {time, what, from, to}}, and the last line is the report."
              + " Ctrl+C ends it.")
  boolean follow;

  @Mixin GrantOptions granted = new GrantOptions();

  @Mixin OutputOptions written = new OutputOptions();

  @Mixin SavedOptions saved = new SavedOptions();

  ReportCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    written.check();
    checkFormat();
    saved.check(written.force);
    if (saved.open != null) {
      return opened(saved.open).exitCode();
    }
    LookupRequest request = new Choice(options, program).lookup();
    endpoints.to(program.grants());
    granted.to(program.grants());
    return Asking.exitCode(
        program,
        asking -> {
          TaskAnswer answer = asking.look(request);
          return follow && !over(answer)
              ? followed(asking.source(), request, answer)
              : once(asking, answer, request);
        });
  }

  /** Says what no report of this format can have before anything is asked. */
  private void checkFormat() {
    if (why && format() == ReportFormat.CSV_PARAMETERS) {
      throw new UsageException("--why: the parameters as CSV have no room for a reason.");
    }
    boolean mixed = format().table() || format() == ReportFormat.HTML;
    if (follow && mixed && written.output == null) {
      throw new UsageException(
          "--follow prints the changes: give --output FILE for the report as %s."
              .formatted(format()));
    }
  }

  /** Whether more than the task itself is asked for. */
  private boolean evidenceWanted() {
    return why || format() == ReportFormat.CSV_INVOCATIONS;
  }

  private Outcome opened(Path file) {
    String other = follow ? "--follow" : options.given();
    if (other != null) {
      throw new UsageException(
          "%s and %s exclude each other: of a file nobody is asked."
              .formatted(SavedOptions.OPEN, other));
    }
    Opened.Task task = SavedOptions.open(file, program);
    if (task == null) {
      return Outcome.USAGE;
    }
    if (task.saved().values() == Disclosure.HIDDEN) {
      program.err().println("mw-inspector: Values were hidden when it was saved.");
    }
    if (why && task.explained() == null) {
      program.err().println("mw-inspector: The file holds the task alone, without its evidence.");
    }
    return write(
        report(task.answer(), task.saved().asked(), evidenceWanted() ? task.explained() : null));
  }

  private ReportFormat format() {
    return form == null ? ReportFormat.TEXT : form;
  }

  /** Whether only the file is written that {@code --save} names. */
  private boolean savesAlone() {
    return saved.save != null && form == null && written.output == null;
  }

  private static boolean over(TaskAnswer answer) {
    return answer.task().status() != null && answer.task().status().over();
  }

  private Outcome once(Asking asking, TaskAnswer answer, LookupRequest request)
      throws InterruptedException {
    boolean explains = evidenceWanted() || saved.save != null;
    Explained explained = explains ? asking.explained(answer, request, WHY) : null;
    AskedFor asked = AskedFor.of(request);
    Outcome kept = saved.write(answer, asked, explained, written, program);
    if (kept != Outcome.FOUND || savesAlone()) {
      return kept;
    }
    String report = report(answer, asked, evidenceWanted() ? explained : null);
    boolean line = follow && written.output == null && format() == ReportFormat.JSON;
    return write(line ? FollowLine.report(format(), report) : report);
  }

  private Outcome followed(ExecutionSource source, LookupRequest request, TaskAnswer first)
      throws InterruptedException, LookupException {
    Set<Topic> topics = why || saved.save != null ? WHY : EnumSet.of(Topic.WHY);
    Following following =
        new Following(
            program, new Following.Task(source, request, topics, format(), written.disclosure()));
    try {
      Following.Ended ended = following.untilOver(first);
      if (!over(ended.answer())) {
        program.err().println("mw-inspector: This version doesn't know how such a task goes on.");
      }
      AskedFor asked = AskedFor.of(request);
      Outcome kept = saved.write(ended.answer(), asked, ended.explained(), written, program);
      if (kept != Outcome.FOUND || savesAlone()) {
        return kept;
      }
      String report = report(ended.answer(), asked, evidenceWanted() ? ended.explained() : null);
      boolean toFile = written.output != null;
      return write(toFile ? report : FollowLine.report(format(), report));
    } catch (IOException e) {
      return OutputOptions.unwritten("standard output is closed", program);
    }
  }

  private Outcome write(String report) {
    return written.write(report, format().bytes(report), program);
  }

  private String report(TaskAnswer answer, AskedFor asked, @Nullable Explained explained) {
    Disclosure disclosure = written.disclosure();
    String withheld = Report.withheld(answer, explained, format(), disclosure);
    if ((format() == ReportFormat.JSON || format().table()) && withheld != null) {
      program.err().println("mw-inspector: " + withheld);
    }
    if (format() == ReportFormat.CSV_INVOCATIONS && explained != null) {
      tellMissing(explained);
    }
    return format() == ReportFormat.JSON && explained != null && saved.open == null
        ? Bundle.write(answer, asked, explained, disclosure, SavedOptions.stamp(program))
        : Report.write(answer, asked, explained, format(), disclosure);
  }

  /** A table can't say that rows are missing. */
  private void tellMissing(Explained explained) {
    if (explained.evidence().piece(new Question.OfInvocations())
        instanceof Piece.NotAvailable why) {
      program
          .err()
          .println("mw-inspector: Invocations are missing. " + FailureText.shown(why.words()));
    }
  }
}
