package io.github.mwinspector.view.badge;

import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.StatusWords;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.part.Shown;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A status as icon, word and colour. The word is the API's own. */
public final class StatusBadge extends Label {
  /** What an unknown word's tooltip says. */
  static final String UNKNOWN = "not known to this version";

  private static final double MOST = 280;

  private final FontIcon icon = new FontIcon();

  /** A badge of a status that was not sent. */
  public StatusBadge() {
    getStylesheets().add(Tone.stylesheet());
    getStyleClass().add("status-badge");
    setGraphic(icon);
    show(null);
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.min(MOST, super.computePrefWidth(height));
  }

  /** Shows a status; null is one that was not sent. */
  public void show(@Nullable ExecutionStatus status) {
    StatusLook look = StatusLook.of(status);
    icon.setIconCode(look.icon());
    look.tone().applyTo(this);
    setTooltip(status == null ? null : Tips.wrapped(StatusWords.meaning(status)));
    Shown.set(this, look.word());
    setAccessibleText("Status: " + getText());
    if (status instanceof ExecutionStatus.Unknown(String text)) {
      setTooltip(Tips.wrapped("\"" + Display.line(text) + "\" is " + UNKNOWN + "."));
      setAccessibleText(getAccessibleText() + ", " + UNKNOWN);
    }
  }
}
