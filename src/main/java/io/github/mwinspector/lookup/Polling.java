package io.github.mwinspector.lookup;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What the world gives to whoever looks a task up again and again; tests bring their own.
 *
 * @param pause waits
 * @param clock tells the time
 * @param random spreads the look-ups of many programs
 */
public record Polling(Pause pause, InstantSource clock, RandomGenerator random) {
  /** Waits for a while. */
  public interface Pause {
    /** Returns when the time is over. */
    void sleep(Duration time) throws InterruptedException;
  }
}
