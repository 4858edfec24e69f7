package io.github.mwinspector.view.part;

import javafx.event.Event;
import javafx.event.EventType;

/** A person wants to hand the result on. It goes up to the window, which knows all of it. */
public final class HandOnAsked extends Event {
  /** The only type. */
  public static final EventType<HandOnAsked> TYPE = new EventType<>(ANY, "HAND_ON_ASKED");

  private static final long serialVersionUID = 1;

  /** A wish. */
  public HandOnAsked() {
    super(TYPE);
  }
}
