package io.github.mwinspector.compare;

import io.github.mwinspector.text.Disclosure;
import java.util.Objects;

/**
 * A line of a comparison.
 *
 * @param path what is compared: a name as sent, with its place in what it stands in
 * @param first what the first says
 * @param second what the second says
 * @param likeness how they stand to each other
 */
public record Row(String path, Side first, Side second, Likeness likeness) {
  /** How two sides stand to each other. */
  public enum Likeness {
    SAME,
    DIFFERENT,
    ONLY_FIRST,
    ONLY_SECOND,
    /** The same values in another order, where the order means nothing: told, but no difference. */
    REORDERED,
    /** One side isn't known, so nothing can be said. */
    UNKNOWN
  }

  /** Whether it is a difference. */
  public boolean differs() {
    return switch (likeness) {
      case DIFFERENT, ONLY_FIRST, ONLY_SECOND -> true;
      case SAME, REORDERED, UNKNOWN -> false;
    };
  }

  /** Whether both differ only in what this disclosure masks, so that they look the same. */
  public boolean differsMasked(Disclosure disclosure) {
    return likeness == Likeness.DIFFERENT
        && first instanceof Side.Sent one
        && second instanceof Side.Sent other
        && one.text() != null
        && other.text() != null
        && !one.text().equals(other.text())
        && Objects.equals(one.text(disclosure), other.text(disclosure));
  }
}
