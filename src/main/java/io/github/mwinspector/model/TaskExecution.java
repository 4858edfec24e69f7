package io.github.mwinspector.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of GetMaintenanceWindowExecutionTask, member by member (API reference, response
 * elements); null is a member that was not sent. Task parameters are in {@link TaskAnswer}.
 *
 * @param windowExecutionId the window execution
 * @param taskExecutionId the task execution
 * @param taskArn the document's name or ARN, the function's or the state machine's ARN
 * @param serviceRole the role the task ran as
 * @param type the kind of task
 * @param priority 0 is the highest
 * @param maxConcurrency a count or a percentage
 * @param maxErrors a count or a percentage
 * @param status how it stands or ended
 * @param statusDetails free text, often absent
 * @param startTime when it started
 * @param endTime when it ended; null while it runs
 * @param alarmConfiguration the alarms that were to stop it
 * @param triggeredAlarms the alarms that did; null when the member was not sent
 */
public record TaskExecution(
    @Nullable String windowExecutionId,
    @Nullable String taskExecutionId,
    @Nullable String taskArn,
    @Nullable String serviceRole,
    @Nullable TaskType type,
    @Nullable Integer priority,
    @Nullable String maxConcurrency,
    @Nullable String maxErrors,
    @Nullable ExecutionStatus status,
    @Nullable String statusDetails,
    @Nullable Instant startTime,
    @Nullable Instant endTime,
    @Nullable AlarmConfiguration alarmConfiguration,
    @Nullable List<TriggeredAlarm> triggeredAlarms) {
  public TaskExecution {
    triggeredAlarms = triggeredAlarms == null ? null : List.copyOf(triggeredAlarms);
  }

  /** A short name for the task: the last part of an ARN, or the document's name as sent. */
  public String taskName() {
    if (taskArn == null || taskArn.isEmpty()) {
      return "Task without a name";
    }
    if (!taskArn.startsWith("arn:")) {
      return taskArn;
    }
    String[] parts = taskArn.split(":", 7);
    if (parts.length < 6) {
      return taskArn;
    }
    // arn:p:lambda:r:a:function:NAME[:alias], arn:p:states:r:a:stateMachine:NAME,
    // arn:p:ssm:r:a:document/NAME, arn:p:ssm:r:a:automation-definition/NAME[:version]
    int slash = parts[5].indexOf('/') + 1;
    String version = parts.length == 7 ? ":" + parts[6] : "";
    String name = parts.length == 7 && slash == 0 ? parts[6] : parts[5].substring(slash) + version;
    return name.isEmpty() ? taskArn : name;
  }

  /** Its ids and status alone: free text such as the status details can quote a secret (T14). */
  @Override
  public String toString() {
    return "TaskExecution[windowExecutionId=%s, taskExecutionId=%s, status=%s]"
        .formatted(windowExecutionId, taskExecutionId, status);
  }

  /** Whether its status is known not to be the last one: only that promises a change. */
  public boolean underWay() {
    return status instanceof ExecutionStatus.Known known && !known.over();
  }

  /** When it ran, seen at {@code now}. */
  public Timing timing(Instant now) {
    return Timing.of(startTime, endTime, now);
  }
}
