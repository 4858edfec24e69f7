package io.github.mwinspector;

import java.util.concurrent.Executor;

/**
 * An executor that knows whether any of its tasks still runs: a picture is taken when none does.
 */
final class InFlight implements Executor {
  private final Executor threads;
  private int running;

  InFlight(Executor threads) {
    this.threads = threads;
  }

  @Override
  public void execute(Runnable task) {
    begun();
    try {
      threads.execute(
          () -> {
            try {
              task.run();
            } finally {
              ended();
            }
          });
    } catch (RuntimeException e) {
      ended();
      throw e;
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
