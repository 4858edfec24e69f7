package io.github.mwinspector.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One call that can tell why a task ended as it did: a read of the service with the ids it needs.
 * Equal questions are the same call, and are sent once.
 */
public sealed interface Question {
  /** The window execution that the task belongs to. */
  record OfWindowExecution() implements Question {}

  /** All invocations of the task execution. */
  record OfInvocations() implements Question {}

  /**
   * The command as a whole.
   *
   * @param commandId the invocation's ExecutionId
   */
  record OfCommand(String commandId) implements Question {}

  /**
   * The command on each of its nodes, with its plugins.
   *
   * @param commandId the invocation's ExecutionId
   */
  record OfNodes(String commandId) implements Question {}

  /**
   * What one plugin wrote on one node.
   *
   * @param commandId the command
   * @param instanceId the node
   * @param plugin the plugin's name, which the call needs when there are several
   */
  record OfOutput(String commandId, String instanceId, String plugin) implements Question {}

  /**
   * An automation execution with its steps, as far as the answer holds them.
   *
   * @param executionId the invocation's ExecutionId, or a child's id
   */
  record OfAutomation(String executionId) implements Question {}

  /**
   * All steps of an automation whose answer held only the first ones.
   *
   * @param executionId the automation execution
   */
  record OfSteps(String executionId) implements Question {}

  /**
   * The alarms as they are now.
   *
   * @param names the alarms' names; not empty
   */
  record OfAlarms(List<String> names) implements Question {
    public OfAlarms {
      names = List.copyOf(names);
    }
  }

  /**
   * How an alarm's state changed around the task's time.
   *
   * @param name the alarm
   * @param from the first moment of interest
   * @param to the last moment of interest
   */
  record OfAlarmHistory(String name, Instant from, Instant to) implements Question {}

  /** The account's maintenance windows, to find the one that the execution is of. */
  record OfWindows() implements Question {}

  /**
   * Whether a window ran this execution: its executions around that time.
   *
   * @param windowId the window
   * @param around when the task started
   */
  record OfWindowExecutions(String windowId, Instant around) implements Question {
    private static final Duration AROUND = Duration.ofDays(1);

    /** From when on executions are asked for. */
    public Instant from() {
      return around.minus(AROUND);
    }

    /** Until when. */
    public Instant to() {
      return around.plus(AROUND);
    }
  }

  /**
   * The executions of a window that started up to a moment, newest first.
   *
   * @param windowId the window
   * @param before when the task started
   */
  record OfEarlierExecutions(String windowId, Instant before) implements Question {}

  /**
   * The task executions of another window execution.
   *
   * @param windowExecutionId the other one
   */
  record OfTasksOf(String windowExecutionId) implements Question {}

  /**
   * The window's own definition, as it is now.
   *
   * @param windowId the window
   */
  record OfWindow(String windowId) implements Question {}

  /**
   * The tasks that are registered with a window, as they are now.
   *
   * @param windowId the window
   */
  record OfWindowTasks(String windowId) implements Question {}

  /**
   * One registered task with all that it hands over.
   *
   * @param windowId the window
   * @param windowTaskId the registered task
   */
  record OfWindowTask(String windowId, String windowTaskId) implements Question {}

  /**
   * The IAM action that allows it, which is also the service's prefix and the operation's name
   * (service authorization reference).
   */
  default String action() {
    return switch (this) {
      case OfWindowExecution _ -> "ssm:GetMaintenanceWindowExecution";
      case OfInvocations _ -> "ssm:DescribeMaintenanceWindowExecutionTaskInvocations";
      case OfCommand _ -> "ssm:ListCommands";
      case OfNodes _ -> "ssm:ListCommandInvocations";
      case OfOutput _ -> "ssm:GetCommandInvocation";
      case OfAutomation _ -> "ssm:GetAutomationExecution";
      case OfSteps _ -> "ssm:DescribeAutomationStepExecutions";
      case OfAlarms _ -> "cloudwatch:DescribeAlarms";
      case OfAlarmHistory _ -> "cloudwatch:DescribeAlarmHistory";
      case OfWindows _ -> "ssm:DescribeMaintenanceWindows";
      case OfWindowExecutions _, OfEarlierExecutions _ -> "ssm:DescribeMaintenanceWindowExecutions";
      case OfTasksOf _ -> "ssm:DescribeMaintenanceWindowExecutionTasks";
      case OfWindow _ -> "ssm:GetMaintenanceWindow";
      case OfWindowTasks _ -> "ssm:DescribeMaintenanceWindowTasks";
      case OfWindowTask _ -> "ssm:GetMaintenanceWindowTask";
    };
  }

  /** What it asks with besides the look-up's own two ids, by the API's names; may be empty. */
  default Map<String, String> ids() {
    return switch (this) {
      case OfWindowExecution _, OfInvocations _, OfWindows _ -> Map.of();
      case OfCommand(String id) -> Map.of("CommandId", id);
      case OfNodes(String id) -> Map.of("CommandId", id);
      case OfOutput(String id, String instance, String plugin) ->
          ordered("CommandId", id, "InstanceId", instance, "PluginName", plugin);
      case OfAutomation(String id) -> Map.of("AutomationExecutionId", id);
      case OfSteps(String id) -> Map.of("AutomationExecutionId", id);
      case OfAlarms(List<String> names) -> Map.of("AlarmNames", String.join(", ", names));
      case OfAlarmHistory(String name, Instant from, Instant to) ->
          ordered("AlarmName", name, "StartDate", from.toString(), "EndDate", to.toString());
      case OfWindowExecutions(String id, Instant _) -> Map.of("WindowId", id);
      case OfEarlierExecutions(String id, Instant before) ->
          ordered("WindowId", id, "ExecutedBefore", before.toString());
      case OfTasksOf(String id) -> Map.of("WindowExecutionId", id);
      case OfWindow(String id) -> Map.of("WindowId", id);
      case OfWindowTasks(String id) -> Map.of("WindowId", id);
      case OfWindowTask(String id, String task) -> ordered("WindowId", id, "WindowTaskId", task);
    };
  }

  private static Map<String, String> ordered(String... namesAndValues) {
    Map<String, String> ids = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      ids.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return ids;
  }
}
