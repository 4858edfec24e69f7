package io.github.mwinspector.reason;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.RegisteredTask;
import io.github.mwinspector.evidence.Window;
import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.evidence.WindowSearch;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the window's limits ended the task. At the cutoff, tasks whose cutoff behaviour says so
 * are ended, and get TIMED_OUT; no new invocation is started (user guide, "Assign tasks to a
 * maintenance window").
 */
final class WindowRules {
  /** An end this much before or after a limit counts as its doing: ending takes time. */
  private static final Duration BEFORE = Duration.ofMinutes(1);

  private static final Duration AFTER = Duration.ofMinutes(5);

  /** A task that runs on over the cutoff; a window can still keep parts of it from starting. */
  private static final String CONTINUE = "CONTINUE_TASK";

  private WindowRules() {}

  static List<Ranked> of(TaskExecution task, Evidence evidence) {
    if (task.status() == ExecutionStatus.Known.SKIPPED_OVERLAPPING) {
      return List.of(
          new Sentence()
              .words("Skipped: the previous run was still going.")
              .toMember("Status")
              .proves(Rule.SKIPPED_OVERLAPPING));
    }
    boolean timedOut = task.status() == ExecutionStatus.Known.TIMED_OUT;
    boolean cancelled = task.status() == ExecutionStatus.Known.CANCELLED;
    Instant end = plausible(task.endTime());
    if ((!timedOut && !cancelled) || end == null) {
      return List.of();
    }
    WindowExecution run =
        evidence.finding(new Question.OfWindowExecution()) instanceof WindowExecution known
            ? known
            : null;
    Window window = WindowSearch.window(task, evidence);
    Instant opened = run == null ? null : plausible(run.startTime());
    if (window != null && window.durationHours() != null && opened != null) {
      RegisteredTask registered = WindowSearch.registered(task, evidence);
      boolean goesOn = registered != null && CONTINUE.equals(registered.cutoffBehavior());
      return byLimits(window, window.durationHours(), opened, end, timedOut && !goesOn);
    }
    return run == null ? List.of() : byRun(run, end, timedOut);
  }

  private static List<Ranked> byLimits(
      Window window, int hours, Instant opened, Instant end, boolean proven) {
    Instant close = opened.plus(Duration.ofHours(hours));
    Integer cutoffHours = window.cutoffHours();
    Instant cutoff =
        cutoffHours == null || cutoffHours == 0 ? null : close.minus(Duration.ofHours(cutoffHours));
    Sentence sentence = new Sentence();
    sentence.words(proven ? "Cut off: " : "Most likely cut off: ");
    if (near(end, close)) {
      sentence.words("the window closed at ").at(close);
    } else if (cutoff != null && near(end, cutoff)) {
      sentence
          .words("the window's cutoff was at ")
          .at(cutoff)
          .words(", %d h before it closed at ".formatted(cutoffHours))
          .at(close);
    } else {
      return List.of();
    }
    sentence.words(".").to(new Pointer.ToWindow()).toMember("EndTime");
    return List.of(proven ? sentence.proves(Rule.CUT_OFF) : sentence.suggests(Rule.CUT_OFF));
  }

  /** Without the window's definition: its run timed out at the same moment. */
  private static List<Ranked> byRun(WindowExecution run, Instant end, boolean timedOut) {
    Instant runEnd = plausible(run.endTime());
    if (!timedOut
        || run.status() != ExecutionStatus.Known.TIMED_OUT
        || runEnd == null
        || !near(end, runEnd)) {
      return List.of();
    }
    return List.of(
        new Sentence()
            .words("Most likely cut off: the window's run ended at the same time with ")
            .name(run.status().text())
            .words(", at ")
            .at(runEnd)
            .words(".")
            .to(new Pointer.ToWindow())
            .toMember("EndTime")
            .suggests(Rule.CUT_OFF));
  }

  private static boolean near(Instant end, Instant limit) {
    return !end.isBefore(limit.minus(BEFORE)) && !end.isAfter(limit.plus(AFTER));
  }

  private static @Nullable Instant plausible(@Nullable Instant time) {
    return time != null && Timing.plausible(time) ? time : null;
  }
}
