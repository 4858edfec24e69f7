package io.github.mwinspector.view.part;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import javafx.util.Subscription;

/**
 * The values that a person revealed one by one. Each hides again by itself after a while. Values
 * are told apart by identity: two equal values are revealed apart. JavaFX thread only.
 */
public final class Reveals {
  /** How long a value stays revealed (requirement T13). */
  public static final Duration WHILE = Duration.seconds(30);

  private final Duration duration;
  private final IdentityHashMap<Object, PauseTransition> revealed = new IdentityHashMap<>();
  private final List<Runnable> observers = new ArrayList<>();

  /** Starts with nothing revealed; values hide after {@link #WHILE}. */
  public Reveals() {
    this(WHILE);
  }

  /**
   * Starts with nothing revealed.
   *
   * @param duration how long a value stays revealed; tests bring a short one
   */
  public Reveals(Duration duration) {
    this.duration = duration;
  }

  /** Shows a value, or shows it for longer. */
  public void reveal(Object value) {
    PauseTransition before = revealed.get(value);
    if (before != null) {
      before.stop();
    }
    PauseTransition pause = new PauseTransition(duration);
    pause.setOnFinished(_ -> hide(value));
    revealed.put(value, pause);
    pause.play();
    changed();
  }

  /** Masks a value again. */
  public void hide(Object value) {
    PauseTransition pause = revealed.remove(value);
    if (pause != null) {
      pause.stop();
      changed();
    }
  }

  /** Reveals a masked value, masks a revealed one. */
  public void toggle(Object value) {
    if (isRevealed(value)) {
      hide(value);
    } else {
      reveal(value);
    }
  }

  /** Masks all values again: another answer came, or values are to be hidden. */
  public void hideAll() {
    if (!revealed.isEmpty()) {
      revealed.values().forEach(PauseTransition::stop);
      revealed.clear();
      changed();
    }
  }

  /** Whether the value is revealed now. */
  public boolean isRevealed(Object value) {
    return revealed.containsKey(value);
  }

  /** Calls back after every change, until unsubscribed. */
  public Subscription observe(Runnable observer) {
    observers.add(observer);
    return () -> observers.remove(observer);
  }

  private void changed() {
    List.copyOf(observers).forEach(Runnable::run);
  }
}
