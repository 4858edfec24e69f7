package io.github.mwinspector.timeline;

import io.github.mwinspector.evidence.Standing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The outlines of bars, gathered by standing so that each is one path however many bars there are.
 * What a bar says is in its form as well: a failure is as high as its lane, what was stopped is two
 * lines, what is under way is hollow, what is done is of half the height, what isn't known is a
 * thin line.
 */
public final class BarShapes {
  private static final double LEAST_WIDTH = 3;

  private final Map<Standing, List<double[]>> polygons = new EnumMap<>(Standing.class);

  /** Nothing drawn yet. */
  public BarShapes() {
    for (Standing standing : Standing.values()) {
      polygons.put(standing, new ArrayList<>());
    }
  }

  /**
   * Draws a bar in a row of this height; a mark stands at its left.
   *
   * @param left where it begins, in pixels
   * @param right where it ends
   */
  public void bar(Bar bar, double left, double right, double top, double height) {
    if (bar.shape() == Bar.Shape.STRETCH) {
      stretch(bar.standing(), left, right, top, height);
    } else {
      mark(bar.shape(), bar.standing(), left, top, height);
    }
  }

  private void stretch(Standing standing, double left, double right, double top, double height) {
    double end = Math.max(right, left + LEAST_WIDTH);
    double middle = top + height / 2;
    switch (standing) {
      case FAILED -> box(standing, left, top, end, top + height);
      case STOPPED -> {
        box(standing, left, top, end, top + Math.rint(height / 3));
        box(standing, left, top + height - Math.rint(height / 3), end, top + height);
      }
      case UNDER_WAY -> box(standing, left + 0.5, top + 1.5, end - 0.5, top + height - 1.5);
      case DONE -> {
        double half = Math.rint(height / 4);
        box(standing, left, middle - half, end, middle + half);
      }
      case UNKNOWN -> box(standing, left, middle - 1, end, middle + 1);
    }
  }

  /** Draws columns: failures at the top edge, how many there are from the bottom. */
  public void columns(List<Columns.Run> runs, double top, double height) {
    double failures = Math.rint(height / 3);
    for (Columns.Run run : runs) {
      double high = Math.max(2, Math.rint((height - failures - 1) * run.share()));
      double base = top + height;
      box(run.standing(), run.left(), base - high, run.right(), base);
      if (run.failed()) {
        double right = Math.max(run.right(), run.left() + LEAST_WIDTH);
        box(Standing.FAILED, run.left(), top, right, top + failures);
      }
    }
  }

  private void mark(Bar.Shape shape, Standing standing, double x, double top, double height) {
    double half = height / 2;
    double bottom = top + height;
    switch (shape) {
      case ALARM -> polygon(standing, x, top, x + half, bottom, x - half, bottom);
      case OK ->
          polygon(
              standing, x - half, top + half / 2, x + half, top + half / 2, x, bottom - half / 4);
      case NO_DATA ->
          polygon(standing, x, top, x + half, top + half, x, bottom, x - half, top + half);
      case CUTOFF -> polygon(standing, x, top, x, bottom, x - height, top + half);
      case CLOSE, STRETCH -> box(standing, x - 2, top, x + 2, bottom);
    }
  }

  /**
   * The closed outlines of a standing, in the order drawn: x and y of each corner by turns, in
   * pixels.
   */
  public List<double[]> polygons(Standing standing) {
    return List.copyOf(Objects.requireNonNull(polygons.get(standing)));
  }

  private void box(Standing standing, double left, double top, double right, double bottom) {
    polygon(standing, left, top, right, top, right, bottom, left, bottom);
  }

  private void polygon(Standing standing, double... xy) {
    Objects.requireNonNull(polygons.get(standing)).add(xy);
  }
}
