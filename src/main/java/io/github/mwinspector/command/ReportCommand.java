package io.github.mwinspector.command;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Topic;
import io.github.mwinspector.export.Report;
import io.github.mwinspector.export.ReportFormat;
import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.lookup.Gathering;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.Outcome;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.text.Disclosure;
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
      "  mw-inspector report (as above) --format json --with-values | jq .TaskParameters"
    })
final class ReportCommand implements Callable<Integer> {
  private final Program program;

  @Mixin LookupOptions options = new LookupOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "json (the members as sent, in the AWS CLI's shape; with --why as its member task), text"
              + " or markdown. Default: text.")
  ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--why",
      description =
          "Add the reason why the task ended like that, with its evidence: invocations, output of"
              + " failed nodes, steps, alarms. Takes more calls.")
  boolean why;

  @Mixin OutputOptions written = new OutputOptions();

  ReportCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    LookupRequest request = new Choice(options, program).lookup();
    written.check();
    try (ExecutionSource source = program.source()) {
      TaskAnswer answer = source.look(request, new Retries(program.err()));
      return write(answer, request, why ? explained(answer, request) : null).exitCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.SERVICE_OR_NETWORK.exitCode();
    } catch (LookupException e) {
      FailureText.lines(e.failure()).forEach(program.err()::println);
      return e.failure().kind().outcome().exitCode();
    }
  }

  private Explained explained(TaskAnswer answer, LookupRequest request)
      throws InterruptedException {
    Gathering.Asked asked =
        new Gathering.Asked(
            request, answer.task(), EnumSet.of(Topic.WHY, Topic.WINDOW, Topic.ALARMS), Set.of());
    return new Gathering(asked, Evidence.NONE, Set.of(), program.evidence(), program.background())
        .run(_ -> {});
  }

  private Outcome write(TaskAnswer answer, LookupRequest request, @Nullable Explained explained) {
    Disclosure disclosure = written.disclosure();
    String report = Report.write(answer, request, explained, format, disclosure);
    String withheld = Report.withheld(answer, explained, disclosure);
    if (format == ReportFormat.JSON && withheld != null) {
      program.err().println("mw-inspector: " + withheld);
    }
    return written.write(report, program);
  }
}
