package io.github.mwinspector.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOON = Instant.parse("2026-11-22T11:00:03.120Z");

  @Test
  void exactTimeNamesMillisecondsOffsetAndZone() {
    assertEquals("2026-11-22 12:00:03.120 Europe/Berlin (UTC+01:00)", TimeText.exact(NOON, BERLIN));
    assertEquals("2026-11-22 11:00:03.120 UTC", TimeText.exact(NOON, ZoneOffset.UTC));
    assertEquals("2026-11-22T11:00:03.120Z", TimeText.utc(NOON));
  }

  @Test
  void overTheNightThatTheClocksChangeBothOffsetsAreNamed() {
    Instant before = Instant.parse("2026-10-24T20:00:00Z");
    Instant after = Instant.parse("2026-10-25T09:00:00Z");
    assertEquals(
        "Europe/Berlin (UTC+02:00, later UTC+01:00)", TimeText.zone(BERLIN, before, after));
    assertEquals("Europe/Berlin (UTC+01:00)", TimeText.zone(BERLIN, after, after));
    assertEquals("UTC", TimeText.zone(ZoneOffset.UTC, before, after));
    assertEquals("UTC+05:30", TimeText.zone(ZoneOffset.of("+05:30"), before, after));
  }

  @Test
  void theHourThatComesTwiceIsWrittenWithDifferentOffsets() {
    String first = TimeText.exact(Instant.parse("2026-10-25T00:30:00Z"), BERLIN);
    String second = TimeText.exact(Instant.parse("2026-10-25T01:30:00Z"), BERLIN);
    assertEquals("2026-10-25 02:30:00.000 Europe/Berlin (UTC+02:00)", first);
    assertEquals("2026-10-25 02:30:00.000 Europe/Berlin (UTC+01:00)", second);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 s",
    "PT0.148S, 148 ms",
    "PT5.408S, 5.4 s",
    "PT5.04S, 5 s",
    "PT59.999S, 59 s",
    "PT12M4.3S, 12 min 4 s",
    "PT1H, 1 h",
    "PT3H0M9S, 3 h 9 s",
    "PT51H12M59S, 2 d 3 h 12 min"
  })
  void durationsAreWordsThatNeverRoundUp(Duration duration, String words) {
    assertEquals(words, TimeText.duration(duration));
  }

  @Test
  void exactDurationHasEveryMillisecond() {
    assertEquals("0.000 s", TimeText.exactDuration(Duration.ZERO));
    assertEquals("12 min 4.333 s (724.333 s)", TimeText.exactDuration(Duration.ofMillis(724_333)));
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE, 1_700_000_000_000L})
  void everyInstantCanBeWritten(long seconds) {
    long second = Math.clamp(seconds, Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond());
    Instant time = Instant.ofEpochSecond(second);
    for (String zone : new String[] {"Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"}) {
      assertFalse(TimeText.exact(time, ZoneId.of(zone)).isEmpty());
      assertFalse(TimeText.seconds(time, ZoneId.of(zone)).isEmpty());
    }
    assertFalse(TimeText.exactDuration(Duration.between(Instant.MIN, Instant.MAX)).isEmpty());
    assertFalse(TimeText.utc(time).isEmpty());
  }

  @Test
  void exactTimesReadBackToTheSameInstantInEveryZoneAroundItsChanges() {
    DateTimeFormatter reader =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS 'UTC'xxx", Locale.ROOT);
    for (String id : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(id);
      var change = zone.getRules().nextTransition(NOON);
      Instant edge = change == null ? NOON : change.getInstant();
      for (long seconds : new long[] {-3601, -1, 0, 1, 3601}) {
        Instant time = edge.plusSeconds(seconds).plusMillis(7);
        String text = TimeText.exact(time, zone);
        String plain = text.substring(0, 23) + " " + TimeText.offset(zone, time);
        assertEquals(time, ZonedDateTime.parse(plain, reader).toInstant(), id);
      }
    }
  }
}
