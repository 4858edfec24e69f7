package io.github.mwinspector.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Notices when the FX thread is held: a daemon thread posts a token to it every 20 ms and awaits
 * its turn or the next pulse. What counts is the FX thread's processor time, and the time in which
 * it was seen to wait for anything but events. Time in which it could have run but got no processor
 * (a machine busy with other work, a pause of the JVM) doesn't count, so that a stall is the app's
 * own: its work, its waiting, its locks.
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
      ranBefore = ran(fxThread);
      waited = 0;
      stack = null;
    }

    long held() {
      return isOut ? ran(fxThread) - ranBefore + waited : 0;
    }

    void tick(long waitedNow) {
      waited += waitedNow;
      if (stack == null && held() > limit * 4 / 5) {
        stack = List.of(fxThread.getStackTrace());
      }
    }

    /** It came. */
    void end() {
      long held = held();
      if (watching && held > limit) {
        stalls.add(new Stall(what, Duration.ofNanos(held), stack == null ? List.of() : stack));
      }
      isOut = false;
    }
  }

  private final long limit;
  private final Thread fxThread;
  private final ThreadMXBean processors = ManagementFactory.getThreadMXBean();
  private final List<Stall> stalls = new ArrayList<>();
  private final Due token = new Due("no answer");
  private @Nullable Thread painter;
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
    token.end();
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
    long ranBefore = ran(fxThread);
    long paintedBefore = painted();
    while (true) {
      LockSupport.parkNanos(this, TICK);
      long now = System.nanoTime();
      long ran = ran(fxThread);
      long painted = painted();
      long idle = Math.max(0, now - before - (ran - ranBefore));
      tick(waited(idle, painted - paintedBefore));
      before = now;
      ranBefore = ran;
      paintedBefore = painted;
    }
  }

  /**
   * How much of the time without a processor was the app's doing: nothing when the FX thread waits
   * for events, or could run. A native call of the JDK may wait in the system, so it counts. When
   * it waits for the last frame, only the painter's processor time counts.
   */
  private long waited(long idle, long painted) {
    StackTraceElement[] frames = fxThread.getStackTrace();
    if (waitsForEvents(frames)
        || (fxThread.getState() == Thread.State.RUNNABLE
            && frames.length > 0
            && !mayWaitInTheSystem(frames[0]))) {
      return 0;
    }
    return waitsForThePainter(frames) ? Math.min(idle, painted) : idle;
  }

  private static boolean waitsForThePainter(StackTraceElement[] frames) {
    return Arrays.stream(frames)
        .anyMatch(frame -> frame.getMethodName().equals("waitForRenderingToComplete"));
  }

  /** The painter's processor time so far; it starts with the first window. */
  private long painted() {
    if (painter == null) {
      painter =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
              .findFirst()
              .orElse(null);
    }
    return painter == null ? 0 : ran(painter);
  }

  /** The JDK's native calls read and write; JavaFX's measure and paint, and inflating works. */
  private static boolean mayWaitInTheSystem(StackTraceElement frame) {
    return frame.isNativeMethod()
        && !frame.getClassName().startsWith("com.sun.")
        && !frame.getClassName().startsWith("java.util.zip.");
  }

  private static boolean waitsForEvents(StackTraceElement[] frames) {
    for (int i = 1; i < frames.length; i++) {
      if (frames[i].getClassName().equals("com.sun.glass.ui.headless.NestedRunnableProcessor")) {
        return frames[i - 1].getClassName().equals(LinkedBlockingQueue.class.getName());
      }
    }
    return false;
  }

  private long ran(Thread thread) {
    return processors.getThreadCpuTime(thread.threadId());
  }

  private void tick(long waited) {
    synchronized (this) {
      token.tick(waited);
      if (tokenIsOut) {
        return;
      }
      tokenIsOut = true;
      token.start();
    }
    Platform.runLater(this::answered);
  }

  private synchronized void answered() {
    token.end();
    tokenIsOut = false;
  }

  /** A frame begins: what a token waits for from here on is a hold of its own. */
  private synchronized void pulsed() {
    if (token.isOut) {
      token.end();
      token.start();
    }
  }
}
