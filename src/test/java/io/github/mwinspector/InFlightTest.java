package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class InFlightTest {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final InFlight inFlight = new InFlight(threads);

  @Test
  void worksUntilTheLastTaskIsOver() throws InterruptedException {
    CountDownLatch held = new CountDownLatch(1);
    inFlight.execute(
        () -> {
          try {
            held.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    assertFalse(inFlight.none());
    held.countDown();
    inFlight.awaitNone();
    assertTrue(inFlight.none());
  }

  @Test
  void whatTheLastEventsOfAClosedWindowAskForIsDropped() throws InterruptedException {
    AtomicBoolean ran = new AtomicBoolean();
    threads.shutdownNow();
    inFlight.execute(() -> ran.set(true));
    inFlight.awaitNone();
    assertFalse(ran.get());
  }
}
