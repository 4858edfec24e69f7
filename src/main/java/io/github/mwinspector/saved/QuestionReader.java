package io.github.mwinspector.saved;

import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.model.TaskExecution;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads which call brought something: its IAM action and what it was asked with.
 *
 * @param task the task execution that the file is of
 */
record QuestionReader(TaskExecution task) {

  /** The question; null for one that this version doesn't ask, as a newer one may. */
  @Nullable Question read(Fields call) throws UnopenableException {
    Fields ids = call.object("ids");
    String action = call.needed("call");
    if (ids == null) {
      throw new UnopenableException(
          "what it was asked with is missing", action, UnopenableException.AGAIN);
    }
    return switch (action) {
      case "ssm:GetMaintenanceWindowExecution" -> new Question.OfWindowExecution();
      case "ssm:DescribeMaintenanceWindowExecutionTaskInvocations" -> new Question.OfInvocations();
      case "ssm:ListCommands" -> new Question.OfCommand(ids.needed("CommandId"));
      case "ssm:ListCommandInvocations" -> new Question.OfNodes(ids.needed("CommandId"));
      case "ssm:GetCommandInvocation" ->
          new Question.OfOutput(
              ids.needed("CommandId"), ids.needed("InstanceId"), ids.needed("PluginName"));
      case "ssm:GetAutomationExecution" ->
          new Question.OfAutomation(ids.needed("AutomationExecutionId"));
      case "ssm:DescribeAutomationStepExecutions" ->
          new Question.OfSteps(ids.needed("AutomationExecutionId"));
      case "cloudwatch:DescribeAlarms" -> new Question.OfAlarms(ids.texts("AlarmNames"));
      case "cloudwatch:DescribeAlarmHistory" ->
          new Question.OfAlarmHistory(
              ids.needed("AlarmName"), time(ids, "StartDate"), time(ids, "EndDate"));
      default -> ofWindow(action, ids);
    };
  }

  private @Nullable Question ofWindow(String action, Fields ids) throws UnopenableException {
    return switch (action) {
      case "ssm:DescribeMaintenanceWindows" -> new Question.OfWindows();
      // The one that was asked with a time looks for the run before, which isn't kept.
      case "ssm:DescribeMaintenanceWindowExecutions" ->
          ids.has("ExecutedBefore")
              ? null
              : new Question.OfWindowExecutions(ids.needed("WindowId"), around());
      case "ssm:GetMaintenanceWindow" -> new Question.OfWindow(ids.needed("WindowId"));
      case "ssm:DescribeMaintenanceWindowTasks" ->
          new Question.OfWindowTasks(ids.needed("WindowId"));
      case "ssm:GetMaintenanceWindowTask" ->
          new Question.OfWindowTask(ids.needed("WindowId"), ids.needed("WindowTaskId"));
      default -> null;
    };
  }

  private static Instant time(Fields ids, String name) throws UnopenableException {
    ids.needed(name);
    return Objects.requireNonNullElse(ids.time(name), Instant.EPOCH);
  }

  /** The moment that the window's executions are searched around, which the file leaves out. */
  private Instant around() {
    Instant start = task.startTime();
    return Objects.requireNonNullElse(start == null ? task.endTime() : start, Instant.EPOCH);
  }
}
