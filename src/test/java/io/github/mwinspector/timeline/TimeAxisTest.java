package io.github.mwinspector.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.model.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeAxisTest {
  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/Berlin",
          "America/New_York",
          "Australia/Lord_Howe",
          "Asia/Kathmandu",
          "America/St_Johns",
          "Pacific/Apia",
          "Africa/Casablanca");

  /** Spans of all sizes, at random, on days that clocks change and around them. */
  static Stream<TimeSpan> spans() {
    Random random = new Random(7);
    List<TimeSpan> spans = new ArrayList<>();
    List<Instant> starts =
        List.of(
            Instant.parse("2026-03-29T00:30:00Z"),
            Instant.parse("2026-10-25T00:10:00.5Z"),
            Instant.parse("2026-11-01T05:00:00Z"),
            Instant.parse("2011-12-30T09:00:00Z"),
            Instant.parse("2026-12-31T22:00:00Z"),
            Instant.parse("0001-02-01T00:00:00Z"),
            Instant.parse("1970-01-01T00:00:00Z"));
    for (double exponent = -3; exponent < 9.6; exponent += 0.1) {
      long nanos = (long) (Math.pow(10, exponent) * 1e9 * (1 + random.nextDouble()));
      Duration length = Duration.ofNanos(nanos);
      Instant start = starts.get(random.nextInt(starts.size())).minus(length.dividedBy(3));
      if (TimeSpan.drawable(start, start.plus(length))) {
        spans.add(TimeSpan.over(start, start.plus(length)));
      }
    }
    spans.add(
        new TimeSpan(Instant.parse("0002-01-01T00:00:00Z"), Instant.parse("9998-01-01T00:00:00Z")));
    return spans.stream();
  }

  @ParameterizedTest
  @MethodSource("spans")
  void labelsNeverOverlapNorLeaveTheAxisAndAreInPlace(TimeSpan span) {
    for (String zone : ZONES) {
      for (double width : new double[] {320, 868, 1248, 3800}) {
        TimeAxis axis = axis(span, width, zone);
        List<TimeAxis.Words> contexts = new ArrayList<>();
        double before = Double.NEGATIVE_INFINITY;
        for (TimeAxis.Tick tick : axis.ticks()) {
          assertTrue(tick.time().left() >= before + 8, () -> "overlap in " + axis);
          assertTrue(tick.time().left() >= 0 && tick.time().right() <= width, axis::toString);
          assertEquals(axis.place().x(tick.at()), tick.x(), 1e-6);
          before = tick.time().right();
          if (tick.context() != null) {
            contexts.add(tick.context());
          }
        }
        for (int i = 0; i < contexts.size(); i++) {
          TimeAxis.Words words = contexts.get(i);
          assertTrue(words.left() >= 0 && words.right() <= width, axis::toString);
          assertTrue(i == 0 || words.left() >= contexts.get(i - 1).right() + 8, axis::toString);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("spans")
  void thereAreAlwaysTicksToReadTheScaleBy(TimeSpan span) {
    for (String zone : ZONES) {
      int ticks = axis(span, 868, zone).ticks().size();
      assertTrue(ticks >= 3 && ticks <= 25, () -> ticks + " ticks for " + span + " in " + zone);
    }
  }

  @Test
  void minutesAreRoundOnTheClockOfTheZone() {
    TimeAxis axis =
        axis(span("2026-11-22T13:00:03Z", "2026-11-22T13:12:07Z"), 868, "Asia/Kathmandu");
    assertEquals(Instant.parse("2026-11-22T13:00:00Z"), tick(axis, "18:45").at());
    assertEquals("Sun 2026-11-22", text(axis.ticks().getFirst()));
  }

  @Test
  void aNewDayIsNamedWhereItBegins() {
    TimeAxis axis =
        axis(span("2026-11-22T21:30:00Z", "2026-11-23T01:30:00Z"), 868, "Europe/Berlin");
    TimeAxis.Tick midnight = tick(axis, "00:00");
    assertEquals(Instant.parse("2026-11-22T23:00:00Z"), midnight.at());
    assertEquals("Mon 2026-11-23", text(midnight));
  }

  @Test
  void theHourThatComesTwiceIsThereTwiceAndItsOffsetIsNamed() {
    TimeAxis axis =
        axis(span("2026-10-24T22:00:00Z", "2026-10-25T05:00:00Z"), 868, "Europe/Berlin");
    List<TimeAxis.Tick> two =
        axis.ticks().stream().filter(tick -> tick.time().text().equals("02:00")).toList();
    assertEquals(2, two.size());
    assertEquals(Duration.ofHours(1), Duration.between(two.getFirst().at(), two.getLast().at()));
    assertEquals("UTC+01:00", text(two.getLast()));
  }

  @Test
  void theHourThatIsSkippedIsNotThere() {
    TimeAxis axis =
        axis(span("2026-03-28T23:00:00Z", "2026-03-29T05:00:00Z"), 868, "Europe/Berlin");
    assertTrue(axis.ticks().stream().noneMatch(tick -> tick.time().text().startsWith("02:")));
    assertEquals("UTC+02:00", text(tick(axis, "03:00")));
  }

  @Test
  void sixHourStepsStayOnTheClockOverTheChange() {
    TimeAxis axis =
        axis(span("2026-10-24T00:00:00Z", "2026-10-27T00:00:00Z"), 868, "Europe/Berlin");
    assertTrue(
        axis.ticks().stream()
            .map(tick -> tick.time().text())
            .allMatch(List.of("00:00", "06:00", "12:00", "18:00")::contains),
        axis::toString);
  }

  @Test
  void everyStepIsARoundOne() {
    for (TickStep step : TickStep.ALL) {
      TimeSpan span =
          TimeSpan.over(
              Instant.parse("2026-11-22T13:00:03.123Z"),
              Instant.parse("2026-11-22T13:00:03.123Z")
                  .plusMillis((long) (Math.min(step.seconds(), 1e10) * 4000)));
      for (Instant at : step.ticks(span, ZoneOffset.UTC)) {
        String text = TimeText.utc(at);
        String zeros = step.unit().ofClock() ? "" : "T00:00:00.000Z";
        assertTrue(text.endsWith(zeros), () -> step + " has a tick at " + text);
        assertTrue(
            !step.unit().ofClock() || at.toEpochMilli() % Math.min(step.count(), 60_000) == 0,
            () -> step + " has a tick at " + text);
      }
    }
  }

  @Test
  void aRunningTaskKeepsItsAxisWhileItGrows() {
    Instant start = Instant.parse("2026-11-22T13:00:00Z");
    TimeSpan at70 = TimeSpan.growing(start, Duration.ofSeconds(70));
    assertEquals(at70, TimeSpan.growing(start, Duration.ofSeconds(71)));
    for (long seconds = 0; seconds < 100_000_000; seconds += 1 + seconds / 7) {
      TimeSpan span = TimeSpan.growing(start, Duration.ofSeconds(seconds));
      assertTrue(span.seconds() > seconds, "room to grow in");
    }
  }

  private static TimeAxis axis(TimeSpan span, double width, String zone) {
    TimeAxis.Place place = new TimeAxis.Place(span, 80, width - 80, width);
    return TimeAxis.of(place, ZoneId.of(zone), text -> text.length() * 6.5);
  }

  private static TimeSpan span(String from, String to) {
    return new TimeSpan(Instant.parse(from), Instant.parse(to));
  }

  private static TimeAxis.Tick tick(TimeAxis axis, String text) {
    return axis.ticks().stream()
        .filter(tick -> tick.time().text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not in " + axis));
  }

  private static String text(TimeAxis.Tick tick) {
    TimeAxis.Words context = tick.context();
    assertNotNull(context, () -> "nothing below " + tick);
    return context.text();
  }
}
