package io.github.mwinspector.export;

import java.time.Duration;
import java.util.Locale;

/** A duration in words, exact to the millisecond. */
final class Durations {
  private Durations() {}

  /** Such as {@code 1 h 01 min 01.500 s}; the largest unit is the hour. */
  static String words(Duration duration) {
    String seconds =
        String.format(Locale.ROOT, "%d.%03d s", duration.toSecondsPart(), duration.toMillisPart());
    if (duration.toMinutes() == 0) {
      return seconds;
    }
    String padded = duration.toSecondsPart() < 10 ? "0" + seconds : seconds;
    return duration.toHours() == 0
        ? "%d min %s".formatted(duration.toMinutes(), padded)
        : String.format(
            Locale.ROOT, "%d h %02d min %s", duration.toHours(), duration.toMinutesPart(), padded);
  }
}
