package io.github.mwinspector.view.header;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Nodes in a row that goes on in the next line where it has no room. */
class WrappingRow extends Region {
  private static final double GAP = 16;
  private static final double LINE_GAP = 4;

  @Override
  public final Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected final double computePrefWidth(double height) {
    return getManagedChildren().stream().mapToDouble(child -> width(child) + GAP).sum() - GAP;
  }

  @Override
  protected final double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected final double computePrefHeight(double width) {
    return flow(width < 0 ? Double.MAX_VALUE : width, false);
  }

  @Override
  protected final double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected final void layoutChildren() {
    flow(getWidth(), true);
  }

  /** Goes along the lines; the height of all of them. */
  private double flow(double width, boolean place) {
    double line = getManagedChildren().stream().mapToDouble(c -> c.prefHeight(-1)).max().orElse(0);
    double x = 0;
    double y = 0;
    for (Node child : getManagedChildren()) {
      double wanted = Math.min(width, width(child));
      if (x > 0 && x + wanted > width) {
        x = 0;
        y += line + LINE_GAP;
      }
      if (place) {
        double height = child.prefHeight(-1);
        child.resizeRelocate(x, snapPositionY(y + (line - height) / 2), wanted, height);
      }
      x += wanted + GAP;
    }
    return y + line;
  }

  private double width(Node child) {
    return snapSizeX(child.prefWidth(-1));
  }
}
