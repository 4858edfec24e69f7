package io.github.mwinspector.view.badge;

import java.util.Objects;
import javafx.scene.Node;

/** How good or bad something is, as a colour; never without an icon and a word beside it. */
public enum Tone {
  SUCCESS("tone-success"),
  DANGER("tone-danger"),
  WARNING("tone-warning"),
  ACCENT("tone-accent"),
  /** Neither good nor bad, or not known. */
  NEUTRAL("tone-neutral");

  private final String styleClass;

  Tone(String styleClass) {
    this.styleClass = styleClass;
  }

  /**
   * The style sheet that gives each tone its colours ({@code -tone-fg}, {@code -tone-bg}, {@code
   * -tone-border}) from the theme's. Who uses a tone loads it.
   */
  public static String stylesheet() {
    return Objects.requireNonNull(Tone.class.getResource("/io/github/mwinspector/view/badge.css"))
        .toExternalForm();
  }

  /** Gives a node this tone and takes any other away. */
  public void applyTo(Node node) {
    if (node.getStyleClass().contains(styleClass)) {
      // Each change of a node's style classes styles all that is in it anew.
      return;
    }
    for (Tone other : values()) {
      node.getStyleClass().remove(other.styleClass);
    }
    node.getStyleClass().add(styleClass);
  }
}
