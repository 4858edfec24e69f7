package io.github.mwinspector.evidence;

import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TaskType;
import org.jspecify.annotations.Nullable;

/**
 * What an invocation's ExecutionId stands for. The API documents it for Run Command alone, so it is
 * told by its form as well: commands and automations have ids of 36 characters, the executions of
 * other services have ARNs. Invocations without a type have their task's.
 */
public final class BelowInvocation {
  private static final int ID_LENGTH = 36;

  private BelowInvocation() {}

  /** The command that an invocation sent, or null when it sent none or names none. */
  public static @Nullable String commandId(TaskExecution task, Invocation invocation) {
    return idOf(TaskType.Known.RUN_COMMAND, task, invocation);
  }

  /** The automation that an invocation started, or null when it started none or names none. */
  public static @Nullable String automationId(TaskExecution task, Invocation invocation) {
    return idOf(TaskType.Known.AUTOMATION, task, invocation);
  }

  /** An invocation's type, or its task's; null when neither was sent. */
  public static @Nullable TaskType type(TaskExecution task, Invocation invocation) {
    return invocation.type() == null ? task.type() : invocation.type();
  }

  private static @Nullable String idOf(
      TaskType.Known wanted, TaskExecution task, Invocation invocation) {
    String id = invocation.executionId();
    boolean form = id != null && id.length() == ID_LENGTH && !id.startsWith("arn:");
    return form && wanted.equals(type(task, invocation)) ? id : null;
  }
}
