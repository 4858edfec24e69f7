package io.github.mwinspector.command;

import io.github.mwinspector.compare.Comparison;
import io.github.mwinspector.compare.Run;
import io.github.mwinspector.evidence.PreviousRun;
import io.github.mwinspector.evidence.Topic;
import io.github.mwinspector.export.CompareFormat;
import io.github.mwinspector.export.CompareReport;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.Outcome;
import io.github.mwinspector.lookup.RunBefore;
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

  @Mixin EndpointOptions endpoints = new EndpointOptions();

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
  CompareFormat format = CompareFormat.TEXT;

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
    endpoints.to(program.grants());
    granted.to(program.grants());
    return Asking.exitCode(program, asking -> compare(asking, request, other));
  }

  private Outcome compare(Asking asking, LookupRequest request, @Nullable LookupRequest other)
      throws InterruptedException, LookupException {
    TaskAnswer answer = asking.look(request);
    if (other != null) {
      Run first = run(asking, answer, request, Set.of(Topic.WHY));
      return write(Comparison.of(first, run(asking, asking.look(other), other, Set.of(Topic.WHY))));
    }
    Run first = run(asking, answer, request, Set.of(Topic.WHY, Topic.PREVIOUS));
    return switch (PreviousRun.of(answer.task(), first.evidence())) {
      case PreviousRun.Result.Unknown unknown -> new NoRunBefore(program).tell(unknown);
      case PreviousRun.Result.Known known -> compare(asking, request, first, known);
    };
  }

  private Outcome compare(
      Asking asking, LookupRequest request, Run first, PreviousRun.Result.Known known)
      throws InterruptedException, LookupException {
    RunBefore before =
        RunBefore.look(
            asking.source(),
            request,
            first.answer().task().priority(),
            known,
            new Retries(program.err()));
    if (known.caveat() != null) {
      program.err().println("mw-inspector: " + known.caveat());
    }
    return switch (before) {
      case RunBefore.Several several -> new NoRunBefore(program).tell(several);
      case RunBefore.Found found ->
          write(
              Comparison.of(
                  first, run(asking, found.answer(), found.request(), Set.of(Topic.WHY))));
    };
  }

  private static Run run(Asking asking, TaskAnswer answer, LookupRequest request, Set<Topic> topics)
      throws InterruptedException {
    return new Run(answer, asking.explained(answer, request, topics).evidence());
  }

  private Outcome write(Comparison comparison) {
    Disclosure disclosure = written.disclosure();
    String withheld = CompareReport.withheld(comparison, all, disclosure);
    if (format == CompareFormat.JSON && withheld != null) {
      program.err().println("mw-inspector: " + withheld);
    }
    return written.write(CompareReport.write(comparison, format, all, disclosure), program);
  }
}
