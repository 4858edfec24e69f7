package io.github.mwinspector.view.header;

import io.github.mwinspector.view.part.Shown;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/** A text that wraps but never takes more than two lines; its tooltip has more of it. */
final class ShortText extends Label {
  private static final int LINES = 2;

  /** With the bare height of its lines, a label shows one line less. */
  private static final double SLACK = 2;

  ShortText(String styleClass) {
    getStyleClass().add(styleClass);
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
  }

  void show(String raw) {
    Shown.set(this, raw);
    Tooltip tip = new Tooltip(getText());
    tip.setWrapText(true);
    tip.setMaxWidth(640);
    setTooltip(tip);
  }

  @Override
  protected double computePrefHeight(double width) {
    Text line = new Text("x");
    line.setFont(getFont());
    double two = LINES * line.getLayoutBounds().getHeight();
    return Math.min(Math.ceil(two) + SLACK, super.computePrefHeight(width));
  }
}
