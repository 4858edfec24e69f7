package io.github.mwinspector.view.request;

/**
 * A row of a picker's list.
 *
 * @param <T> what is picked
 */
sealed interface PickerRow<T> {
  /**
   * A heading. Can't be picked.
   *
   * @param words of this program
   */
  record Heading<T>(String words) implements PickerRow<T> {}

  /**
   * Something to pick.
   *
   * @param item what is picked
   * @param usable whether it can be picked now
   */
  record Choice<T>(T item, boolean usable) implements PickerRow<T> {}

  /** Whether Enter or a click picks this row. */
  default boolean pickable() {
    return switch (this) {
      case Heading<T> _ -> false;
      case Choice<T>(T _, boolean usable) -> usable;
    };
  }
}
