package io.github.mwinspector.timeline;

import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.model.Timing;
import io.github.mwinspector.reason.Pointer;
import io.github.mwinspector.text.Display;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a lane: a stretch of time, or a mark at a moment. Immutable.
 *
 * @param name what it is, as sent
 * @param status its status as sent, or null when none was
 * @param standing what the status means
 * @param shape how it is drawn
 * @param start when it started; null when that was not sent
 * @param end when it ended; null while it runs or when that was not sent
 * @param pointer what it opens, or null when there is nothing to open
 */
public record Bar(
    String name,
    @Nullable String status,
    Standing standing,
    Shape shape,
    @Nullable Instant start,
    @Nullable Instant end,
    @Nullable Pointer pointer) {
  /** What is drawn; each has a form of its own, so that colour is never all that tells. */
  public enum Shape {
    /** From its start to its end. */
    STRETCH,
    /** An alarm went off. */
    ALARM,
    /** An alarm is quiet again. */
    OK,
    /** An alarm has no data, or a state that this version doesn't know. */
    NO_DATA,
    /** From here on the window starts no more tasks. */
    CUTOFF,
    /** The window closes. */
    CLOSE
  }

  /** Whether it has a time that can be drawn. */
  public boolean drawable() {
    return start != null ? Timing.plausible(start) : end != null && Timing.plausible(end);
  }

  /**
   * Where it begins, in milliseconds of the epoch; the end when no start was sent.
   *
   * @throws IllegalStateException when it is not {@link #drawable}
   */
  public double from() {
    if (start != null) {
      return start.toEpochMilli();
    }
    if (end == null) {
      throw new IllegalStateException("nothing to draw");
    }
    return end.toEpochMilli();
  }

  /**
   * Where it ends, in milliseconds of the epoch: now while it runs, and its start when its end is
   * unknown, lies before the start, or can't be real.
   */
  public double to(Instant now) {
    double from = from();
    if (shape != Shape.STRETCH || start == null) {
      return from;
    }
    if (end == null) {
      return runs() ? Math.max(from, (double) now.toEpochMilli()) : from;
    }
    return Timing.plausible(end) ? Math.max(from, (double) end.toEpochMilli()) : from;
  }

  /** Whether it still goes on: started, no end, and a status that isn't an end. */
  public boolean runs() {
    return shape == Shape.STRETCH && start != null && end == null && standing == Standing.UNDER_WAY;
  }

  /** Name, status and exact times, one a line. */
  public String words(Instant now, ZoneId zone) {
    StringBuilder words = new StringBuilder(Display.line(name));
    words.append('\n').append(status == null ? "no status sent" : Display.line(status));
    if (shape != Shape.STRETCH) {
      return words.append("\nAt     ").append(at(start, zone)).toString();
    }
    words.append("\nStart  ").append(at(start, zone));
    words.append("\nEnd    ").append(runs() ? "still under way" : at(end, zone));
    if (start != null && end != null && end.isBefore(start)) {
      words.append("\nThe end lies before the start.");
    } else if (start != null && (end != null || (runs() && !start.isAfter(now)))) {
      Duration took = Duration.between(start, end == null ? now : end);
      words.append(end == null ? "\nSo far " : "\nTook   ").append(TimeText.duration(took));
    }
    return words.toString();
  }

  private static String at(@Nullable Instant time, ZoneId zone) {
    return time == null ? "not sent" : TimeText.exact(time, zone);
  }
}
