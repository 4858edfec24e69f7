package io.github.mwinspector.view.recall;

import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.model.Timing;
import io.github.mwinspector.state.Presentation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How times of remembered look-ups are written. */
final class When {
  private static final Duration DAY = Duration.ofDays(1);

  private When() {}

  /** How long ago within a day, else the date and time to the minute. */
  static String brief(Instant time, Presentation presentation) {
    Duration ago = Duration.between(time, presentation.clock().instant());
    if (!Timing.plausible(time) || ago.isNegative() || ago.compareTo(DAY) >= 0) {
      String seconds = TimeText.seconds(time, presentation.zone().get());
      return seconds.length() == 19 ? seconds.substring(0, 16) : seconds;
    }
    if (ago.toHours() > 0) {
      return ago.toHours() + " h ago";
    }
    return ago.toMinutes() > 0 ? ago.toMinutes() + " min ago" : "just now";
  }

  /** To the second, with the zone; a dash for none. */
  static String whole(@Nullable Instant time, ZoneId zone) {
    return time == null
        ? "–"
        : TimeText.seconds(time, zone) + " " + TimeText.zone(zone, time, time);
  }
}
