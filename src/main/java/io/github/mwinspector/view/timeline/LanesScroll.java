package io.github.mwinspector.view.timeline;

import io.github.mwinspector.timeline.Bar;
import io.github.mwinspector.timeline.Lane;
import io.github.mwinspector.timeline.View;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** The lanes in their place: all of them when they are few, else to be scrolled. */
final class LanesScroll extends ScrollPane {
  private static final double THIN = 14;
  private static final double HIGH = 20;
  private static final double HIGHEST = 8 * HIGH;
  private static final double NARROW_LABELS = 80;
  private static final double WIDE_LABELS = 176;

  private final LanesPicture picture = new LanesPicture();
  private double labelWidth;

  LanesScroll() {
    setContent(picture);
    getStyleClass().addAll("edge-to-edge", "lanes-scroll");
    setFocusTraversable(false);
    setManaged(false);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setVisible(false);
  }

  void show(List<Lane> lanes, boolean high) {
    labelWidth = lanes.isEmpty() ? 0 : high ? WIDE_LABELS : NARROW_LABELS;
    picture.show(lanes, high ? HIGH : THIN, labelWidth);
    setVisible(!lanes.isEmpty());
  }

  LanesPicture picture() {
    return picture;
  }

  /** How high it is to be. */
  double height() {
    return Math.min(picture.height(), HIGHEST);
  }

  /** The room at the left that labels take. */
  double labelWidth() {
    return labelWidth;
  }

  void draw(View view, double width, Instant now, @Nullable Bar current) {
    picture.draw(view, width, now, current);
  }

  /** The lane at a height of what is in sight, or null when there is none. */
  @Nullable Lane laneAt(double y) {
    return y < 0 || y >= height() ? null : picture.laneAt(y + hidden());
  }

  /** Where the lane of a bar ends, from the top of what is in sight. */
  double bottom(Bar bar) {
    return picture.bottom(bar) - hidden();
  }

  /** Scrolls to the lane of a bar. */
  void reveal(Bar bar) {
    double beyond = picture.height() - height();
    if (beyond > 0) {
      double bottom = picture.bottom(bar);
      double top = bottom - HIGH;
      if (top < hidden()) {
        setVvalue(top / beyond);
      } else if (bottom > hidden() + height()) {
        setVvalue((bottom - height()) / beyond);
      }
    }
  }

  private double hidden() {
    return getVvalue() * Math.max(0, picture.height() - height());
  }
}
