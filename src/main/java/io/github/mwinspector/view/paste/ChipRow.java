package io.github.mwinspector.view.paste;

import javafx.geometry.Orientation;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Chips that wrap in the width that buttons at their right leave. An HBox asks a wrapping child for
 * its height at its preferred width and not at the one that it gets.
 */
final class ChipRow extends Region {
  private static final double GAP = 8;

  private final FlowPane chips;
  private final HBox buttons;

  ChipRow(FlowPane chips, HBox buttons) {
    this.chips = chips;
    this.buttons = buttons;
    getChildren().addAll(chips, buttons);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width < 0 ? -1 : left(width);
    return Math.ceil(Math.max(chips.prefHeight(wide), buttons.prefHeight(-1)));
  }

  @Override
  protected double computePrefWidth(double height) {
    return chips.prefWidth(-1) + GAP + buttons.prefWidth(-1);
  }

  private double left(double width) {
    return Math.max(0, width - buttons.prefWidth(-1) - GAP);
  }

  @Override
  protected void layoutChildren() {
    double wide = left(getWidth());
    chips.resizeRelocate(0, 0, wide, chips.prefHeight(wide));
    double right = buttons.prefWidth(-1);
    buttons.resizeRelocate(snapPositionX(getWidth() - right), 0, right, buttons.prefHeight(-1));
  }
}
