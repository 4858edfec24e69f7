package io.github.mwinspector.aws;

import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Finding.Run;
import io.github.mwinspector.evidence.Finding.TaskRun;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.model.TaskType;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssm.model.MaintenanceWindowFilter;

/** Asks what a window ran before. */
final class EarlierAnswers {
  /** Two hundred executions: years of a weekly window. The API doesn't say which come first. */
  private static final int MOST_PAGES = 2;

  private EarlierAnswers() {}

  static Finding executions(Inquiry inquiry, Question.OfEarlierExecutions question)
      throws LookupException {
    MaintenanceWindowFilter before = WindowAnswers.filter("ExecutedBefore", question.before());
    return inquiry.<Run>paged(
        token -> {
          var sent =
              inquiry.ssm(
                  (ssm, signed) ->
                      ssm.describeMaintenanceWindowExecutions(
                          call ->
                              call.windowId(question.windowId())
                                  .filters(before)
                                  .maxResults(100)
                                  .nextToken(token)
                                  .overrideConfiguration(signed)));
          return new Inquiry.Page<>(
              Sent.list(sent.windowExecutions()).stream()
                  .filter(execution -> execution.windowExecutionId() != null)
                  .map(e -> new Run(e.windowExecutionId(), e.startTime()))
                  .toList(),
              sent.nextToken());
        },
        (all, complete) ->
            new Finding.Runs(
                all.stream()
                    .sorted(
                        Comparator.comparing(
                            Run::startTime, Comparator.nullsLast(Comparator.reverseOrder())))
                    .toList(),
                complete),
        MOST_PAGES);
  }

  static Finding tasks(Inquiry inquiry, Question.OfTasksOf question) throws LookupException {
    String id = question.windowExecutionId();
    return inquiry.<TaskRun>paged(
        token -> {
          var sent =
              inquiry.ssm(
                  (ssm, signed) ->
                      ssm.describeMaintenanceWindowExecutionTasks(
                          call ->
                              call.windowExecutionId(id)
                                  .maxResults(100)
                                  .nextToken(token)
                                  .overrideConfiguration(signed)));
          var rows = Sent.list(sent.windowExecutionTaskIdentities());
          for (var row : rows) {
            inquiry.expect(id, row.windowExecutionId());
          }
          return new Inquiry.Page<>(
              rows.stream()
                  .filter(row -> row.taskExecutionId() != null)
                  .map(
                      row ->
                          new TaskRun(
                              row.taskExecutionId(), row.taskArn(), type(row.taskTypeAsString())))
                  .toList(),
              sent.nextToken());
        },
        Finding.TaskRuns::new);
  }

  private static @Nullable TaskType type(@Nullable String word) {
    return word == null ? null : TaskType.of(word);
  }
}
