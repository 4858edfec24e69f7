package io.github.mwinspector.view.timeline;

import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.timeline.Bar;
import io.github.mwinspector.timeline.BarShapes;
import io.github.mwinspector.timeline.Columns;
import io.github.mwinspector.timeline.Lane;
import io.github.mwinspector.timeline.View;
import io.github.mwinspector.view.badge.StandingBadge;
import io.github.mwinspector.view.part.Shown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * The lanes as a picture: five paths, however many bars there are, and a label for each lane and
 * for the window's limits. JavaFX thread only.
 */
final class LanesPicture extends Region {
  private static final double GAP = 2;

  /** Between the mark of a limit and its word. */
  private static final double LIMIT_GAP = 4;

  /** Failures are drawn last: nothing may hide them. */
  private static final Standing[] ORDER = {
    Standing.UNKNOWN, Standing.DONE, Standing.UNDER_WAY, Standing.STOPPED, Standing.FAILED
  };

  private final Map<Standing, Path> paths = new EnumMap<>(Standing.class);
  private final Rectangle cursor = new Rectangle();
  private final Label cutoff = new Label("cutoff");
  private final Label close = new Label("closes");
  private final List<Label> labels = new ArrayList<>();
  private List<Lane> lanes = List.of();
  private double rowHeight = 1;
  private double labelWidth;

  LanesPicture() {
    getStyleClass().add("lanes");
    setMouseTransparent(false);
    for (Standing standing : ORDER) {
      Path path = new Path();
      path.getStyleClass().setAll("lane-bars");
      StandingBadge.tone(standing).applyTo(path);
      paths.put(standing, path);
      addUnmanaged(path);
    }
    for (Label limit : List.of(cutoff, close)) {
      limit.getStyleClass().add("lane-limit");
      limit.setVisible(false);
      addUnmanaged(limit);
    }
    cursor.getStyleClass().setAll("lane-cursor");
    cursor.setVisible(false);
    addUnmanaged(cursor);
  }

  private void addUnmanaged(Node node) {
    node.setManaged(false);
    node.setMouseTransparent(true);
    getChildren().add(node);
  }

  /** Takes lanes in place of the ones before; they are drawn by the next {@link #draw}. */
  void show(List<Lane> shown, double row, double labelsWidth) {
    lanes = shown;
    rowHeight = row;
    labelWidth = labelsWidth;
    while (labels.size() < shown.size()) {
      Label label = new Label();
      label.getStyleClass().add("lane-label");
      labels.add(label);
      addUnmanaged(label);
    }
    for (int i = 0; i < labels.size(); i++) {
      labels.get(i).setVisible(i < shown.size());
      if (i < shown.size()) {
        Shown.set(labels.get(i), shown.get(i).title());
      }
    }
    setMinHeight(height());
    setPrefHeight(height());
  }

  /** The height that all lanes need. */
  double height() {
    return lanes.size() * rowHeight;
  }

  /** Draws what is in view. */
  void draw(View view, double width, Instant now, @Nullable Bar current) {
    BarShapes shapes = new BarShapes();
    cursor.setVisible(false);
    for (int i = 0; i < lanes.size(); i++) {
      Lane lane = lanes.get(i);
      double top = i * rowHeight + GAP / 2;
      double height = rowHeight - GAP;
      if (lane.dense()) {
        shapes.columns(Columns.of(lane.bars(), view, width, now), top, height);
      } else {
        lane.bars().forEach(bar -> draw(bar, shapes, area(bar, view, width, now, top)));
      }
      if (current != null && lane.bars().contains(current)) {
        frame(area(current, view, width, now, top));
      }
      labels.get(i).resizeRelocate(0, i * rowHeight, labelWidth, rowHeight);
    }
    paths.forEach((standing, path) -> path.getElements().setAll(outlines(shapes, standing)));
    nameLimits(view, width);
  }

  private static List<PathElement> outlines(BarShapes shapes, Standing standing) {
    List<PathElement> outlines = new ArrayList<>();
    for (double[] xy : shapes.polygons(standing)) {
      outlines.add(new MoveTo(xy[0], xy[1]));
      for (int i = 2; i < xy.length; i += 2) {
        outlines.add(new LineTo(xy[i], xy[i + 1]));
      }
      outlines.add(new ClosePath());
    }
    return outlines;
  }

  /** A window's limits are told in a word each, as far as there is room for it. */
  private void nameLimits(View view, double width) {
    cutoff.setVisible(false);
    close.setVisible(false);
    double until = width;
    for (int i = 0; i < lanes.size(); i++) {
      for (Bar bar : lanes.get(i).bars().reversed()) {
        double x = Math.rint(view.x(bar.from()));
        if (bar.shape() == Bar.Shape.CLOSE) {
          until = Math.min(until, x - LIMIT_GAP - close.prefWidth(-1));
          place(close, x - LIMIT_GAP - close.prefWidth(-1), i, width);
        } else if (bar.shape() == Bar.Shape.CUTOFF) {
          place(cutoff, x + LIMIT_GAP, i, until);
        }
      }
    }
  }

  private void place(Label limit, double left, int row, double until) {
    double wide = limit.prefWidth(-1);
    limit.setVisible(left >= labelWidth && left + wide <= until);
    limit.resizeRelocate(left, row * rowHeight, wide, rowHeight);
  }

  private Rectangle2D area(Bar bar, View view, double width, Instant now, double top) {
    double left = Math.clamp(view.x(bar.from()), -20, width + 20);
    double right = Math.clamp(view.x(bar.to(now)), -20, width + 20);
    return new Rectangle2D(
        Math.rint(left), top, Math.max(0, Math.rint(right) - Math.rint(left)), rowHeight - GAP);
  }

  private static void draw(Bar bar, BarShapes shapes, Rectangle2D area) {
    shapes.bar(bar, area.getMinX(), area.getMaxX(), area.getMinY(), area.getHeight());
  }

  private void frame(Rectangle2D area) {
    cursor.setVisible(true);
    cursor.setX(area.getMinX() - 2.5);
    cursor.setY(area.getMinY() - 0.5);
    cursor.setWidth(Math.max(3, area.getWidth()) + 5);
    cursor.setHeight(area.getHeight() + 1);
  }

  /** The lane at a height, or null when there is none. */
  @Nullable Lane laneAt(double y) {
    int row = (int) Math.floor(y / rowHeight);
    return row >= 0 && row < lanes.size() ? lanes.get(row) : null;
  }

  /** Where the lane of a bar ends, from the top. */
  double bottom(Bar bar) {
    for (int i = 0; i < lanes.size(); i++) {
      if (lanes.get(i).bars().contains(bar)) {
        return (i + 1) * rowHeight;
      }
    }
    return 0;
  }

  /** The lanes shown. */
  List<Lane> lanes() {
    return lanes;
  }
}
