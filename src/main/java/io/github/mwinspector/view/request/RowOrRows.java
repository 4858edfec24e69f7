package io.github.mwinspector.view.request;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Two groups side by side where there is room, else one above the other. */
final class RowOrRows extends Pane {
  private static final double ACROSS = 12;
  private static final double DOWN = 4;
  private static final double WIDEST_FIRST = 560;

  private final Region first;
  private final Region second;

  /**
   * Two groups.
   *
   * @param stacked is told whether they stand one above the other, each time that changes
   */
  RowOrRows(Region first, Region second, Consumer<Boolean> stacked) {
    this.first = first;
    this.second = second;
    widthProperty()
        .map(width -> width.doubleValue() > 0 && !one(width.doubleValue()))
        .subscribe(stacked);
    getStyleClass().add("rows");
    getChildren().addAll(first, second);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.max(first.minWidth(-1), second.minWidth(-1)) + across();
  }

  @Override
  protected double computePrefWidth(double height) {
    return first.prefWidth(-1) + ACROSS + second.prefWidth(-1) + across();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double a = first.prefHeight(-1);
    double b = second.prefHeight(-1);
    Insets insets = getInsets();
    return insets.getTop() + insets.getBottom() + (one(width) ? Math.max(a, b) : a + DOWN + b);
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double width = getWidth() - across();
    double height = first.prefHeight(-1);
    if (one(getWidth())) {
      double behind = second.prefWidth(-1);
      // Pickers gain from room, up to a point; an id doesn't.
      double before = Math.min(width - ACROSS - behind, WIDEST_FIRST);
      first.resizeRelocate(insets.getLeft(), insets.getTop(), before, height);
      second.resizeRelocate(
          insets.getLeft() + before + ACROSS, insets.getTop(), behind, second.prefHeight(-1));
    } else {
      first.resizeRelocate(insets.getLeft(), insets.getTop(), width, height);
      second.resizeRelocate(
          insets.getLeft(), insets.getTop() + height + DOWN, width, second.prefHeight(-1));
    }
  }

  private boolean one(double width) {
    return width < 0 || width >= computePrefWidth(-1);
  }

  private double across() {
    return getInsets().getLeft() + getInsets().getRight();
  }
}
