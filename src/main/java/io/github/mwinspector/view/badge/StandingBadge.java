package io.github.mwinspector.view.badge;

import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.view.part.Shown;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * A status of any of the services: the word as sent, icon and colour by what it means. Who uses it
 * loads {@link Tone#stylesheet()}: tables have many badges.
 */
public final class StandingBadge extends Label {
  /** Pixels; the longest status of a task, SKIPPED_OVERLAPPING, takes some 205. */
  private static final double MOST = 240;

  private final FontIcon icon = new FontIcon();

  /** A badge of a status that was not sent. */
  public StandingBadge() {
    getStyleClass().add("status-badge");
    setGraphic(icon);
    show(null, Standing.UNKNOWN);
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.min(MOST, super.computePrefWidth(height));
  }

  /** Shows a status; a null word is one that was not sent. */
  public void show(@Nullable String word, Standing standing) {
    icon.setIconCode(icon(standing));
    tone(standing).applyTo(this);
    setTooltip(null);
    Shown.set(this, word == null ? "no status sent" : StatusLook.asSent(word));
    setAccessibleText("Status: " + getText());
  }

  /** The colour of what a status means. */
  public static Tone tone(Standing standing) {
    return switch (standing) {
      case FAILED -> Tone.DANGER;
      case STOPPED -> Tone.WARNING;
      case UNDER_WAY -> Tone.ACCENT;
      case DONE -> Tone.SUCCESS;
      case UNKNOWN -> Tone.NEUTRAL;
    };
  }

  private static Ikon icon(Standing standing) {
    return switch (standing) {
      case FAILED -> MaterialDesignC.CLOSE_CIRCLE;
      case STOPPED -> MaterialDesignC.CANCEL;
      case UNDER_WAY -> MaterialDesignP.PROGRESS_CLOCK;
      case DONE -> MaterialDesignC.CHECK_CIRCLE;
      case UNKNOWN -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
    };
  }
}
