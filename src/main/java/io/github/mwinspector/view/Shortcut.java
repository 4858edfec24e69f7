package io.github.mwinspector.view;

import javafx.scene.input.KeyCombination;

/**
 * A key and what it does anywhere in the window.
 *
 * @param keys the combination
 * @param words what it does, for the list of keys
 * @param action does it
 */
record Shortcut(KeyCombination keys, String words, Runnable action) {
  /** A shortcut from JavaFX's own notation, such as {@code Shortcut+L}. */
  static Shortcut of(String keys, String words, Runnable action) {
    return new Shortcut(KeyCombination.valueOf(keys), words, action);
  }
}
