package io.github.mwinspector.view.part;

import io.github.mwinspector.evidence.Piece;
import javafx.event.Event;
import javafx.event.EventType;

/**
 * A person said yes, in the place of a piece of evidence, to the host that it waits for. It goes up
 * to the window, which knows what is allowed and what else waits for that host.
 */
public final class HostAllowed extends Event {
  /** The only type. */
  public static final EventType<HostAllowed> TYPE = new EventType<>(ANY, "HOST_ALLOWED");

  private static final long serialVersionUID = 1;

  private final transient Piece.Host host;

  HostAllowed(Piece.Host host) {
    super(TYPE);
    this.host = host;
  }

  /** The host. */
  public Piece.Host host() {
    return host;
  }
}
