package io.github.mwinspector.view.header;

import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.model.Timing;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long the task took, in words.
 *
 * @param text short
 * @param exact to the millisecond, or why there is no duration
 * @param odd whether the times make no sense
 * @param growing whether it will be another one in a second
 */
record DurationWords(String text, String exact, boolean odd, boolean growing) {
  static DurationWords of(TaskExecution task, Instant now) {
    if (implausible(task.startTime()) || implausible(task.endTime())) {
      return odd("implausible times", "A time that the service sent can't be right.");
    }
    return switch (task.timing(now)) {
      case Timing.NotStarted _ -> quiet("not started", "The service sent no start and no end.");
      case Timing.Running(Instant _, Duration soFar) -> running(task, soFar);
      case Timing.StartsLater _ ->
          new DurationWords(
              "starts later",
              "The start lies in the future by this computer's clock.",
              false,
              true);
      case Timing.Ended(Instant _, Instant _, Duration took) ->
          quiet(TimeText.duration(took), "Took " + TimeText.exactDuration(took) + ".");
      case Timing.EndBeforeStart _ ->
          odd("end before start", "The service sent an end that lies before the start.");
      case Timing.EndOnly _ -> quiet("no start sent", "The service sent an end without a start.");
    };
  }

  private static DurationWords running(TaskExecution task, Duration soFar) {
    if (task.status() != null && task.status().over()) {
      return odd("no end sent", "The status says that it is over, but no end was sent.");
    }
    Duration whole = Duration.ofSeconds(soFar.toSeconds());
    return new DurationWords(
        "running for " + TimeText.duration(whole), "No end was sent yet.", false, true);
  }

  private static DurationWords quiet(String text, String exact) {
    return new DurationWords(text, exact, false, false);
  }

  private static DurationWords odd(String text, String exact) {
    return new DurationWords(text, exact, true, false);
  }

  private static boolean implausible(@Nullable Instant time) {
    return time != null && !Timing.plausible(time);
  }
}
