package io.github.mwinspector.view.detail;

import io.github.mwinspector.model.Timing;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times for people: to the millisecond, with the offset and the zone's name. */
final class Moments {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS xxx", Locale.ROOT);

  private Moments() {}

  /** The time in that zone. */
  static String words(Instant time, ZoneId zone) {
    String zoned = FORM.format(time.atZone(zone));
    String words = zone.equals(ZoneOffset.UTC) ? zoned + " UTC" : zoned + " " + zone.getId();
    return Timing.plausible(time) ? words : words + " (implausible)";
  }
}
