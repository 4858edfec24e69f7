package io.github.mwinspector.view.header;

import atlantafx.base.theme.Styles;
import io.github.mwinspector.view.part.Clips;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Copies a text and says so for a moment. */
final class CopyButton extends Button {
  private final Ikon usual;
  private final FontIcon icon;
  private final PauseTransition said = new PauseTransition(Duration.seconds(1.5));
  private final Supplier<String> text;
  private final String words;

  /**
   * A button that copies.
   *
   * @param words what it does, such as "Copy task ARN"
   * @param text asked for at each click
   */
  CopyButton(String words, Supplier<String> text) {
    this(MaterialDesignC.CONTENT_COPY, words, text);
  }

  /** The same with another icon. */
  CopyButton(Ikon usual, String words, Supplier<String> text) {
    this.usual = usual;
    this.icon = new FontIcon(usual);
    this.words = words;
    this.text = text;
    setGraphic(icon);
    getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "copy-button");
    setTooltip(new Tooltip(words));
    setAccessibleText(words);
    setOnAction(_ -> copy());
    said.setOnFinished(_ -> showAs(false));
  }

  private void copy() {
    Clips.copy(text.get());
    showAs(true);
    said.playFromStart();
  }

  private void showAs(boolean copied) {
    icon.setIconCode(copied ? MaterialDesignC.CHECK : usual);
    setAccessibleText(copied ? "Copied" : words);
  }
}
