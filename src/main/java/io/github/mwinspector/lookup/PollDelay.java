package io.github.mwinspector.lookup;

import java.time.Duration;

/**
 * How long to wait before a task that isn't over is looked up again: soon after something changed,
 * then longer and longer; much longer while nobody looks or the service refuses.
 *
 * @param quiet how many look-ups in a row brought nothing new
 * @param failed how many look-ups in a row failed
 */
public record PollDelay(int quiet, int failed) {
  /** After a first look, and after each change. */
  public static final PollDelay FIRST = new PollDelay(0, 0);

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration LATE = Duration.ofSeconds(60);
  private static final Duration LATEST = Duration.ofMinutes(5);
  private static final double GROWTH = 1.5;
  private static final double JITTER = 0.2;
  private static final int STEPS = 10;
  private static final int UNWATCHED = 4;

  /** After a look-up that brought a change. */
  public PollDelay changed() {
    return FIRST;
  }

  /** After a look-up that brought nothing new. */
  public PollDelay unchanged() {
    return new PollDelay(Math.min(STEPS, quiet + 1), 0);
  }

  /** After a look-up that failed. */
  public PollDelay failedAgain() {
    return new PollDelay(quiet, Math.min(STEPS, failed + 1));
  }

  /**
   * The time to wait.
   *
   * @param watched whether the window has the focus
   * @param random from 0 to 1: spreads the look-ups of many windows
   */
  public Duration wait(boolean watched, double random) {
    double millis = Math.min((double) LATE.toMillis(), SOON.toMillis() * Math.pow(GROWTH, quiet));
    millis *= (watched ? 1 : UNWATCHED) * Math.pow(2, failed);
    millis = Math.min((double) LATEST.toMillis(), millis) * (1 - JITTER + 2 * JITTER * random);
    return Duration.ofMillis(Math.round(millis));
  }
}
