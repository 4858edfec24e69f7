package io.github.mwinspector.export.call;

import io.github.mwinspector.evidence.Question;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A call as this program makes it, without the paging of its own: who makes it elsewhere reads all
 * pages.
 *
 * @param service the service, as the AWS CLI and boto3 name it
 * @param operation the operation, as the API names it
 * @param paged whether its answer comes in pages that the AWS CLI and boto3 know
 * @param arguments what it asks with
 */
public record ServiceCall(
    String service, String operation, boolean paged, List<Argument> arguments) {
  public ServiceCall {
    arguments = List.copyOf(arguments);
  }

  /** The look-up itself. */
  public static ServiceCall ofTask(String windowExecutionId, String taskExecutionId) {
    return single(
        "ssm",
        "GetMaintenanceWindowExecutionTask",
        text("WindowExecutionId", windowExecutionId),
        text("TaskId", taskExecutionId));
  }

  /**
   * The call that asks this.
   *
   * @param windowExecutionId the look-up's own, for what is asked with it
   * @param taskExecutionId likewise
   */
  public static ServiceCall of(
      Question question, String windowExecutionId, String taskExecutionId) {
    String operation = question.action().substring(question.action().indexOf(':') + 1);
    return switch (question) {
      case Question.OfWindowExecution _ ->
          single("ssm", operation, text("WindowExecutionId", windowExecutionId));
      case Question.OfInvocations _ ->
          pages(
              "ssm",
              operation,
              text("WindowExecutionId", windowExecutionId),
              text("TaskId", taskExecutionId));
      case Question.OfCommand(String id) -> pages("ssm", operation, text("CommandId", id));
      case Question.OfNodes(String id) ->
          pages("ssm", operation, text("CommandId", id), new Argument.Yes("Details"));
      case Question.OfOutput output -> output(operation, output);
      case Question.OfAutomation(String id) ->
          single("ssm", operation, text("AutomationExecutionId", id));
      case Question.OfSteps(String id) ->
          pages("ssm", operation, text("AutomationExecutionId", id));
      case Question.OfAlarms(List<String> names) ->
          pages("cloudwatch", operation, new Argument.Texts("AlarmNames", names), bothKinds());
      case Question.OfAlarmHistory history -> history(operation, history);
      case Question.OfWindows _ -> pages("ssm", operation);
      case Question.OfWindowExecutions executions ->
          pages(
              "ssm",
              operation,
              text("WindowId", executions.windowId()),
              filters(
                  filter("ExecutedAfter", executions.from()),
                  filter("ExecutedBefore", executions.to())));
      case Question.OfEarlierExecutions(String id, Instant before) ->
          pages("ssm", operation, text("WindowId", id), filters(filter("ExecutedBefore", before)));
      case Question.OfTasksOf(String id) -> pages("ssm", operation, text("WindowExecutionId", id));
      case Question.OfWindow(String id) -> single("ssm", operation, text("WindowId", id));
      case Question.OfWindowTasks(String id) -> pages("ssm", operation, text("WindowId", id));
      case Question.OfWindowTask(String id, String task) ->
          single("ssm", operation, text("WindowId", id), text("WindowTaskId", task));
    };
  }

  /** A plugin without a name is asked for without one, as the API's own rule is. */
  private static ServiceCall output(String operation, Question.OfOutput output) {
    List<Argument> arguments = new ArrayList<>();
    arguments.add(text("CommandId", output.commandId()));
    arguments.add(text("InstanceId", output.instanceId()));
    if (!output.plugin().isEmpty()) {
      arguments.add(text("PluginName", output.plugin()));
    }
    return new ServiceCall("ssm", operation, false, arguments);
  }

  private static ServiceCall history(String operation, Question.OfAlarmHistory history) {
    return pages(
        "cloudwatch",
        operation,
        text("AlarmName", history.name()),
        bothKinds(),
        text("HistoryItemType", "StateUpdate"),
        text("StartDate", history.from().toString()),
        text("EndDate", history.to().toString()),
        text("ScanBy", "TimestampAscending"));
  }

  private static Argument bothKinds() {
    return new Argument.Texts("AlarmTypes", List.of("MetricAlarm", "CompositeAlarm"));
  }

  private static Argument text(String name, String text) {
    return new Argument.Text(name, text);
  }

  private static Argument filters(Argument.Filter... filters) {
    return new Argument.Filters("Filters", List.of(filters));
  }

  /** Whole seconds, as they are sent. */
  private static Argument.Filter filter(String key, Instant time) {
    return new Argument.Filter(key, time.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private static ServiceCall single(String service, String operation, Argument... arguments) {
    return new ServiceCall(service, operation, false, Stream.of(arguments).toList());
  }

  private static ServiceCall pages(String service, String operation, Argument... arguments) {
    return new ServiceCall(service, operation, true, Stream.of(arguments).toList());
  }
}
