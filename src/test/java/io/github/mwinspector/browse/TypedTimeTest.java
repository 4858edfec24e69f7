package io.github.mwinspector.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static TypedTime from(String typed) {
    return TypedTime.of(typed, TypedTime.End.FROM, NOW, BERLIN);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T03:00:00Z, 2026-11-22T03:00:00Z",
    "2026-11-22T03:00z, 2026-11-22T03:00:00Z",
    "2026-11-22T04:00:00+01:00, 2026-11-22T03:00:00Z",
    "2026-11-22 04:00-05:00, 2026-11-22T09:00:00Z",
    "2026-11-22 04:00, 2026-11-22T03:00:00Z",
    "' 2026-07-22t04:00:30 ', 2026-07-22T02:00:30Z",
    "2026-11-22, 2026-11-21T23:00:00Z",
    "-6h, 2026-11-21T21:00:00Z",
    "-90M, 2026-11-22T01:30:00Z",
    "- 2 d, 2026-11-20T03:00:00Z",
    "-1w, 2026-11-15T03:00:00Z",
    "now, 2026-11-22T03:00:00Z",
  })
  void momentsAreReadInAllTheirForms(String typed, Instant moment) {
    assertEquals(new TypedTime.Valid(moment), from(typed));
  }

  @Test
  void aDateAloneEndsARangeWithItsLastMoment() {
    assertEquals(
        new TypedTime.Valid(Instant.parse("2026-11-22T22:59:59.999Z")),
        TypedTime.of("2026-11-22", TypedTime.End.TO, NOW, BERLIN));
  }

  @Test
  void nothingTypedIsNoBound() {
    assertEquals(new TypedTime.Empty(), from("  "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "6h",
        "-6y",
        "-999999h",
        "2026-13-01",
        "2026-02-30 03:00",
        "22.11.2026",
        "03:00",
        "2026-11-22T",
        "2026-11-22T25:00Z",
        "-6h -2h"
      })
  void whatIsNoMomentIsSaidWithWhatWouldBeOne(String typed) {
    TypedTime.Wrong wrong = assertInstanceOf(TypedTime.Wrong.class, from(typed));
    assertTrue(wrong.reason().startsWith('"' + typed + "\" is not a time such as 2026-"));
  }
}
