package io.github.mwinspector.aws;

import io.github.mwinspector.answer.DecodedRows;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.RegisteredTask;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.TaskType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssm.model.GetMaintenanceWindowTaskResponse;
import software.amazon.awssdk.services.ssm.model.MaintenanceWindowTask;
import software.amazon.awssdk.services.ssm.model.MaintenanceWindowTaskInvocationParameters;
import software.amazon.awssdk.services.ssm.model.Target;

/** Asks for tasks as they are registered with a window. */
final class RegisteredTaskAnswers {
  private RegisteredTaskAnswers() {}

  static Finding tasks(Inquiry inquiry, Question.OfWindowTasks question) throws LookupException {
    return inquiry.<RegisteredTask>paged(
        token -> {
          var sent =
              inquiry.ssm(
                  (ssm, signed) ->
                      ssm.describeMaintenanceWindowTasks(
                          call ->
                              call.windowId(question.windowId())
                                  .maxResults(100)
                                  .nextToken(token)
                                  .overrideConfiguration(signed)));
          return new Inquiry.Page<>(
              Sent.list(sent.tasks()).stream().map(RegisteredTaskAnswers::listed).toList(),
              sent.nextToken());
        },
        Finding.RegisteredTasks::new);
  }

  private static RegisteredTask listed(MaintenanceWindowTask sent) {
    return new RegisteredTask(
        Objects.requireNonNullElse(sent.windowTaskId(), ""),
        sent.name(),
        sent.taskArn(),
        sent.serviceRoleArn(),
        type(sent.typeAsString()),
        sent.priority(),
        sent.maxConcurrency(),
        sent.maxErrors(),
        sent.cutoffBehaviorAsString(),
        targets(sent.targets()),
        List.of());
  }

  static Finding task(Inquiry inquiry, Question.OfWindowTask question) throws LookupException {
    var sent =
        inquiry.ssm(
            (ssm, signed) ->
                ssm.getMaintenanceWindowTask(
                    call ->
                        call.windowId(question.windowId())
                            .windowTaskId(question.windowTaskId())
                            .overrideConfiguration(signed)));
    inquiry.expect(question.windowTaskId(), sent.windowTaskId());
    return new RegisteredTask(
        question.windowTaskId(),
        sent.name(),
        sent.taskArn(),
        sent.serviceRoleArn(),
        type(sent.taskTypeAsString()),
        sent.priority(),
        sent.maxConcurrency(),
        sent.maxErrors(),
        sent.cutoffBehaviorAsString(),
        targets(sent.targets()),
        parameters(sent));
  }

  private static @Nullable TaskType type(@Nullable String word) {
    return word == null ? null : TaskType.of(word);
  }

  private static List<String> targets(List<Target> sent) {
    return Sent.list(sent).stream()
        .map(target -> target.key() + "=" + String.join(",", Sent.list(target.values())))
        .toList();
  }

  private static List<ParameterNode> parameters(GetMaintenanceWindowTaskResponse sent) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    sent.taskParameters()
        .forEach((name, expression) -> values.put(name, Sent.list(expression.values())));
    if (sent.taskInvocationParameters() != null) {
      handOver(sent.taskInvocationParameters(), values);
    }
    return DecodedRows.ofValues(values);
  }

  /** Of the four kinds of parameters, only the task type's own is ever sent. */
  private static void handOver(
      MaintenanceWindowTaskInvocationParameters sent, Map<String, List<String>> values) {
    if (sent.runCommand() != null) {
      values.putAll(sent.runCommand().parameters());
      put(values, "Comment", sent.runCommand().comment());
      put(values, "DocumentVersion", sent.runCommand().documentVersion());
      put(values, "TimeoutSeconds", sent.runCommand().timeoutSeconds());
      put(values, "OutputS3BucketName", sent.runCommand().outputS3BucketName());
      put(values, "OutputS3KeyPrefix", sent.runCommand().outputS3KeyPrefix());
    }
    if (sent.automation() != null) {
      values.putAll(sent.automation().parameters());
      put(values, "DocumentVersion", sent.automation().documentVersion());
    }
    if (sent.stepFunctions() != null) {
      put(values, "Input", sent.stepFunctions().input());
      put(values, "Name", sent.stepFunctions().name());
    }
    if (sent.lambda() != null) {
      put(
          values,
          "Payload",
          sent.lambda().payload() == null
              ? null
              : new String(sent.lambda().payload().asByteArray(), StandardCharsets.UTF_8));
      put(values, "Qualifier", sent.lambda().qualifier());
      put(values, "ClientContext", sent.lambda().clientContext());
    }
  }

  /** A parameter of that name wins: a document can have one called Comment. */
  private static void put(Map<String, List<String>> values, String name, @Nullable Object value) {
    if (value != null) {
      values.putIfAbsent(name, List.of(value.toString()));
    }
  }
}
