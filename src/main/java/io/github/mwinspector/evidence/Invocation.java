package io.github.mwinspector.evidence;

import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One invocation of the task, for one target or for several nodes
 * (DescribeMaintenanceWindowExecutionTaskInvocations). Old ones lack ExecutionId and TaskType.
 *
 * @param invocationId its id
 * @param executionId a command's id for Run Command; the API says nothing of the other types
 * @param type the kind of task
 * @param parameters what it was given: the decoded rows of the Parameters JSON; empty when absent
 * @param instanceIds the nodes that its parameters name; empty when they name none
 * @param status how it stands or ended
 * @param statusDetails free text
 * @param startTime when it started
 * @param endTime when it ended; null while it runs
 * @param ownerInformation what the window's target says of its owner
 * @param windowTargetId the window's target
 */
public record Invocation(
    @Nullable String invocationId,
    @Nullable String executionId,
    @Nullable TaskType type,
    List<ParameterNode> parameters,
    List<String> instanceIds,
    @Nullable ExecutionStatus status,
    @Nullable String statusDetails,
    @Nullable Instant startTime,
    @Nullable Instant endTime,
    @Nullable Sensitive ownerInformation,
    @Nullable String windowTargetId) {
  public Invocation {
    parameters = List.copyOf(parameters);
    instanceIds = List.copyOf(instanceIds);
  }

  /** How it ended: the worse of its status and its details, which can contradict each other. */
  public Standing standing() {
    Standing byStatus = status == null ? Standing.UNKNOWN : Standing.of(status.text());
    Standing byDetails = statusDetails == null ? Standing.UNKNOWN : Standing.of(statusDetails);
    return byDetails == Standing.FAILED ? Standing.FAILED : byStatus;
  }

  /** Its ids and status alone: free text can quote a secret (T14). */
  @Override
  public String toString() {
    return "Invocation[invocationId=%s, executionId=%s, status=%s]"
        .formatted(invocationId, executionId, status);
  }
}
