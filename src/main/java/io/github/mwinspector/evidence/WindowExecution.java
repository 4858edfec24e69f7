package io.github.mwinspector.evidence;

import io.github.mwinspector.model.ExecutionStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The window execution that the task belongs to (GetMaintenanceWindowExecution).
 *
 * @param taskExecutionIds its task executions
 * @param status how it stands or ended
 * @param statusDetails free text
 * @param startTime when it started
 * @param endTime when it ended; null while it runs
 */
public record WindowExecution(
    List<String> taskExecutionIds,
    @Nullable ExecutionStatus status,
    @Nullable String statusDetails,
    @Nullable Instant startTime,
    @Nullable Instant endTime)
    implements Finding {
  public WindowExecution {
    taskExecutionIds = List.copyOf(taskExecutionIds);
  }

  /** Its status alone: free text can quote a secret (T14). */
  @Override
  public String toString() {
    return "WindowExecution[status=%s]".formatted(status);
  }
}
