package io.github.mwinspector;

import io.github.mwinspector.demo.DemoEndpoint;
import io.github.mwinspector.demo.DemoEstate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The demo account of this process: its data at once, its endpoint from the first look-up on. */
final class DemoAccount implements AutoCloseable {
  private final Executor threads;
  private final DemoEstate estate;
  private @Nullable DemoEndpoint endpoint;
  private boolean closed;

  DemoAccount(InstantSource clock, Executor threads) {
    this.threads = threads;
    this.estate = DemoEstate.load(clock);
  }

  /** The data. */
  DemoEstate estate() {
    return estate;
  }

  /** Where the endpoint listens; starts it on a free loopback port when it doesn't run yet. */
  synchronized URI address() {
    if (closed) {
      throw new IllegalStateException("the program is closing");
    }
    if (endpoint == null) {
      try {
        endpoint = DemoEndpoint.start(estate, 0, threads);
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
