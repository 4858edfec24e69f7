package io.github.mwinspector.timeline;

import io.github.mwinspector.evidence.Standing;
import java.util.List;

/**
 * Bars of one kind above each other's time. Immutable.
 *
 * @param kind what the bars are
 * @param title what is written beside it, as sent
 * @param bars those that have a time that can be drawn, in the order known
 */
public record Lane(Kind kind, String title, List<Bar> bars) {
  /** Bars beyond this many are drawn as how many there are at a time, not one by one. */
  public static final int ONE_BY_ONE = 12;

  /** What a lane holds. */
  public enum Kind {
    WINDOW,
    INVOCATIONS,
    STEPS,
    ALARMS
  }

  public Lane {
    bars = bars.stream().filter(Bar::drawable).toList();
  }

  /** Whether there are too many to tell them apart. */
  public boolean dense() {
    return bars.size() > ONE_BY_ONE;
  }

  /** How many of its bars have this standing. */
  public long count(Standing standing) {
    return bars.stream().filter(bar -> bar.standing() == standing).count();
  }
}
