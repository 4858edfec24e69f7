package io.github.mwinspector.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time: epoch seconds with a fraction, as the API's JSON 1.1 protocol sends them, or
 * ISO-8601 with an offset, as the CLI prints them. Exact: no floating point on the way.
 */
final class Times {
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final int LONGEST_FRACTION = 60;
  private static final int LONGEST_WHOLE = 12;

  private Times() {}

  /** The time, or null when the value has neither form or lies outside of the years 1 to 9999. */
  static @Nullable Instant of(Json value) {
    Instant time =
        switch (value) {
          case Json.Literal number when number.isNumber() -> epoch(new BigDecimal(number.source()));
          case Json.Text text -> iso(text.text());
          default -> null;
        };
    return time == null || time.isBefore(EARLIEST) || time.isAfter(LATEST) ? null : time;
  }

  private static @Nullable Instant epoch(BigDecimal seconds) {
    // Sizes first: rescaling a number like 1e-999999999 would take for ever.
    long wholeDigits = (long) seconds.precision() - seconds.scale();
    if (wholeDigits > LONGEST_WHOLE || seconds.scale() > LONGEST_FRACTION) {
      return null;
    }
    BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
    long nanos = seconds.subtract(whole).movePointRight(9).longValue();
    return Instant.ofEpochSecond(whole.longValueExact(), nanos);
  }

  private static @Nullable Instant iso(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
