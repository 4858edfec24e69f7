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
     * @param caveat one sentence when the search stopped at a bound, so that a later run may have
     *     been missed; else null
     */
    record Known(String windowExecutionId, List<String> taskExecutionIds, @Nullable String caveat)
        implements Result {
      public Known {
        taskExecutionIds = List.copyOf(taskExecutionIds);
      }
    }

    /**
     * It isn't known.
     *
     * @param why what was found and how far was looked, in a sentence or two
     * @param missing what could not be had for it, or null when nothing was missing
     */
    record Unknown(String why, @Nullable Lack missing) implements Result {}

    /**
     * A call without which the run before can't be found.
     *
     * @param question what was asked
     * @param why why it can't be had
     */
    record Lack(Question question, Piece.NotAvailable why) {}
  }

  /** What is being asked for it now, in words; null when the search is over. */
  public static @Nullable String progress(TaskExecution task, Evidence evidence) {
    Due due = new Due(evidence);
    ask(task, due);
    boolean found = WindowSearch.windowId(task, evidence) != null;
    return due.all()
        .filter(found ? PreviousRun::searchesWindow : PreviousRun::searches)
        .filter(question -> isOpen(evidence.piece(question)))
        .map(question -> words(question, evidence))
        .findFirst()
        .orElse(null);
  }

  private static boolean isOpen(@Nullable Piece piece) {
    return piece == null || piece instanceof Piece.Asking;
  }

  private static String words(Question question, Evidence evidence) {
    return switch (question) {
      case Question.OfWindowExecutions _ -> {
        long answered =
            evidence.pieces().entrySet().stream()
                .filter(piece -> piece.getKey() instanceof Question.OfWindowExecutions)
                .filter(piece -> !isOpen(piece.getValue()))
                .count();
        int all =
            evidence.finding(new Question.OfWindows()) instanceof Finding.Windows windows
                ? windows.ids().size()
                : 0;
        yield "Looking for the window of this execution: %,d of %,d windows asked…"
            .formatted(answered, all);
      }
      case Question.OfEarlierExecutions _ -> "Asking for the window's earlier executions…";
      case Question.OfTasksOf _ -> "Asking which tasks the execution before ran…";
      default -> "Asking for the account's windows…";
    };
  }

  /** Whether the search asks this; what of it failed can be asked again. */
  public static boolean searches(Question question) {
    return question instanceof Question.OfWindows
        || question instanceof Question.OfWindowExecutions
        || searchesWindow(question);
  }

  /** Whether it is asked once the window is known. */
  private static boolean searchesWindow(Question question) {
    return question instanceof Question.OfEarlierExecutions
        || question instanceof Question.OfTasksOf;
  }

  static void ask(TaskExecution task, Due due) {
    String window = WindowSearch.find(task, due);
    Instant before = WindowSearch.around(task);
    if (window == null || before == null) {
      return;
    }
    due.ask(new Question.OfEarlierExecutions(window, before));
    for (Finding.Run run : earlier(task, due.evidence()).stream().limit(LOOKED_BACK).toList()) {
      Question tasks = new Question.OfTasksOf(run.windowExecutionId());
      due.ask(tasks);
      // One after the other: nearly always the first one has it.
      if (!(due.evidence().finding(tasks) instanceof Finding.TaskRuns known)
          || !known.complete()
          || !same(task, known).isEmpty()) {
        return;
      }
    }
  }

  /** The run before, as far as this evidence tells it; meant for when the search is over. */
  public static Result of(TaskExecution task, Evidence evidence) {
    Instant before = WindowSearch.around(task);
    if (before == null) {
      return new Result.Unknown("The task has no start yet, so there is no run before it.", null);
    }
    String window = WindowSearch.windowId(task, evidence);
    if (window == null) {
      return new Result.Unknown(
          noWindow(evidence),
          missing(evidence, List.of(Question.OfWindows.class, Question.OfWindowExecutions.class)));
    }
    if (!(evidence.finding(new Question.OfEarlierExecutions(window, before))
        instanceof Finding.Runs runs)) {
      return new Result.Unknown(
          "The earlier executions of the window could not be read.",
          missing(evidence, List.of(Question.OfEarlierExecutions.class)));
    }
    return among(task, evidence, runs);
  }

  private static Result among(TaskExecution task, Evidence evidence, Finding.Runs runs) {
    String caveat = runs.complete() ? null : caveat(runs.all().size());
    List<Finding.Run> earlier = earlier(task, evidence);
    for (Finding.Run run : earlier.stream().limit(LOOKED_BACK).toList()) {
      Question tasks = new Question.OfTasksOf(run.windowExecutionId());
      if (!(evidence.finding(tasks) instanceof Finding.TaskRuns known)) {
        return new Result.Unknown(
            "The tasks of the execution before could not be read.",
            missing(evidence, List.of(Question.OfTasksOf.class)));
      }
      List<String> same = same(task, known);
      if (!same.isEmpty()) {
        return new Result.Known(run.windowExecutionId(), same, caveat);
      }
      if (!known.complete()) {
        return new Result.Unknown(
            "Not all tasks of the execution before could be read.",
            missing(evidence, List.of(Question.OfTasksOf.class)));
      }
    }
    String none = none(earlier.size());
    return new Result.Unknown(caveat == null ? none : none + " " + caveat, null);
  }

  /** Says how far was looked. */
  private static String none(int earlier) {
    if (earlier == 0) {
      return "The service knows no earlier execution of the window.";
    }
    if (earlier > LOOKED_BACK) {
      return "None of the last "
          + LOOKED_BACK
          + " earlier executions of the window ran this task; older ones were not looked at.";
    }
    return earlier == 1
        ? "The one earlier execution of the window that the service knows did not run this task."
        : "None of the %d earlier executions of the window that the service knows ran this task."
            .formatted(earlier);
  }

  /** The service doesn't say in which order it lists them, so the newest can be among the rest. */
  private static String caveat(int read) {
    return "Only %,d of the window's executions were read and it has more: a later run may have been missed."
        .formatted(read);
  }

  private static String noWindow(Evidence evidence) {
    return evidence.finding(new Question.OfWindows()) instanceof Finding.Windows windows
            && !windows.complete()
        ? "The window of this task could not be found among the first %,d of the account."
            .formatted(windows.ids().size())
        : "The window of this task could not be found.";
  }

  /** The executions before this one, newest first. */
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
  private static Result.@Nullable Lack missing(
      Evidence evidence, List<Class<? extends Question>> calls) {
    for (Map.Entry<Question, Piece> piece : evidence.pieces().entrySet()) {
      if (piece.getValue() instanceof Piece.NotAvailable why
          && calls.stream().anyMatch(call -> call.isInstance(piece.getKey()))) {
        return new Result.Lack(piece.getKey(), why);
      }
    }
    return null;
  }
}
