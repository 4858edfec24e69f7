package io.github.mwinspector.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollDelayTest {
  private static final double MIDDLE = 0.5;

  @ParameterizedTest
  @CsvSource({
    "0, 0, true, 5000",
    "1, 0, true, 7500",
    "4, 0, true, 25313",
    "9, 0, true, 60000",
    "0, 0, false, 20000",
    "9, 0, false, 240000",
    "0, 1, true, 10000",
    "0, 3, true, 40000",
    "9, 9, false, 300000"
  })
  void growsWhileNothingChangesAndWhileNobodyLooksAndWithFailures(
      int quiet, int failed, boolean watched, long millis) {
    assertEquals(Duration.ofMillis(millis), new PollDelay(quiet, failed).wait(watched, MIDDLE));
  }

  @Test
  void isSpreadByAFifthOnEitherSide() {
    assertEquals(Duration.ofSeconds(4), PollDelay.FIRST.wait(true, 0));
    assertEquals(Duration.ofSeconds(6), PollDelay.FIRST.wait(true, 1));
  }

  @Test
  void beginsAnewWithAChangeAndForgetsFailuresWithAnAnswer() {
    PollDelay late = PollDelay.FIRST.unchanged().unchanged().failedAgain();
    assertEquals(PollDelay.FIRST, late.changed());
    assertEquals(new PollDelay(3, 0), late.unchanged());
  }

  @Test
  void neverOverflows() {
    PollDelay delay = PollDelay.FIRST;
    for (int i = 0; i < 10_000; i++) {
      delay = delay.unchanged().failedAgain();
    }
    assertTrue(delay.wait(false, 1).compareTo(Duration.ofMinutes(6)) <= 0);
  }
}
