package io.github.mwinspector.evidence;

import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.Timing;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the window of a task execution, which no answer names: the window whose executions hold the
 * task's window execution. From there its definition and the registered task.
 */
public final class WindowSearch {
  /**
   * Windows looked through side by side: with what was asked before, within the burst that a
   * look-up may send. Fewer would make the sentence wait for wave after wave.
   */
  private static final int AT_ONCE = 12;

  private WindowSearch() {}

  /** The window that ran this task execution, or null when it isn't found. */
  public static @Nullable String windowId(TaskExecution task, Evidence evidence) {
    for (Question question : evidence.pieces().keySet()) {
      if (question instanceof Question.OfWindowExecutions asked
          && evidence.finding(question) instanceof Finding.WindowExecutions found
          && task.windowExecutionId() != null
          && found.windowExecutionIds().contains(task.windowExecutionId())) {
        return asked.windowId();
      }
    }
    return null;
  }

  /** The window as it is defined now, or null when that isn't known. */
  public static @Nullable Window window(TaskExecution task, Evidence evidence) {
    String id = windowId(task, evidence);
    return id != null && evidence.finding(new Question.OfWindow(id)) instanceof Window known
        ? known
        : null;
  }

  /**
   * The task as it is registered now, or null when it isn't known or several could be it. Without
   * what it hands over until that was asked for.
   */
  public static @Nullable RegisteredTask registered(TaskExecution task, Evidence evidence) {
    String window = windowId(task, evidence);
    RegisteredTask match = window == null ? null : onlyMatch(task, window, evidence);
    if (window == null || match == null) {
      return null;
    }
    Question whole = new Question.OfWindowTask(window, match.windowTaskId());
    return evidence.finding(whole) instanceof RegisteredTask known ? known : match;
  }

  /**
   * Whether all windows that exist now were looked through, and none has this execution: as when
   * its window was deleted. False while that isn't known, or when a part of the search can't be
   * had.
   */
  public static boolean ranByNoneThatExists(TaskExecution task, Evidence evidence) {
    Instant around = around(task);
    if (around == null
        || task.windowExecutionId() == null
        || !(found(evidence, new Question.OfWindows()) instanceof Finding.Windows all)
        || !all.complete()) {
      return false;
    }
    return all.ids().stream()
        .map(id -> found(evidence, new Question.OfWindowExecutions(id, around)))
        .allMatch(
            finding ->
                finding instanceof Finding.WindowExecutions ran
                    && ran.complete()
                    && !ran.windowExecutionIds().contains(task.windowExecutionId()));
  }

  private static @Nullable Finding found(Evidence evidence, Question question) {
    return evidence.piece(question) instanceof Piece.Found whole ? whole.finding() : null;
  }

  static void ask(TaskExecution task, Due due) {
    String window = find(task, due);
    if (window == null) {
      return;
    }
    due.ask(new Question.OfWindow(window));
    due.ask(new Question.OfWindowTasks(window));
    RegisteredTask match = onlyMatch(task, window, due.evidence());
    if (match != null) {
      due.ask(new Question.OfWindowTask(window, match.windowTaskId()));
    }
  }

  /** The window, or null while it isn't known; asks for what would tell it. */
  static @Nullable String find(TaskExecution task, Due due) {
    Instant around = around(task);
    if (task.windowExecutionId() == null || around == null) {
      return null;
    }
    due.ask(new Question.OfWindows());
    String window = windowId(task, due.evidence());
    if (window == null) {
      search(around, due);
    }
    return window;
  }

  /** A moment within the task's window execution; null when no plausible time was sent. */
  static @Nullable Instant around(TaskExecution task) {
    Instant around = task.startTime() == null ? task.endTime() : task.startTime();
    return around == null || !Timing.plausible(around) ? null : around;
  }

  private static void search(Instant around, Due due) {
    if (!(due.evidence().finding(new Question.OfWindows()) instanceof Finding.Windows windows)) {
      return;
    }
    long underWay =
        due.count(
            question ->
                question instanceof Question.OfWindowExecutions
                    && due.evidence().piece(question) instanceof Piece.Asking);
    windows.ids().stream()
        .map(id -> new Question.OfWindowExecutions(id, around))
        .filter(question -> due.evidence().piece(question) == null)
        .limit(Math.max(0, AT_ONCE - underWay))
        .forEach(due::ask);
  }

  private static @Nullable RegisteredTask onlyMatch(
      TaskExecution task, String window, Evidence evidence) {
    Piece piece = evidence.piece(new Question.OfWindowTasks(window));
    if (!(piece instanceof Piece.Found found)
        || !(found.finding() instanceof Finding.RegisteredTasks tasks)
        || !tasks.complete()
        || task.taskArn() == null) {
      return null;
    }
    List<RegisteredTask> same =
        tasks.all().stream()
            .filter(
                r -> task.taskArn().equals(r.taskArn()) && Objects.equals(task.type(), r.type()))
            .toList();
    if (same.size() > 1) {
      same = same.stream().filter(r -> Objects.equals(task.priority(), r.priority())).toList();
    }
    return same.size() == 1 ? same.getFirst() : null;
  }
}
