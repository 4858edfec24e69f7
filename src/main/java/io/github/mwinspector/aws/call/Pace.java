package io.github.mwinspector.aws.call;

import io.github.mwinspector.profile.AwsProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the calls of each lane to a rate that an account's own automation doesn't notice (threat
 * T23): after a burst, so many a second and no more. Safe for several threads; those who have to
 * wait stand in line.
 */
public final class Pace {
  /** Calls that may be made at once after a rest. */
  public static final int BURST = 20;

  /** Between two calls when the burst is used up. */
  public static final Duration STEP = Duration.ofMillis(250);

  /**
   * What has a rate of its own.
   *
   * @param target the region and endpoint
   * @param account the account's 12 digits where the files say it, else the profile's name
   */
  public record Lane(Clients.Target target, String account) {
    /** The lane of a profile's calls; profiles of one account share it. */
    public static Lane of(Clients.Target target, AwsProfile profile) {
      return new Lane(target, profile.accountId() == null ? profile.name() : profile.accountId());
    }
  }

  /** Waits. */
  public interface Sleep {
    void lasting(Duration time) throws InterruptedException;
  }

  /** Those who wait in a lane, and up to when its time is used up: each call uses a step of it. */
  private static final class Line {
    private final ReentrantLock turn = new ReentrantLock(true);
    private Instant usedUntil = Instant.MIN;
  }

  private final InstantSource clock;
  private final Sleep sleep;
  private final Map<Lane, Line> lines = new ConcurrentHashMap<>();

  public Pace(InstantSource clock, Sleep sleep) {
    this.clock = clock;
    this.sleep = sleep;
  }

  /**
   * Returns when the next call of this lane may be made.
   *
   * @throws InterruptedException when the thread is interrupted meanwhile; then no call is counted
   */
  public void await(Lane lane) throws InterruptedException {
    Line line = lines.computeIfAbsent(lane, _ -> new Line());
    line.turn.lockInterruptibly();
    try {
      Instant now = clock.instant();
      Instant full = now.minus(STEP.multipliedBy(BURST));
      Instant from = line.usedUntil.isBefore(full) ? full : line.usedUntil;
      Duration wait = Duration.between(now, from.plus(STEP));
      if (wait.isPositive()) {
        // A clock that was set back must not hold a lane for longer than a step.
        sleep.lasting(wait.compareTo(STEP) > 0 ? STEP : wait);
      }
      line.usedUntil = from.plus(STEP);
    } finally {
      line.turn.unlock();
    }
  }
}
