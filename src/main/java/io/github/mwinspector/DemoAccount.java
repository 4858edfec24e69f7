package io.github.mwinspector;

import io.github.mwinspector.demo.DemoEndpoint;
import io.github.mwinspector.demo.DemoEstate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The demo account of this process: its data and, from the first look-up on, its endpoint. */
final class DemoAccount implements AutoCloseable {
  private final Executor threads;
  private final InstantSource clock;
  private @Nullable DemoEstate estate;
  private @Nullable DemoEndpoint endpoint;
  private boolean closed;

  DemoAccount(InstantSource clock, Executor threads) {
    this.clock = clock;
    this.threads = threads;
  }

  /** The data, read when it is asked for first. */
  synchronized DemoEstate estate() {
    DemoEstate read = estate;
    if (read == null) {
      read = DemoEstate.load(clock);
      estate = read;
    }
    return read;
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
