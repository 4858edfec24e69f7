package io.github.mwinspector.model;

/** What a status means, in one sentence that says no more than is known. */
public final class StatusWords {
  private StatusWords() {}

  /**
   * The meaning of a status (statuses of MaintenanceWindowExecutionStatus; cut-off: Systems Manager
   * user guide, "Assign tasks to a maintenance window").
   *
   * @return one sentence; an unknown status's own word is in it as sent, see {@code Display}
   */
  public static String meaning(ExecutionStatus status) {
    return switch (status) {
      case ExecutionStatus.Known known -> meaning(known);
      case ExecutionStatus.Unknown(String text) ->
          "The service reports \"" + text + "\", a status that this version doesn't know.";
    };
  }

  private static String meaning(ExecutionStatus.Known known) {
    return switch (known) {
      case PENDING -> "The task is waiting to start.";
      case IN_PROGRESS -> "The task is running.";
      case SUCCESS -> "The task completed; the service counts it as a success.";
      case FAILED -> "The task ended and the service counts it as failed.";
      case TIMED_OUT ->
          "The task did not finish in time. A task that is cut off when its window ends gets this"
              + " status too.";
      case CANCELLING -> "The task is being cancelled; parts of it may still run.";
      case CANCELLED -> "The task was cancelled before it completed.";
      case SKIPPED_OVERLAPPING ->
          "The task was not run because it would have overlapped another execution.";
    };
  }
}
