package io.github.mwinspector.view.header;

import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.Shown;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A text that wraps but never takes more than two lines; its tooltip has more of it. */
final class ShortText extends Label {
  private static final int LINES = 2;

  /** With the bare height of its lines, a label shows one line less. */
  private static final double SLACK = 2;

  private @Nullable Measured measured;
  private double height;

  ShortText(String styleClass) {
    getStyleClass().add(styleClass);
    Lines.wrap(this);
    setMinHeight(USE_PREF_SIZE);
  }

  void show(String raw) {
    Shown.set(this, raw);
    Tooltip tip = new Tooltip(getText());
    Lines.wrap(tip);
    tip.setMaxWidth(640);
    setTooltip(tip);
  }

  /** Layout asks for this many times over, and wrapping a text is what costs most in it. */
  @Override
  protected double computePrefHeight(double width) {
    Measured asked = new Measured(getText(), getFont(), width);
    if (!asked.equals(measured)) {
      Text line = new Text("x");
      line.setFont(getFont());
      double two = Math.ceil(LINES * line.getLayoutBounds().getHeight()) + SLACK;
      height = Math.min(two, super.computePrefHeight(width));
      measured = asked;
    }
    return height;
  }

  /** What a height depends on. */
  private record Measured(String text, Font font, double width) {}
}
