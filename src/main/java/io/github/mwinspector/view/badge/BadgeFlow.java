package io.github.mwinspector.view.badge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where badges lie that flow over a few lines, and where the button for the rest does.
 *
 * @param badges the places of those that have room, in order
 * @param more the place of the button, or null when all badges have room
 */
record BadgeFlow(List<Spot> badges, @Nullable Spot more) {
  /** Between two badges, and between two lines. */
  static final double GAP = 4;

  /**
   * A place.
   *
   * @param line from 0
   * @param x in pixels from the left
   */
  record Spot(int line, double x) {}

  BadgeFlow {
    badges = List.copyOf(badges);
  }

  /**
   * Places badges until the lines are full.
   *
   * @param widths of the badges that can be placed at most
   * @param total how many badges there are in all
   * @param moreWidth how wide the button for the rest is
   */
  static BadgeFlow of(List<Double> widths, int total, double moreWidth, double width, int lines) {
    List<Spot> spots = new ArrayList<>();
    Spot next = new Spot(0, 0);
    for (double badge : widths) {
      Spot spot = fitting(next, badge, width);
      if (spot.line >= lines) {
        break;
      }
      spots.add(spot);
      next = new Spot(spot.line, spot.x + badge + GAP);
    }
    if (spots.size() == total) {
      return new BadgeFlow(spots, null);
    }
    Spot more = fitting(next, moreWidth, width);
    while (more.line >= lines && !spots.isEmpty()) {
      more = fitting(spots.removeLast(), moreWidth, width);
    }
    return new BadgeFlow(spots, more);
  }

  /** How many lines are in use. */
  int lines() {
    Spot last = more != null ? more : badges.isEmpty() ? null : badges.getLast();
    return last == null ? 0 : last.line + 1;
  }

  private static Spot fitting(Spot next, double badge, double width) {
    return next.x == 0 || next.x + badge <= width ? next : new Spot(next.line + 1, 0);
  }
}
