package io.github.mwinspector.evidence;

import io.github.mwinspector.model.TaskExecution;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the run before this one of the same window task: the newest earlier execution of the window
 * that ran a task with the same TaskArn and Type. No answer names the registered task, so this is
 * as sure as it gets; several alike are told by their priority, which only a look-up of each tells.
 */
public final class PreviousRun {
  /** Earlier executions whose tasks are read before it is enough: a task can be new. */
  private static final int LOOKED_BACK = 5;

  private PreviousRun() {}

  /** How the search went. */
  public sealed interface Result {
    /**
     * The run before.
     *
     * @param windowExecutionId the earlier window execution
     * @param taskExecutionIds the tasks in it that can be it; several when they are alike
     */
    record Known(String windowExecutionId, List<String> taskExecutionIds) implements Result {
      public Known {
        taskExecutionIds = List.copyOf(taskExecutionIds);
      }
    }

    /**
     * It isn't known.
     *
     * @param why one sentence
     * @param missing what could not be had for it, or null when nothing was missing
     */
    record Unknown(String why, Piece.@Nullable NotAvailable missing) implements Result {}
  }

  static void ask(TaskExecution task, Due due) {
    String window = WindowSearch.find(task, due);
    Instant before = WindowSearch.around(task);
    if (window == null || before == null) {
      return;
    }
    due.ask(new Question.OfEarlierExecutions(window, before));
    for (Finding.Run run : earlier(task, due.evidence())) {
      Question tasks = new Question.OfTasksOf(run.windowExecutionId());
      due.ask(tasks);
      // One after the other: nearly always the first one has it.
      if (!(due.evidence().finding(tasks) instanceof Finding.TaskRuns known)
          || !same(task, known).isEmpty()) {
        return;
      }
    }
  }

  /** The run before, as far as this evidence tells it. */
  public static Result of(TaskExecution task, Evidence evidence) {
    if (WindowSearch.around(task) == null) {
      return new Result.Unknown("The task has no start yet, so there is no run before it.", null);
    }
    if (WindowSearch.windowId(task, evidence) == null) {
      return new Result.Unknown(
          "The window of this task could not be found.",
          missing(evidence, List.of(Question.OfWindows.class, Question.OfWindowExecutions.class)));
    }
    for (Finding.Run run : earlier(task, evidence)) {
      Question tasks = new Question.OfTasksOf(run.windowExecutionId());
      if (!(evidence.finding(tasks) instanceof Finding.TaskRuns known)) {
        return new Result.Unknown(
            "The tasks of the execution before could not be read.",
            missing(evidence, List.of(Question.OfTasksOf.class)));
      }
      List<String> same = same(task, known);
      if (!same.isEmpty()) {
        return new Result.Known(run.windowExecutionId(), same);
      }
    }
    Piece.NotAvailable missing = missing(evidence, List.of(Question.OfEarlierExecutions.class));
    return new Result.Unknown(
        missing == null
            ? "The service knows no earlier run of this task among the last "
                + LOOKED_BACK
                + " executions of its window."
            : "The earlier executions of the window could not be read.",
        missing);
  }

  /** The executions before this one, newest first, no more than are looked at. */
  private static List<Finding.Run> earlier(TaskExecution task, Evidence evidence) {
    String window = WindowSearch.windowId(task, evidence);
    Instant before = WindowSearch.around(task);
    if (window == null
        || before == null
        || !(evidence.finding(new Question.OfEarlierExecutions(window, before))
            instanceof Finding.Runs runs)) {
      return List.of();
    }
    Instant own =
        runs.all().stream()
            .filter(run -> run.windowExecutionId().equals(task.windowExecutionId()))
            .map(Finding.Run::startTime)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(before);
    return runs.all().stream()
        .filter(run -> !run.windowExecutionId().equals(task.windowExecutionId()))
        .filter(run -> run.startTime() != null && run.startTime().isBefore(own))
        .limit(LOOKED_BACK)
        .toList();
  }

  private static List<String> same(TaskExecution task, Finding.TaskRuns runs) {
    return runs.all().stream()
        .filter(run -> task.taskArn() != null && task.taskArn().equals(run.taskArn()))
        .filter(run -> Objects.equals(task.type(), run.type()))
        .map(Finding.TaskRun::taskExecutionId)
        .toList();
  }

  /** The first of these calls that failed; what else failed has nothing to do with it. */
  private static Piece.@Nullable NotAvailable missing(
      Evidence evidence, List<Class<? extends Question>> calls) {
    return evidence.pieces().entrySet().stream()
        .filter(piece -> calls.stream().anyMatch(call -> call.isInstance(piece.getKey())))
        .map(Map.Entry::getValue)
        .filter(Piece.NotAvailable.class::isInstance)
        .map(Piece.NotAvailable.class::cast)
        .findFirst()
        .orElse(null);
  }
}
