package io.github.mwinspector.aws.call;

import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.profile.AwsProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the calls of each lane to a rate that an account's own automation doesn't notice (threat
 * T23): whatever is made, counts, and no more than {@link #RATE} go in any second. Only what one
 * look-up needs for its sentence may go at once, up to a burst, and that is paid back before
 * anything else goes. Safe for several threads; those who have to wait stand in line.
 */
public final class Pace {
  /** Calls in any second. */
  public static final int RATE = 4;

  /** Calls of a look-up that may be made at once after a rest. */
  public static final int BURST = 20;

  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Between two calls when the burst is used up. (Dividing a Duration would load BigDecimal.) */
  public static final Duration STEP = Duration.ofNanos(SECOND.toNanos() / RATE);

  /** What a call is for. */
  public enum Call {
    /** A look-up's own call, which a person asked for: it waits for nobody, and others for it. */
    LOOKUP,
    /** What stands below a look-up's task: may take the burst. */
    EVIDENCE,
    /** Browsing, finding, and every further try of a call: no burst at all. */
    PATIENT
  }

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

  /** Those who wait in a lane, its last calls, and up to when its time is used up. */
  private static final class Line {
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Deque<Instant> last = new ArrayDeque<>();
    private Instant usedUntil = Instant.MIN;

    /** Where the lane's time stands: a rest gives back a burst at most. */
    private synchronized Instant from(Instant now) {
      Instant full = now.minus(STEP.multipliedBy(BURST));
      return usedUntil.isBefore(full) ? full : usedUntil;
    }

    private synchronized Duration toWait(Call call, Instant now) {
      Duration burst = Duration.between(now, from(now).plus(STEP));
      // A clock that was set back must not hold a lane for longer than its calls can ask for.
      burst = burst.compareTo(STEP) > 0 ? STEP : burst;
      if (call == Call.EVIDENCE || last.size() < RATE) {
        return burst;
      }
      Duration second = Duration.between(now, last.getFirst().plus(SECOND));
      second = second.compareTo(SECOND) > 0 ? SECOND : second;
      return burst.compareTo(second) > 0 ? burst : second;
    }

    private synchronized void made(Instant now) {
      usedUntil = from(now).plus(STEP);
      last.addLast(now);
      if (last.size() > RATE) {
        last.removeFirst();
      }
    }
  }

  private final InstantSource clock;
  private final Sleep sleep;
  private final Map<Lane, Line> lines = new ConcurrentHashMap<>();

  public Pace(InstantSource clock, Sleep sleep) {
    this.clock = clock;
    this.sleep = sleep;
  }

  /** The turns of the calls that go this way for a connection. */
  public Turns turns(Reach reach, Asked asked) {
    return new Turns(this, Lane.of(reach.target(), asked.connection().profile()));
  }

  /** The turns of one lane. */
  public record Turns(Pace pace, Lane lane) {
    /**
     * Returns when the next call may be made, and counts it.
     *
     * @throws LookupException when the thread is interrupted meanwhile, with that set again
     */
    public void await(Call call) throws LookupException {
      try {
        pace.await(lane, call);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw FailureTranslation.cancelled().withoutCall();
      }
    }
  }

  /**
   * Returns when the next call of this lane may be made, and counts it.
   *
   * @throws InterruptedException when the thread is interrupted meanwhile; then no call is counted
   */
  public void await(Lane lane, Call call) throws InterruptedException {
    Line line = lines.computeIfAbsent(lane, _ -> new Line());
    if (call == Call.LOOKUP) {
      line.made(clock.instant());
      return;
    }
    line.turn.lockInterruptibly();
    try {
      Instant now = clock.instant();
      Duration wait = line.toWait(call, now);
      if (wait.isPositive()) {
        sleep.lasting(wait);
      }
      Instant due = now.plus(wait.isPositive() ? wait : Duration.ZERO);
      Instant then = clock.instant();
      line.made(then.isBefore(due) ? due : then);
    } finally {
      line.turn.unlock();
    }
  }
}
