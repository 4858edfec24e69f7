package io.github.mwinspector.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How times and durations are written, the same on screen and in reports. Every instant can be
 * written, the implausible ones too.
 */
public final class TimeText {
  private static final DateTimeFormatter SECONDS = pattern("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter MILLIS = pattern("uuuu-MM-dd HH:mm:ss.SSS");
  private static final DateTimeFormatter UTC = pattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
  private static final DateTimeFormatter OFFSET = pattern("'UTC'xxx");

  /** Beyond this many seconds from 1970, a calendar could run out of years. */
  private static final long FAR = 31_000_000_000_000_000L;

  private TimeText() {}

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  /** ISO-8601 in UTC to the millisecond, such as {@code 2026-11-22T13:00:03.123Z}. */
  public static String utc(Instant time) {
    return far(time) ? time.toString() : UTC.format(time.atZone(ZoneOffset.UTC));
  }

  /** Date and time to the second, without a zone: {@code 2026-11-22 14:00:03}. */
  public static String seconds(Instant time, ZoneId zone) {
    return far(time) ? time.toString() : SECONDS.format(time.atZone(zone));
  }

  /**
   * To the millisecond with its zone: {@code 2026-11-22 14:00:03.123 Europe/Berlin (UTC+01:00)}.
   */
  public static String exact(Instant time, ZoneId zone) {
    return far(time)
        ? time.toString()
        : MILLIS.format(time.atZone(zone)) + " " + zone(zone, time, time);
  }

  /** Such as {@code UTC+01:00}. */
  public static String offset(ZoneId zone, Instant time) {
    return OFFSET.format(far(time) ? ZoneOffset.UTC : zone.getRules().getOffset(time));
  }

  /** The zone by its id alone; an offset is written {@code UTC+01:00}. */
  public static String zoneName(ZoneId zone) {
    String id = zone.getId();
    return zone instanceof ZoneOffset ? "UTC" + (id.equals("Z") ? "" : id) : id;
  }

  /**
   * The zone by its id and its offset; both offsets where they differ, as over the night that the
   * clocks change: {@code Europe/Berlin (UTC+02:00, later UTC+01:00)}.
   */
  public static String zone(ZoneId zone, Instant first, Instant last) {
    String id = zoneName(zone);
    if (id.startsWith("UTC")) {
      return id;
    }
    String before = offset(zone, first);
    String after = offset(zone, last);
    return id + " (" + (before.equals(after) ? before : before + ", later " + after) + ")";
  }

  /**
   * A duration in words, cut to what a reader needs: {@code 148 ms}, {@code 5.4 s}, {@code 12 min 4
   * s}, {@code 3 h 2 min 4 s}, {@code 2 d 3 h 12 min}.
   *
   * @param duration not negative
   */
  public static String duration(Duration duration) {
    if (duration.toMinutes() == 0) {
      return underAMinute(duration);
    }
    List<String> parts = new ArrayList<>();
    add(parts, duration.toDaysPart(), "d");
    add(parts, duration.toHoursPart(), "h");
    add(parts, duration.toMinutesPart(), "min");
    if (duration.toDaysPart() == 0) {
      add(parts, duration.toSecondsPart(), "s");
    }
    return String.join(" ", parts);
  }

  /** A duration to the millisecond: {@code 12 min 4.333 s (724.333 s)}. */
  public static String exactDuration(Duration duration) {
    String total = seconds(duration.toSeconds(), duration.toMillisPart());
    if (duration.toMinutes() == 0) {
      return total;
    }
    List<String> parts = new ArrayList<>();
    add(parts, duration.toDaysPart(), "d");
    add(parts, duration.toHoursPart(), "h");
    add(parts, duration.toMinutesPart(), "min");
    parts.add(seconds(duration.toSecondsPart(), duration.toMillisPart()));
    return String.join(" ", parts) + " (" + total + ")";
  }

  private static String underAMinute(Duration duration) {
    long seconds = duration.toSeconds();
    int millis = duration.toMillisPart();
    if (seconds == 0 && millis > 0) {
      return millis + " ms";
    }
    return seconds < 10 && millis >= 100 ? seconds + "." + millis / 100 + " s" : seconds + " s";
  }

  private static String seconds(long seconds, int millis) {
    return "%d.%03d s".formatted(seconds, millis);
  }

  private static void add(List<String> parts, long count, String unit) {
    if (count > 0) {
      parts.add(count + " " + unit);
    }
  }

  private static boolean far(Instant time) {
    return Math.abs(time.getEpochSecond()) > FAR;
  }
}
