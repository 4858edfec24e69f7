package io.github.mwinspector;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An executor that knows whether any of its tasks still runs: a picture is taken when none does.
 */
final class InFlight implements Executor {
  private final Executor threads;
  private final AtomicInteger running = new AtomicInteger();

  InFlight(Executor threads) {
    this.threads = threads;
  }

  @Override
  public void execute(Runnable task) {
    running.incrementAndGet();
    threads.execute(
        () -> {
          try {
            task.run();
          } finally {
            running.decrementAndGet();
          }
        });
  }

  /** Whether no task runs or waits. */
  boolean none() {
    return running.get() == 0;
  }
}
