package io.github.mwinspector.evidence;

import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.TriggeredAlarm;
import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of an automation (StepExecution).
 *
 * @param stepExecutionId its id
 * @param name its name in the runbook
 * @param action what it does, such as aws:runCommand
 * @param status as sent
 * @param responseCode as sent
 * @param response what the action answered
 * @param failureMessage why it failed, in the service's words
 * @param failureStage where in the step: InputValidation, PreVerification, Invocation …; as sent
 * @param failureType Action, Permission, Throttling, Verification, Internal; as sent
 * @param startTime when it started
 * @param endTime when it ended
 * @param inputs what it was given, decoded
 * @param outputs what it gave back, and the failure's details, decoded
 * @param childExecutionId the automation that the step started, or null
 * @param commandId the command that the step sent, or null
 * @param triggeredAlarms the alarms that stopped it
 */
public record Step(
    @Nullable String stepExecutionId,
    @Nullable String name,
    @Nullable String action,
    @Nullable String status,
    @Nullable String responseCode,
    @Nullable Sensitive response,
    @Nullable Sensitive failureMessage,
    @Nullable String failureStage,
    @Nullable String failureType,
    @Nullable Instant startTime,
    @Nullable Instant endTime,
    List<ParameterNode> inputs,
    List<ParameterNode> outputs,
    @Nullable String childExecutionId,
    @Nullable String commandId,
    List<TriggeredAlarm> triggeredAlarms) {
  public Step {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    triggeredAlarms = List.copyOf(triggeredAlarms);
  }

  /** How it ended. */
  public Standing standing() {
    return status == null ? Standing.UNKNOWN : Standing.of(status);
  }
}
