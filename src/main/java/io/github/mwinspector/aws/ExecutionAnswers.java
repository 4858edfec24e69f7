package io.github.mwinspector.aws;

import io.github.mwinspector.answer.DecodedRows;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.TaskType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssm.model.GetMaintenanceWindowExecutionResponse;
import software.amazon.awssdk.services.ssm.model.MaintenanceWindowExecutionTaskInvocationIdentity;

/** Asks for what the look-up's own two ids name: the window execution and the invocations. */
final class ExecutionAnswers {
  private ExecutionAnswers() {}

  static Finding windowExecution(Inquiry inquiry) throws LookupException {
    String id = inquiry.windowExecutionId();
    var sent =
        inquiry.ssm(
            (ssm, signed) ->
                ssm.getMaintenanceWindowExecution(
                    call -> call.windowExecutionId(id).overrideConfiguration(signed)));
    inquiry.expect(id, sent.windowExecutionId());
    return execution(sent);
  }

  static WindowExecution execution(GetMaintenanceWindowExecutionResponse sent) {
    return new WindowExecution(
        Sent.list(sent.taskIds()),
        status(sent.statusAsString()),
        sent.statusDetails(),
        sent.startTime(),
        sent.endTime());
  }

  static Finding invocations(Inquiry inquiry) throws LookupException {
    return inquiry.<Invocation>paged(
        token -> {
          var sent =
              inquiry.ssm(
                  (ssm, signed) ->
                      ssm.describeMaintenanceWindowExecutionTaskInvocations(
                          call ->
                              call.windowExecutionId(inquiry.windowExecutionId())
                                  .taskId(inquiry.taskExecutionId())
                                  .maxResults(100)
                                  .nextToken(token)
                                  .overrideConfiguration(signed)));
          var rows = Sent.list(sent.windowExecutionTaskInvocationIdentities());
          for (var row : rows) {
            inquiry.expect(inquiry.windowExecutionId(), row.windowExecutionId());
            inquiry.expect(inquiry.taskExecutionId(), row.taskExecutionId());
          }
          return new Inquiry.Page<>(
              rows.stream().map(ExecutionAnswers::invocation).toList(), sent.nextToken());
        },
        Finding.Invocations::new);
  }

  private static Invocation invocation(MaintenanceWindowExecutionTaskInvocationIdentity sent) {
    String type = sent.taskTypeAsString();
    String json = sent.parameters();
    List<ParameterNode> parameters =
        json == null ? List.of() : DecodedRows.ofJson("Parameters", json);
    return new Invocation(
        sent.invocationId(),
        sent.executionId(),
        type == null ? null : TaskType.of(type),
        parameters,
        Sent.texts(parameters, "instanceIds"),
        status(sent.statusAsString()),
        sent.statusDetails(),
        sent.startTime(),
        sent.endTime(),
        Sent.sensitive(sent.ownerInformation()),
        sent.windowTargetId());
  }

  private static @Nullable ExecutionStatus status(@Nullable String word) {
    return word == null ? null : ExecutionStatus.of(word);
  }
}
