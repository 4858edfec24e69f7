package io.github.mwinspector.timeline;

import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.model.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the timeline says: the same as its picture.
 *
 * @param summary when it ran and how long, in one line
 * @param warnings what is wrong with the times, one sentence each
 * @param exact the times to the millisecond, in the chosen zone and in UTC, one fact a line
 * @param zone the zone the times are in
 */
public record TimelineWords(
    String summary, List<String> warnings, List<String> exact, String zone) {
  public TimelineWords {
    warnings = List.copyOf(warnings);
    exact = List.copyOf(exact);
  }

  /** The words for a task, seen at {@code now}. */
  public static TimelineWords of(TaskExecution task, Instant now, ZoneId zone) {
    Timing timing = task.timing(now);
    boolean over = task.status() != null && task.status().over();
    List<String> exact = new ArrayList<>();
    exact(exact, "Start", task.startTime(), zone);
    exact(exact, "End", task.endTime(), zone);
    if (timing instanceof Timing.Ended(Instant _, Instant _, Duration took)) {
      exact.add("Duration  " + TimeText.exactDuration(took));
    }
    Instant first = task.startTime() != null ? task.startTime() : task.endTime();
    Instant last = task.endTime() != null ? task.endTime() : now;
    String named = TimeText.zone(zone, first != null ? first : now, last);
    return new TimelineWords(
        summary(timing, now, zone, over), warnings(task, timing), exact, named);
  }

  /** All of it as one text, for those who listen to it. */
  public String spoken() {
    List<String> parts = new ArrayList<>(warnings);
    parts.addFirst(summary + ".");
    parts.add("Times are in " + zone + ".");
    return "Timeline. " + String.join(" ", parts);
  }

  private static String summary(Timing timing, Instant now, ZoneId zone, boolean over) {
    return switch (timing) {
      case Timing.NotStarted _ -> "Neither start nor end was sent: the task has not started";
      case Timing.Ended(Instant start, Instant end, Duration took) ->
          fromTo(start, end, zone)
              + (odd(start) || odd(end) ? "" : " · took " + TimeText.duration(took));
      case Timing.Running(Instant start, Duration soFar) ->
          "Started "
              + TimeText.seconds(start, zone)
              + (over || odd(start) ? " · no end sent" : running(soFar));
      case Timing.StartsLater(Instant start) ->
          "Starts %s · in %s"
              .formatted(TimeText.seconds(start, zone), wholeSeconds(Duration.between(now, start)));
      case Timing.EndBeforeStart(Instant start, Instant end) -> fromTo(start, end, zone);
      case Timing.EndOnly(Instant end) ->
          "No start was sent · ended " + TimeText.seconds(end, zone);
    };
  }

  private static boolean odd(Instant time) {
    return !Timing.plausible(time);
  }

  private static String running(Duration soFar) {
    return " · running for " + wholeSeconds(soFar);
  }

  private static String wholeSeconds(Duration duration) {
    return TimeText.duration(Duration.ofSeconds(duration.toSeconds()));
  }

  private static String fromTo(Instant start, Instant end, ZoneId zone) {
    String from = TimeText.seconds(start, zone);
    String to = TimeText.seconds(end, zone);
    String day = from.substring(0, from.indexOf(' ') + 1);
    return "Started " + from + " · ended " + (to.startsWith(day) ? to.substring(day.length()) : to);
  }

  private static List<String> warnings(TaskExecution task, Timing timing) {
    List<String> warnings = new ArrayList<>();
    implausible(warnings, "start", task.startTime());
    implausible(warnings, "end", task.endTime());
    switch (timing) {
      case Timing.EndBeforeStart(Instant start, Instant end) ->
          warnings.add(
              "The end lies %s before the start. Both are shown as sent; there is no duration."
                  .formatted(TimeText.duration(Duration.between(end, start))));
      case Timing.Running _ -> {
        if (task.status() != null && task.status().over()) {
          warnings.add(
              "The status is " + task.status().text() + ", but the service sent no end time.");
        }
      }
      case Timing.StartsLater _ ->
          warnings.add("The start lies in the future by this computer's clock.");
      case Timing.NotStarted _, Timing.Ended _, Timing.EndOnly _ -> {}
    }
    return warnings;
  }

  private static void implausible(List<String> warnings, String name, @Nullable Instant time) {
    if (time != null && odd(time)) {
      warnings.add(
          "The %s time %s is implausible: Systems Manager can't have run anything then."
              .formatted(name, TimeText.utc(time)));
    }
  }

  private static void exact(List<String> lines, String name, @Nullable Instant time, ZoneId zone) {
    if (time == null) {
      lines.add("%-9s not sent".formatted(name));
    } else {
      lines.add("%-9s %s".formatted(name, TimeText.exact(time, zone)));
      lines.add("%-9s %s".formatted("", TimeText.utc(time)));
    }
  }
}
