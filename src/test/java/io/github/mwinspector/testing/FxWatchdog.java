package io.github.mwinspector.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Notices when the FX thread is held: a daemon thread posts a token to it every 20 ms, and pulses
 * are timed. What counts is the FX thread's processor time, and the time in which it was seen to
 * wait for anything but events. Time in which it could have run but got no processor (a machine
 * busy with other work, a pause of the JVM) doesn't count, so that a stall is the app's own: its
 * work, its waiting, its locks.
 */
public final class FxWatchdog {
  /** The system property that sets the limit in milliseconds, for slow or shared machines. */
  public static final String LIMIT = "fx.stall.limit.ms";

  private static final long TICK = Duration.ofMillis(20).toNanos();

  /**
   * The FX thread was held.
   *
   * @param what how it was noticed
   * @param held for how long
   * @param stack what the FX thread was doing when most of the limit had passed
   */
  public record Stall(String what, Duration held, List<StackTraceElement> stack) {
    @Override
    public String toString() {
      StringBuilder text =
          new StringBuilder(what + ": FX thread held for " + held.toMillis() + " ms");
      stack.forEach(frame -> text.append("\n    at ").append(frame));
      return text.toString();
    }
  }

  /** One thing that is due on the FX thread, and since when. */
  private final class Due {
    private final String what;
    private boolean isOut;
    private long ranBefore;
    private long waited;
    private @Nullable List<StackTraceElement> stack;

    Due(String what) {
      this.what = what;
    }

    void start() {
      isOut = true;
      ranBefore = ran();
      waited = 0;
      stack = null;
    }

    long held() {
      return isOut ? ran() - ranBefore + waited : 0;
    }

    void tick(long waitedNow) {
      waited += waitedNow;
      if (stack == null && held() > limit * 4 / 5) {
        stack = List.of(fxThread.getStackTrace());
      }
    }

    /** It came. A hold delays both a token and a pulse, but is one stall. */
    void end(Due other) {
      long held = held();
      if (watching && held > limit) {
        stalls.add(new Stall(what, Duration.ofNanos(held), stack == null ? List.of() : stack));
        other.start();
      }
      isOut = false;
    }
  }

  private final long limit;
  private final Thread fxThread;
  private final ThreadMXBean processors = ManagementFactory.getThreadMXBean();
  private final List<Stall> stalls = new ArrayList<>();
  private final Due token = new Due("no answer");
  private final Due pulse = new Due("no pulse");
  private boolean watching;
  private boolean tokenIsOut;

  /** Starts looking at the FX thread; only {@link #resume} begins to count. */
  FxWatchdog(Thread fxThread, Duration limit) {
    this.fxThread = fxThread;
    this.limit = limit.toNanos();
    Thread.ofPlatform().daemon().name("FX watchdog").start(this::watch);
    Platform.runLater(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                pulsed();
              }
            }.start());
  }

  /** The limit of this run: 100 ms unless the property {@value #LIMIT} says otherwise. */
  static Duration limit() {
    return Duration.ofMillis(Long.getLong(LIMIT, 100));
  }

  /** Counts from now on; what went before is forgotten. */
  public synchronized void resume() {
    watching = true;
    token.isOut = false;
    pulse.start();
  }

  /**
   * Does something that may hold the FX thread without being counted, such as the test's own work.
   */
  public <T> T lookAway(Supplier<T> work) {
    boolean wasWatching = isWatching();
    pause();
    try {
      return work.get();
    } finally {
      if (wasWatching) {
        resume();
      }
    }
  }

  private synchronized boolean isWatching() {
    return watching;
  }

  /** Stops counting. */
  public synchronized void pause() {
    token.end(pulse);
    pulse.end(token);
    watching = false;
  }

  /** The stalls since the last call; who takes them decides about them. */
  public synchronized List<Stall> takeStalls() {
    List<Stall> taken = List.copyOf(stalls);
    stalls.clear();
    return taken;
  }

  private void watch() {
    long before = System.nanoTime();
    long ranBefore = ran();
    while (true) {
      LockSupport.parkNanos(this, TICK);
      long now = System.nanoTime();
      long ran = ran();
      tick(wantsToRun() ? 0 : Math.max(0, now - before - (ran - ranBefore)));
      before = now;
      ranBefore = ran;
    }
  }

  /**
   * Whether what time went by without a processor was not the app's doing: the FX thread waits for
   * events, or could run. A native call of the JDK may wait in the system, so it counts.
   */
  private boolean wantsToRun() {
    StackTraceElement[] frames = fxThread.getStackTrace();
    return waitsForEvents(frames)
        || (fxThread.getState() == Thread.State.RUNNABLE
            && frames.length > 0
            && !mayWaitInTheSystem(frames[0]));
  }

  /** The JDK's native calls read and write; JavaFX's measure text and paint. */
  private static boolean mayWaitInTheSystem(StackTraceElement frame) {
    return frame.isNativeMethod() && !frame.getClassName().startsWith("com.sun.");
  }

  private static boolean waitsForEvents(StackTraceElement[] frames) {
    for (int i = 1; i < frames.length; i++) {
      if (frames[i].getClassName().equals("com.sun.glass.ui.headless.NestedRunnableProcessor")) {
        return frames[i - 1].getClassName().equals(LinkedBlockingQueue.class.getName());
      }
    }
    return false;
  }

  private long ran() {
    return processors.getThreadCpuTime(fxThread.threadId());
  }

  private void tick(long waited) {
    synchronized (this) {
      token.tick(waited);
      pulse.tick(waited);
      if (tokenIsOut) {
        return;
      }
      tokenIsOut = true;
      token.start();
    }
    Platform.runLater(this::answered);
  }

  private synchronized void answered() {
    token.end(pulse);
    tokenIsOut = false;
  }

  private synchronized void pulsed() {
    pulse.end(token);
    pulse.start();
  }
}
