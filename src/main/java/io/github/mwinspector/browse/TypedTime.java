package io.github.mwinspector.browse;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment as a person types it: a date, a date with a time, the same with an offset, or how long
 * ago. A date alone begins a range with its first moment and ends one with its last.
 */
public sealed interface TypedTime {
  /** Nothing typed: no bound. */
  record Empty() implements TypedTime {}

  /**
   * A moment.
   *
   * @param moment which one
   */
  record Valid(Instant moment) implements TypedTime {}

  /**
   * No moment.
   *
   * @param reason what is wrong with it and what would be right, in words
   */
  record Wrong(String reason) implements TypedTime {}

  /** Which end of a range it is. */
  enum End {
    FROM,
    TO
  }

  /** What can be typed, by example. */
  String FORMS = "2026-11-22 03:00, 2026-11-22, 2026-11-22T03:00Z, -6h, -30m, -7d or now";

  /** A minute, an hour, a day or a week ago, times up to 99,999. */
  Pattern AGO = Pattern.compile("-\\s?([0-9]{1,5})\\s?([mhdw])");

  /**
   * Reads it; blanks around it don't count.
   *
   * @param now what "ago" counts from
   * @param zone where a time without an offset is meant
   */
  static TypedTime of(String typed, End end, Instant now, ZoneId zone) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return new Empty();
    }
    Matcher ago = AGO.matcher(text.toLowerCase(Locale.ROOT));
    if (text.equalsIgnoreCase("now")) {
      return new Valid(now);
    }
    if (ago.matches()) {
      return new Valid(now.minus(unit(ago.group(2)).multipliedBy(Long.parseLong(ago.group(1)))));
    }
    try {
      return new Valid(moment(text, end, zone));
    } catch (DateTimeException e) {
      return new Wrong("\"%s\" is not a time such as %s.".formatted(text, FORMS));
    }
  }

  private static Duration unit(String letter) {
    return switch (letter) {
      case "m" -> Duration.ofMinutes(1);
      case "h" -> Duration.ofHours(1);
      case "d" -> Duration.ofDays(1);
      default -> Duration.ofDays(7);
    };
  }

  private static Instant moment(String text, End end, ZoneId zone) {
    if (text.length() <= "2026-11-22".length()) {
      LocalDate date = LocalDate.parse(text);
      return end == End.FROM
          ? date.atStartOfDay(zone).toInstant()
          : date.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    }
    // Between date and time a blank is as good as the T.
    String iso = text.replaceFirst("^(\\S{10})\\s+", "$1T").toUpperCase(Locale.ROOT);
    boolean offset = iso.endsWith("Z") || iso.matches(".*T.*[+-].*");
    return offset
        ? OffsetDateTime.parse(iso).toInstant()
        : LocalDateTime.parse(iso).atZone(zone).toInstant();
  }
}
