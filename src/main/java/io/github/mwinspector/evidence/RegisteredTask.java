package io.github.mwinspector.evidence;

import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.TaskType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is registered with its window now (GetMaintenanceWindowTask), which need not be what
 * ran.
 *
 * @param windowTaskId its id
 * @param name its name
 * @param taskArn the document's name or ARN, the function's or the state machine's ARN
 * @param serviceRole the role it runs as
 * @param type the kind of task
 * @param priority 0 is the highest
 * @param maxConcurrency a count or a percentage
 * @param maxErrors a count or a percentage
 * @param cutoffBehavior CONTINUE_TASK or CANCEL_TASK; as sent
 * @param targets its targets in the form {@code Key=Values}
 * @param parameters what it hands over, decoded; empty when that wasn't asked for
 */
public record RegisteredTask(
    String windowTaskId,
    @Nullable String name,
    @Nullable String taskArn,
    @Nullable String serviceRole,
    @Nullable TaskType type,
    @Nullable Integer priority,
    @Nullable String maxConcurrency,
    @Nullable String maxErrors,
    @Nullable String cutoffBehavior,
    List<String> targets,
    List<ParameterNode> parameters)
    implements Finding {
  public RegisteredTask {
    targets = List.copyOf(targets);
    parameters = List.copyOf(parameters);
  }
}
