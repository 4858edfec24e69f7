package io.github.mwinspector.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something ran. Never a negative duration, never a guessed time. */
public sealed interface Timing {
  /** Neither start nor end was sent. */
  record NotStarted() implements Timing {}

  /**
   * Started, no end sent.
   *
   * @param start when it started
   * @param soFar from the start to now
   */
  record Running(Instant start, Duration soFar) implements Timing {}

  /**
   * No end sent, and a start that lies ahead of this computer's clock.
   *
   * @param start when it starts, by the service
   */
  record StartsLater(Instant start) implements Timing {}

  /**
   * Started and ended.
   *
   * @param start when it started
   * @param end when it ended, not before the start
   * @param duration the time between
   */
  record Ended(Instant start, Instant end, Duration duration) implements Timing {}

  /**
   * The service sent an end that lies before the start.
   *
   * @param start as sent
   * @param end as sent
   */
  record EndBeforeStart(Instant start, Instant end) implements Timing {}

  /**
   * An end without a start.
   *
   * @param end as sent
   */
  record EndOnly(Instant end) implements Timing {}

  /** The timing of these two times, seen at {@code now}. */
  static Timing of(@Nullable Instant start, @Nullable Instant end, Instant now) {
    if (start == null) {
      return end == null ? new NotStarted() : new EndOnly(end);
    }
    if (end == null) {
      return start.isAfter(now)
          ? new StartsLater(start)
          : new Running(start, Duration.between(start, now));
    }
    return end.isBefore(start)
        ? new EndBeforeStart(start, end)
        : new Ended(start, end, Duration.between(start, end));
  }

  /**
   * Whether a time can be a real one of this service: after its launch and not ages ahead. Times
   * near 1970 or beyond the year 9999 come from a wrong unit.
   */
  static boolean plausible(Instant time) {
    return time.isAfter(Instant.parse("2006-01-01T00:00:00Z"))
        && time.isBefore(Instant.parse("2200-01-01T00:00:00Z"));
  }
}
