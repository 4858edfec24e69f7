package io.github.mwinspector;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

/**
 * An executor that knows whether any of its tasks still runs: a picture is taken when none does.
 *
 * <p>A window's last events can come after its threads were ended: a list of profiles that was on
 * its way, a task that ended just before. What they ask for is nobody's any more and is dropped.
 */
final class InFlight implements Executor {
  private final ExecutorService threads;
  private int running;

  InFlight(ExecutorService threads) {
    this.threads = threads;
  }

  @Override
  public void execute(Runnable task) {
    execute(threads, task);
  }

  /** An executor of other threads, whose tasks are counted with these. */
  Executor with(ExecutorService others) {
    return task -> execute(others, task);
  }

  /** Counts what is still to begin as running until this is run. */
  Runnable expected() {
    begun();
    return this::ended;
  }

  private void execute(ExecutorService on, Runnable task) {
    begun();
    try {
      on.execute(
          () -> {
            try {
              task.run();
            } finally {
              ended();
            }
          });
    } catch (RejectedExecutionException _) {
      ended();
    }
  }

  private synchronized void begun() {
    running++;
  }

  private synchronized void ended() {
    running--;
    notifyAll();
  }

  /** Whether no task runs or waits to. */
  synchronized boolean none() {
    return running == 0;
  }

  /** Waits until no task runs or waits to; not on the JavaFX thread. */
  synchronized void awaitNone() throws InterruptedException {
    while (running > 0) {
      wait();
    }
  }
}
