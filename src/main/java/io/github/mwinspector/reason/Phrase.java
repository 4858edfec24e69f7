package io.github.mwinspector.reason;

import io.github.mwinspector.text.Sensitive;
import java.time.Instant;

/** A part of a sentence: what it is decides how it is shown. */
public sealed interface Phrase {
  /**
   * Words of ours.
   *
   * @param text safe to show as it is
   */
  record Words(String text) implements Phrase {}

  /**
   * A name, an id, a status or a state of the service.
   *
   * @param text as sent
   */
  record Name(String text) implements Phrase {}

  /**
   * A text that a program or the service wrote, which can hold a secret.
   *
   * @param text one line, as sent
   */
  record Quote(Sensitive text) implements Phrase {}

  /**
   * A moment, shown in the zone of choice.
   *
   * @param time when
   */
  record At(Instant time) implements Phrase {}
}
