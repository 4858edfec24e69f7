package io.github.mwinspector.view.browse;

import io.github.mwinspector.browse.Row;
import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.model.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two lines of a row, not yet made safe to show.
 *
 * @param title the first line
 * @param fine the second line
 */
record EntryText(String title, String fine) {
  static EntryText of(Row row, Instant now, ZoneId zone) {
    return switch (row) {
      case Row.Window window ->
          new EntryText(
              window.name() == null ? window.id() : window.name(), schedule(window, zone));
      case Row.Execution run ->
          new EntryText(
              run.start() == null ? "not started" : TimeText.seconds(run.start(), zone),
              join(duration(run.start(), run.end(), now), run.id()));
      case Row.Task task ->
          new EntryText(
              task.arn() == null ? task.id() : name(task.arn()),
              join(
                  type(task.type()),
                  duration(task.start(), task.end(), now),
                  task.start() == null ? null : TimeText.seconds(task.start(), zone)));
    };
  }

  private static String schedule(Row.Window window, ZoneId zone) {
    String next =
        window.next() == null
            ? null
            : "next " + TimeText.seconds(window.next(), zone).substring(0, 16);
    return join(window.disabled() ? "switched off" : next, window.schedule());
  }

  /**
   * What an ARN names: its beginning is the same for all, and a narrow row would show only that.
   */
  private static String name(String arn) {
    String[] parts = arn.split(":", 6);
    return arn.startsWith("arn:") && parts.length == 6 ? parts[5] : arn;
  }

  /** The name AWS gives to the kind of task; an unknown one's own word. */
  private static @Nullable String type(@Nullable TaskType type) {
    return switch (type) {
      case TaskType.Known.RUN_COMMAND -> "Run Command";
      case TaskType.Known.AUTOMATION -> "Automation";
      case TaskType.Known.STEP_FUNCTIONS -> "Step Functions";
      case TaskType.Known.LAMBDA -> "Lambda";
      case TaskType.Unknown(String text) -> text;
      case null -> null;
    };
  }

  private static @Nullable String duration(
      @Nullable Instant start, @Nullable Instant end, Instant now) {
    return switch (Timing.of(start, end, now)) {
      case Timing.Ended ended -> TimeText.duration(ended.duration());
      case Timing.Running(Instant _, Duration soFar) ->
          "for " + TimeText.duration(Duration.ofSeconds(soFar.toSeconds()));
      case Timing.StartsLater _ -> "starts later";
      case Timing.EndBeforeStart _ -> "end before start";
      case Timing.NotStarted _, Timing.EndOnly _ -> null;
    };
  }

  private static String join(@Nullable String... parts) {
    List<String> said = new ArrayList<>();
    for (String part : parts) {
      if (part != null && !part.isBlank()) {
        said.add(part);
      }
    }
    return String.join(" · ", said);
  }
}
