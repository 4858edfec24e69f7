package io.github.mwinspector.timeline;

import java.time.Instant;

/**
 * The stretch of time that is looked at: which time is at which pixel. Immutable.
 *
 * @param from the time at the left edge, in milliseconds of the epoch
 * @param perPixel milliseconds a pixel, more than 0
 */
public record View(double from, double perPixel) {
  /** The service counts in milliseconds: nothing is to be seen closer. */
  private static final double CLOSEST = 0.05;

  /** A century on a small screen. */
  private static final double FARTHEST = 5e9;

  private static final double EARLIEST = Instant.parse("1000-01-01T00:00:00Z").toEpochMilli();
  private static final double LATEST = Instant.parse("9000-01-01T00:00:00Z").toEpochMilli();

  /** The view of a place on the axis. */
  public static View of(TimeAxis.Place place) {
    double perPixel = place.span().seconds() * 1000 / (place.right() - place.left());
    return new View(millis(place.span().from()) - place.left() * perPixel, perPixel);
  }

  /** Where a time, in milliseconds of the epoch, lies: in pixels from the left edge. */
  public double x(double millis) {
    return (millis - from) / perPixel;
  }

  /** The time at a pixel, in milliseconds of the epoch. */
  public double millis(double x) {
    return from + x * perPixel;
  }

  /**
   * Closer by this factor, or farther when it is less than 1. The time at {@code x} stays there.
   */
  public View zoomed(double factor, double x) {
    double closer = Math.clamp(perPixel / factor, CLOSEST, FARTHEST);
    return new View(millis(x) - x * closer, closer);
  }

  /** Moved so that what was {@code pixels} to the right comes to the left edge. */
  public View panned(double pixels) {
    return new View(Math.clamp(from + pixels * perPixel, EARLIEST, LATEST), perPixel);
  }

  /** The same as a place of an axis. */
  public TimeAxis.Place place(double width) {
    return new TimeAxis.Place(new TimeSpan(instant(from), instant(millis(width))), 0, width, width);
  }

  private static Instant instant(double millis) {
    long whole = (long) Math.floor(millis);
    return Instant.ofEpochMilli(whole).plusNanos((long) ((millis - whole) * 1e6));
  }

  private static double millis(Instant time) {
    return time.getEpochSecond() * 1e3 + time.getNano() / 1e6;
  }
}
