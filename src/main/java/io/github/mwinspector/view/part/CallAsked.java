package io.github.mwinspector.view.part;

import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.export.call.CallForm;
import javafx.event.Event;
import javafx.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A person wants to make a call of the result on screen elsewhere. It goes up to the window, which
 * knows with what it was made.
 */
public final class CallAsked extends Event {
  /** The only type. */
  public static final EventType<CallAsked> TYPE = new EventType<>(ANY, "CALL_ASKED");

  private static final long serialVersionUID = 1;

  private final transient @Nullable Question question;
  private final CallForm form;

  CallAsked(@Nullable Question question, CallForm form) {
    super(TYPE);
    this.question = question;
    this.form = form;
  }

  /** What it asks; null for the look-up itself. */
  public @Nullable Question question() {
    return question;
  }

  /** What it is to be written as. */
  public CallForm form() {
    return form;
  }
}
