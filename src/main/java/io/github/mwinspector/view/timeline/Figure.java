package io.github.mwinspector.view.timeline;

import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.model.Timing;
import io.github.mwinspector.timeline.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn for a timing: two times with something between them.
 *
 * @param form what is between
 * @param span the time the picture is made for
 * @param left the earlier time
 * @param right the later time, or the same
 * @param caption what is written between
 */
record Figure(Form form, TimeSpan span, End left, End right, String caption) {
  /** What lies between the two times. */
  enum Form {
    /** A bar: it ran from here to there. */
    BAR,
    /** A bar that still grows: its right end is now. */
    GROWING,
    /** Nothing ran between them: a broken line. */
    GAP,
    /** The two are one time. */
    MOMENT
  }

  /**
   * One end of it.
   *
   * @param name what the time is, such as "start"
   * @param time when it is
   */
  record End(String name, Instant time) {}

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

  /**
   * The figure of a timing.
   *
   * @param now what the timing was seen at
   * @param over whether the status says that the task is over
   * @return null when there is nothing that could be drawn
   */
  static @Nullable Figure of(Timing timing, Instant now, boolean over) {
    Figure figure = drawn(timing, now, over);
    return figure == null || figure.plausible()
        ? figure
        : figure.withCaption("not a plausible duration");
  }

  private boolean plausible() {
    return Timing.plausible(left.time) && Timing.plausible(right.time);
  }

  private Figure withCaption(String words) {
    return new Figure(form, span, left, right, words);
  }

  private static @Nullable Figure drawn(Timing timing, Instant now, boolean over) {
    return switch (timing) {
      case Timing.NotStarted _ -> null;
      case Timing.Ended(Instant start, Instant end, Duration duration) ->
          between(
              start.equals(end) ? Form.MOMENT : Form.BAR,
              new End("start", start),
              new End("end", end),
              TimeText.duration(duration));
      case Timing.Running(Instant start, Duration soFar) -> running(start, soFar, over);
      case Timing.StartsLater(Instant start) ->
          between(Form.GAP, new End("now", now), new End("start", start), "not started yet");
      case Timing.EndBeforeStart(Instant start, Instant end) ->
          between(
              Form.GAP,
              new End("end", end),
              new End("start", start),
              "the end is before the start");
      case Timing.EndOnly(Instant end) ->
          between(Form.MOMENT, new End("end", end), new End("end", end), "no start sent");
    };
  }

  /** The time of day at one of its ends, with milliseconds where seconds would say too little. */
  String timeOfDay(End end, ZoneId zone) {
    boolean brief = span.seconds() <= 10;
    return (brief ? MILLIS : SECONDS).format(end.time.atZone(zone));
  }

  private static @Nullable Figure running(Instant start, Duration soFar, boolean over) {
    Instant now = start.plus(soFar);
    if (!TimeSpan.drawable(start, now)) {
      return null;
    }
    Duration whole = Duration.ofSeconds(soFar.toSeconds());
    return new Figure(
        Form.GROWING,
        TimeSpan.growing(start, soFar),
        new End("start", start),
        new End("now", now),
        over ? "no end sent" : "running for " + TimeText.duration(whole));
  }

  private static @Nullable Figure between(Form form, End left, End right, String caption) {
    return TimeSpan.drawable(left.time, right.time)
        ? new Figure(form, TimeSpan.over(left.time, right.time), left, right, caption)
        : null;
  }
}
