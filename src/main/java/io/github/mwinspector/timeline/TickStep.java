package io.github.mwinspector.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The distance between the ticks of a time axis, round on the clock of the zone: a step of six
 * hours has ticks at 0, 6, 12 and 18 o'clock, on the days that the clocks change too.
 *
 * @param unit what is counted
 * @param count how many of it: milliseconds, days, months or years
 */
record TickStep(Unit unit, int count) {
  /** What a step counts. */
  enum Unit {
    MILLISECOND(0.001, "HH:mm:ss.SSS", "00:00:00.000"),
    SECOND(0.001, "HH:mm:ss", "00:00:00"),
    MINUTE(0.001, "HH:mm", "00:00"),
    DAY(86_400, "d MMM", "30 Mmm"),
    MONTH(28 * 86_400.0, "MMM", "Mmm"),
    YEAR(365 * 86_400.0, "uuuu", "0000");

    private final double seconds;
    private final DateTimeFormatter format;
    private final String widest;

    Unit(double seconds, String pattern, String widest) {
      this.seconds = seconds;
      this.format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
      this.widest = widest;
    }

    /** Whether ticks stand at times of day, counted in milliseconds. */
    boolean ofClock() {
      return compareTo(DAY) < 0;
    }
  }

  private static final int SECOND = 1000;
  private static final int MINUTE = 60 * SECOND;
  private static final int HOUR = 60 * MINUTE;

  /** All steps there are, from short to long. */
  static final List<TickStep> ALL = all();

  /** A text as wide as its labels get. */
  String widest() {
    return unit.widest;
  }

  /** The least time from a tick to the next, days of 23 hours aside. */
  double seconds() {
    return unit.seconds * count;
  }

  /** What is written at a tick. */
  String label(LocalDateTime local) {
    return unit.format.format(local);
  }

  /** The instants of the ticks in a span, in order. */
  List<Instant> ticks(TimeSpan span, ZoneId zone) {
    List<Instant> ticks = new ArrayList<>();
    if (unit.ofClock()) {
      clockTicks(span, zone, ticks);
    } else {
      LocalDate day = firstDay(span.from().atZone(zone).toLocalDate());
      for (Instant at = midnight(day, zone); !at.isAfter(span.to()); at = midnight(day, zone)) {
        if (!at.isBefore(span.from())) {
          ticks.add(at);
        }
        day = next(day);
      }
    }
    return ticks;
  }

  /** Walks from one change of the clocks to the next; between them, ticks are evenly spaced. */
  private void clockTicks(TimeSpan span, ZoneId zone, List<Instant> ticks) {
    Instant from = span.from();
    while (!from.isAfter(span.to())) {
      ZoneOffsetTransition change = zone.getRules().nextTransition(from);
      Instant until =
          change == null || change.getInstant().isAfter(span.to())
              ? span.to().plusMillis(1)
              : change.getInstant();
      long offset = zone.getRules().getOffset(from).getTotalSeconds() * (long) SECOND;
      long local = ceil(from) + offset;
      long tick = local + Math.floorMod(-local, (long) count) - offset;
      for (; tick < until.toEpochMilli(); tick += count) {
        ticks.add(Instant.ofEpochMilli(tick));
      }
      from = until;
    }
  }

  private static long ceil(Instant time) {
    long floor = time.toEpochMilli();
    return Instant.ofEpochMilli(floor).isBefore(time) ? floor + 1 : floor;
  }

  /** The last round day that is not after this one. Weeks begin on Monday. */
  private LocalDate firstDay(LocalDate day) {
    return switch (unit) {
      case YEAR -> LocalDate.of(Math.max(1, day.getYear() - day.getYear() % count), 1, 1);
      case MONTH -> LocalDate.of(day.getYear(), 1 + (day.getMonthValue() - 1) / count * count, 1);
      case DAY, MILLISECOND, SECOND, MINUTE ->
          day.minusDays(Math.floorMod(day.toEpochDay() + 3, (long) count));
    };
  }

  private LocalDate next(LocalDate day) {
    return switch (unit) {
      case YEAR -> day.withDayOfYear(1).plusYears(count - day.getYear() % count);
      case MONTH -> day.plusMonths(count);
      case DAY, MILLISECOND, SECOND, MINUTE -> day.plusDays(count);
    };
  }

  private static Instant midnight(LocalDate day, ZoneId zone) {
    return day.getYear() > 9998
        ? day.atStartOfDay().toInstant(ZoneOffset.UTC)
        : day.atStartOfDay(zone).toInstant();
  }

  private static List<TickStep> all() {
    List<TickStep> steps = new ArrayList<>();
    add(steps, Unit.MILLISECOND, 1, 1, 2, 5, 10, 20, 50, 100, 200, 500);
    add(steps, Unit.SECOND, SECOND, 1, 2, 5, 10, 15, 30);
    add(steps, Unit.MINUTE, MINUTE, 1, 2, 5, 10, 15, 30);
    add(steps, Unit.MINUTE, HOUR, 1, 2, 3, 6, 12);
    add(steps, Unit.DAY, 1, 1, 2, 7, 14);
    add(steps, Unit.MONTH, 1, 1, 2, 3, 6);
    add(steps, Unit.YEAR, 1, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000);
    return List.copyOf(steps);
  }

  private static void add(List<TickStep> steps, Unit unit, int each, int... counts) {
    for (int count : counts) {
      steps.add(new TickStep(unit, count * each));
    }
  }
}
