package io.github.mwinspector.timeline;

import static io.github.mwinspector.testing.SampleTask.END;
import static io.github.mwinspector.testing.SampleTask.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.testing.SampleTask;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineWordsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void tellsStartEndAndDuration() {
    TimelineWords words = words(new SampleTask());
    assertEquals("Started 2026-11-22 14:00:03 · ended 14:12:07 · took 12 min 4 s", words.summary());
    assertEquals(List.of(), words.warnings());
    assertEquals("Europe/Berlin (UTC+01:00)", words.zone());
  }

  @Test
  void exactTimesAreInTheZoneAndInUtc() {
    assertEquals(
        List.of(
            "Start     2026-11-22 14:00:03.123 Europe/Berlin (UTC+01:00)",
            "          2026-11-22T13:00:03.123Z",
            "End       2026-11-22 14:12:07.456 Europe/Berlin (UTC+01:00)",
            "          2026-11-22T13:12:07.456Z",
            "Duration  12 min 4.333 s (724.333 s)"),
        words(new SampleTask()).exact());
  }

  @Test
  void anEndOnAnotherDayHasItsDate() {
    SampleTask task = new SampleTask().times(START, Instant.parse("2026-11-23T13:00:03.123Z"));
    assertEquals(
        "Started 2026-11-22 14:00:03 · ended 2026-11-23 14:00:03 · took 1 d",
        words(task).summary());
  }

  @Test
  void withoutAnEndItRunsUpToNow() {
    SampleTask task = new SampleTask().status("IN_PROGRESS").times(START, null);
    assertEquals("Started 2026-11-22 14:00:03 · running for 12 min 4 s", words(task).summary());
  }

  @Test
  void aFinalStatusWithoutAnEndIsNotCalledRunning() {
    TimelineWords words = words(new SampleTask().status("FAILED").times(START, null));
    assertFalse(words.spoken().contains("running"), words::spoken);
    assertEquals(
        List.of("The status is FAILED, but the service sent no end time."), words.warnings());
  }

  @Test
  void anEndBeforeTheStartIsSaidAndHasNoDuration() {
    TimelineWords words = words(new SampleTask().times(END, START));
    assertEquals("Started 2026-11-22 14:12:07 · ended 14:00:03", words.summary());
    assertEquals(
        List.of(
            "The end lies 12 min 4 s before the start. Both are shown as sent; there is no"
                + " duration."),
        words.warnings());
    assertTrue(words.exact().stream().noneMatch(line -> line.startsWith("Duration")));
  }

  @Test
  void absentTimesAreInWords() {
    assertEquals(
        "Neither start nor end was sent: the task has not started",
        words(new SampleTask().times(null, null)).summary());
    assertEquals(
        "No start was sent · ended 2026-11-22 14:12:07",
        words(new SampleTask().times(null, END)).summary());
    assertEquals(
        List.of("Start     not sent", "End       not sent"),
        words(new SampleTask().times(null, null)).exact());
  }

  @Test
  void aStartAheadOfTheClockIsSaid() {
    TimelineWords words = words(new SampleTask().times(END.plusSeconds(65), null));
    assertEquals("Starts 2026-11-22 14:13:12 · in 1 min 5 s", words.summary());
    assertEquals(
        List.of("The start lies in the future by this computer's clock."), words.warnings());
  }

  @Test
  void implausibleTimesAreShownFlaggedAndNotCountedWith() {
    for (Instant odd : List.of(Instant.EPOCH, Instant.parse("+55840-01-01T00:00:00Z"))) {
      SampleTask task =
          odd.isBefore(END) ? new SampleTask().times(odd, END) : new SampleTask().times(START, odd);
      TimelineWords words = words(task);
      assertEquals(1, words.warnings().size());
      assertTrue(words.warnings().getFirst().contains("is implausible"), words::spoken);
      assertFalse(words.summary().contains("took"), words::summary);
    }
    assertFalse(
        words(new SampleTask().status("IN_PROGRESS").times(Instant.EPOCH, null))
            .summary()
            .contains("running"));
  }

  @Test
  void utcIsNamedInTheSummarysPlace() {
    TimelineWords words = TimelineWords.of(new SampleTask().task(), END, ZoneOffset.UTC);
    assertEquals("Started 2026-11-22 13:00:03 · ended 13:12:07 · took 12 min 4 s", words.summary());
    assertEquals("UTC", words.zone());
  }

  private static TimelineWords words(SampleTask task) {
    return TimelineWords.of(task.task(), END, BERLIN);
  }
}
