package io.github.mwinspector.timeline;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.evidence.Window;
import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.evidence.WindowSearch;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.Timing;
import io.github.mwinspector.reason.Pointer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The window's run, and its limits where its definition is known. */
final class WindowBars {
  private static final Pointer WINDOW = new Pointer.ToWindow();

  private WindowBars() {}

  static List<Bar> of(TaskExecution task, Evidence evidence) {
    if (!(evidence.finding(new Question.OfWindowExecution()) instanceof WindowExecution run)) {
      return List.of();
    }
    String status = run.status() == null ? null : run.status().text();
    List<Bar> bars = new ArrayList<>();
    bars.add(
        new Bar(
            "The window's run",
            status,
            // Quiet: a window fails because its task did, which the task's own bar says.
            run.endTime() == null && status != null && Standing.of(status) == Standing.UNDER_WAY
                ? Standing.UNDER_WAY
                : Standing.UNKNOWN,
            Bar.Shape.STRETCH,
            run.startTime(),
            run.endTime(),
            WINDOW));
    Window window = WindowSearch.window(task, evidence);
    if (window != null
        && window.durationHours() != null
        && run.startTime() != null
        && Timing.plausible(run.startTime())) {
      Instant close = run.startTime().plus(Duration.ofHours(window.durationHours()));
      Integer hours = window.cutoffHours();
      if (hours != null && hours > 0) {
        String words = "no task starts in its last %d h".formatted(hours);
        Instant cutoff = close.minus(Duration.ofHours(hours));
        bars.add(limit("The window's cutoff", words, Bar.Shape.CUTOFF, cutoff));
      }
      String words = "after %d h, by its definition now".formatted(window.durationHours());
      bars.add(limit("The window closes", words, Bar.Shape.CLOSE, close));
    }
    return bars;
  }

  private static Bar limit(String name, String words, Bar.Shape shape, Instant at) {
    return new Bar(name, words, Standing.UNKNOWN, shape, at, null, WINDOW);
  }
}
