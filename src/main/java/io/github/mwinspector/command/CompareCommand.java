package io.github.mwinspector.command;

import io.github.mwinspector.compare.Comparison;
import io.github.mwinspector.compare.Run;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.PreviousRun;
import io.github.mwinspector.evidence.Topic;
import io.github.mwinspector.export.CompareReport;
import io.github.mwinspector.export.ReportFormat;
import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.lookup.Gathering;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.Outcome;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.text.Disclosure;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Two task executions side by side. */
@Command(
    name = "compare",
    description = {
      "Compare a task execution with the run before of the same window task, or with any other.",
      "",
      "Members, parameters, targets, results and durations. Values of parameters are hidden unless",
      "asked for; that they differ is said all the same."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  mw-inspector compare --profile prod --region eu-central-1 \\",
      "      --window-execution-id ID --task-id ID",
      "  mw-inspector compare (as above) --with-window-execution-id ID --with-task-id ID --all"
    })
final class CompareCommand implements Callable<Integer> {
  static final String WITH_WINDOW_EXECUTION_ID = "--with-window-execution-id";
  static final String WITH_TASK_ID = "--with-task-id";

  private final Program program;

  @Mixin LookupOptions options = new LookupOptions();

  @Option(
      names = WITH_WINDOW_EXECUTION_ID,
      paramLabel = "ID",
      description = "Window execution id of the other one. Default: the run before.")
  @Nullable String withWindowExecutionId;

  @Option(
      names = WITH_TASK_ID,
      paramLabel = "ID",
      description = "Task id of the other one. Default: the run before.")
  @Nullable String withTaskId;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "json, text or markdown. Default: text.")
  ReportFormat format = ReportFormat.TEXT;

  @Option(names = "--all", description = "Write what is the same too, not the differences alone.")
  boolean all;

  @Mixin GrantOptions granted = new GrantOptions();

  @Mixin OutputOptions written = new OutputOptions();

  CompareCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    LookupRequest request = new Choice(options, program).lookup();
    boolean named = withWindowExecutionId != null || withTaskId != null;
    LookupRequest other = named ? Choice.other(request, withWindowExecutionId, withTaskId) : null;
    written.check();
    granted.to(program.grants());
    try (ExecutionSource source = new AskingSource(program.source(), program)) {
      return compare(source, request, other).exitCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.SERVICE_OR_NETWORK.exitCode();
    } catch (LookupException e) {
      FailureText.lines(e.failure()).forEach(program.err()::println);
      return e.failure().kind().outcome().exitCode();
    }
  }

  private Outcome compare(
      ExecutionSource source, LookupRequest request, @Nullable LookupRequest other)
      throws InterruptedException, LookupException {
    TaskAnswer answer = source.look(request, new Retries(program.err()));
    Set<Topic> topics = other == null ? Set.of(Topic.WHY, Topic.PREVIOUS) : Set.of(Topic.WHY);
    Run first = new Run(answer, evidence(answer, request, topics));
    Run second;
    if (other != null) {
      TaskAnswer found = source.look(other, new Retries(program.err()));
      second = new Run(found, evidence(found, other, Set.of(Topic.WHY)));
    } else {
      RunBefore before = new RunBefore(source, request, program);
      switch (PreviousRun.of(answer.task(), first.evidence())) {
        case PreviousRun.Result.Unknown unknown -> {
          return before.tell(unknown);
        }
        case PreviousRun.Result.Known known -> {
          RunBefore.Found found = before.find(answer.task(), known);
          if (found == null) {
            return Outcome.NOT_FOUND;
          }
          second =
              new Run(found.answer(), evidence(found.answer(), found.request(), Set.of(Topic.WHY)));
        }
      }
    }
    return write(Comparison.of(first, second));
  }

  private Evidence evidence(TaskAnswer answer, LookupRequest request, Set<Topic> topics)
      throws InterruptedException {
    Gathering.Asked asked = new Gathering.Asked(request, answer.task(), topics, Set.of());
    return new Gathering(asked, Evidence.NONE, Set.of(), program.evidence(), program.background())
        .run(_ -> {})
        .evidence();
  }

  private Outcome write(Comparison comparison) {
    Disclosure disclosure = written.disclosure();
    String withheld = CompareReport.withheld(comparison, all, disclosure);
    if (format == ReportFormat.JSON && withheld != null) {
      program.err().println("mw-inspector: " + withheld);
    }
    return written.write(CompareReport.write(comparison, format, all, disclosure), program);
  }
}
