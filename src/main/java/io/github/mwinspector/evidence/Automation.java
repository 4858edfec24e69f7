package io.github.mwinspector.evidence;

import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.TriggeredAlarm;
import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An automation execution (GetAutomationExecution). AWS marks none of its values as sensitive; they
 * are treated as task parameters are.
 *
 * @param executionId its id
 * @param documentName the runbook
 * @param documentVersion the runbook's version
 * @param status as sent
 * @param failureMessage why it failed, in the service's words
 * @param startTime when it started
 * @param endTime when it ended
 * @param parameters what it was given, decoded
 * @param outputs what it gave back, decoded
 * @param steps the steps that the answer holds, in the order they ran
 * @param stepsTruncated whether there are more steps than the answer holds
 * @param triggeredAlarms the alarms that stopped it
 * @param parentExecutionId the automation that started it, or null
 */
public record Automation(
    String executionId,
    @Nullable String documentName,
    @Nullable String documentVersion,
    @Nullable String status,
    @Nullable Sensitive failureMessage,
    @Nullable Instant startTime,
    @Nullable Instant endTime,
    List<ParameterNode> parameters,
    List<ParameterNode> outputs,
    List<Step> steps,
    boolean stepsTruncated,
    List<TriggeredAlarm> triggeredAlarms,
    @Nullable String parentExecutionId)
    implements Finding {
  public Automation {
    parameters = List.copyOf(parameters);
    outputs = List.copyOf(outputs);
    steps = List.copyOf(steps);
    triggeredAlarms = List.copyOf(triggeredAlarms);
  }
}
