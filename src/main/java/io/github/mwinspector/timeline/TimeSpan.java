package io.github.mwinspector.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A stretch of time that can be drawn: from one instant to a later one.
 *
 * @param from its beginning
 * @param to its end, after {@code from}
 */
public record TimeSpan(Instant from, Instant to) {
  private static final Instant EARLIEST = yearStart(1);
  private static final Instant LATEST = yearStart(9999);

  /** A span of no length would have no scale: a moment is drawn in the middle of this. */
  private static final Duration AROUND_A_MOMENT = Duration.ofSeconds(5);

  /** The service counts in milliseconds: a scale for less than a few of them has no ticks. */
  private static final Duration BRIEF = Duration.ofMillis(5);

  private static final long[] ROUND_SECONDS = {
    10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400
  };

  public TimeSpan {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a span needs a length");
    }
  }

  /** From the earlier to the later of two instants; some room around them when they are one. */
  public static TimeSpan over(Instant one, Instant other) {
    if (one.equals(other)) {
      return new TimeSpan(one.minus(AROUND_A_MOMENT), one.plus(AROUND_A_MOMENT));
    }
    Instant from = one.isBefore(other) ? one : other;
    Instant to = one.isBefore(other) ? other : one;
    return Duration.between(from, to).compareTo(BRIEF) < 0
        ? new TimeSpan(from.minus(BRIEF), to.plus(BRIEF))
        : new TimeSpan(from, to);
  }

  /**
   * A span with room to grow in: its length is a round one that stays the same while what runs in
   * it gets longer, so that the axis doesn't move every second.
   */
  public static TimeSpan growing(Instant start, Duration soFar) {
    long seconds = soFar.toSeconds();
    for (long round : ROUND_SECONDS) {
      if (seconds < round - round / 20) {
        return new TimeSpan(start, start.plusSeconds(round));
      }
    }
    long round = 86_400;
    while (seconds >= round - round / 20) {
      round *= 2;
    }
    return new TimeSpan(start, start.plusSeconds(round));
  }

  /** Whether a calendar can name these times; the service can send others. */
  public static boolean drawable(Instant one, Instant other) {
    return one.isAfter(EARLIEST)
        && other.isAfter(EARLIEST)
        && one.isBefore(LATEST)
        && other.isBefore(LATEST);
  }

  /** Its length in seconds. */
  public double seconds() {
    return seconds(from, to);
  }

  /** The seconds from one instant to another, to the nanosecond. */
  public static double seconds(Instant one, Instant other) {
    Duration between = Duration.between(one, other);
    return between.toSeconds() + between.toNanosPart() / 1e9;
  }

  private static Instant yearStart(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
