package io.github.mwinspector.aws;

import io.github.mwinspector.aws.call.Words;
import io.github.mwinspector.browse.Level;
import io.github.mwinspector.browse.Page;
import io.github.mwinspector.browse.Row;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.MaintenanceWindowFilter;

/** One call for a page, and its rows. Rows without an id can't be opened and are left out. */
record PageCall(SsmClient ssm, AwsRequestOverrideConfiguration signed, @Nullable String token) {
  /** The most that a page can have. */
  private static final int ROWS = 100;

  /** An answer about something else than was asked for (U14). */
  static final class OfOther extends RuntimeException {
    private static final long serialVersionUID = 1;

    Words words() {
      return new Words(
          FailureKind.ANSWER_OF_OTHER,
          "The answer is about something else than was asked for.",
          "Try again; something between here and AWS mixes answers up.");
    }
  }

  Page of(Level level) {
    return switch (level) {
      case Level.Windows _ -> windows();
      case Level.Executions executions -> executions(executions);
      case Level.Tasks tasks -> tasks(tasks.windowExecutionId());
    };
  }

  private Page windows() {
    var sent =
        ssm.describeMaintenanceWindows(
            call -> call.maxResults(ROWS).nextToken(token).overrideConfiguration(signed));
    List<Row> rows = new ArrayList<>();
    for (var window : Sent.list(sent.windowIdentities())) {
      if (window.windowId() != null) {
        rows.add(
            new Row.Window(
                window.windowId(),
                window.name(),
                window.enabled(),
                window.schedule(),
                Sent.time(window.nextExecutionTime())));
      }
    }
    return new Page(rows, sent.nextToken());
  }

  private Page executions(Level.Executions level) {
    var sent =
        ssm.describeMaintenanceWindowExecutions(
            call ->
                call.windowId(level.windowId())
                    .filters(filters(level))
                    .maxResults(ROWS)
                    .nextToken(token)
                    .overrideConfiguration(signed));
    List<Row> rows = new ArrayList<>();
    for (var execution : Sent.list(sent.windowExecutions())) {
      check(level.windowId(), execution.windowId());
      if (execution.windowExecutionId() != null) {
        rows.add(
            new Row.Execution(
                execution.windowExecutionId(),
                level.windowId(),
                status(execution.statusAsString()),
                execution.statusDetails(),
                execution.startTime(),
                execution.endTime()));
      }
    }
    return new Page(rows, sent.nextToken());
  }

  private static List<MaintenanceWindowFilter> filters(Level.Executions level) {
    List<MaintenanceWindowFilter> filters = new ArrayList<>();
    Instant after = level.range().after();
    Instant before = level.range().before();
    if (after != null) {
      filters.add(WindowAnswers.filter("ExecutedAfter", after));
    }
    if (before != null) {
      filters.add(WindowAnswers.filter("ExecutedBefore", before));
    }
    return filters;
  }

  private Page tasks(String id) {
    var sent =
        ssm.describeMaintenanceWindowExecutionTasks(
            call ->
                call.windowExecutionId(id)
                    .maxResults(ROWS)
                    .nextToken(token)
                    .overrideConfiguration(signed));
    List<Row> rows = new ArrayList<>();
    for (var task : Sent.list(sent.windowExecutionTaskIdentities())) {
      check(id, task.windowExecutionId());
      if (task.taskExecutionId() != null) {
        String type = task.taskTypeAsString();
        rows.add(
            new Row.Task(
                task.taskExecutionId(),
                id,
                type == null ? null : TaskType.of(type),
                status(task.statusAsString()),
                task.taskArn(),
                task.startTime(),
                task.endTime()));
      }
    }
    return new Page(rows, sent.nextToken());
  }

  private static @Nullable ExecutionStatus status(@Nullable String word) {
    return word == null ? null : ExecutionStatus.of(word);
  }

  private static void check(String wanted, @Nullable String answered) {
    if (answered != null && !answered.equalsIgnoreCase(wanted)) {
      throw new OfOther();
    }
  }
}
