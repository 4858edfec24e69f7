package io.github.mwinspector;

import io.github.mwinspector.demo.DemoEndpoint;
import io.github.mwinspector.demo.DemoEstate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The demo account of this process: its data, read in the background from the start, and its
 * endpoint from the first look-up on.
 */
final class DemoAccount implements AutoCloseable {
  private final ExecutorService threads;
  private final Future<DemoEstate> estate;
  private @Nullable DemoEndpoint endpoint;
  private boolean closed;

  DemoAccount(InstantSource clock, ExecutorService threads) {
    this.threads = threads;
    this.estate = threads.submit(() -> DemoEstate.load(clock));
  }

  /** The data; waits until it is read. */
  DemoEstate estate() {
    try {
      return estate.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the demo account was read", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the demo account could not be read", e);
    }
  }

  /** Where the endpoint listens; starts it on a free loopback port when it doesn't run yet. */
  synchronized URI address() {
    if (closed) {
      throw new IllegalStateException("the program is closing");
    }
    if (endpoint == null) {
      try {
        endpoint = DemoEndpoint.start(estate(), 0, threads);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return endpoint.address();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (endpoint != null) {
      endpoint.close();
    }
  }
}
