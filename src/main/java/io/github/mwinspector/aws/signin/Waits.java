package io.github.mwinspector.aws.signin;

import java.time.Duration;

/**
 * How long things are waited for.
 *
 * @param pause lets time pass
 * @param browser how long a person has to sign in in the browser (threat T11)
 */
public record Waits(Pause pause, Duration browser) {
  /** Between two looks at something that another program is changing. */
  public static final Duration SHORT = Duration.ofMillis(50);

  /** Lets time pass. */
  public interface Pause {
    void await(Duration time) throws InterruptedException;
  }

  /** What the program runs with. */
  public static Waits usual() {
    return new Waits(Thread::sleep, Duration.ofMinutes(5));
  }
}
