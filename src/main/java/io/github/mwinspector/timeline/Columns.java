package io.github.mwinspector.timeline;

import io.github.mwinspector.evidence.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many bars there are at each column of a lane that is too full to draw them one by one. Takes
 * time in proportion to the bars, whatever their length.
 */
public final class Columns {
  /** Pixels. */
  public static final double WIDTH = 2;

  /**
   * Columns beside each other that look the same.
   *
   * @param left in pixels
   * @param right in pixels
   * @param share of the fullest column in view: over 0, at most 1
   * @param standing the one to be seen: the worst but failures
   * @param failed whether any failed
   */
  public record Run(double left, double right, double share, Standing standing, boolean failed) {}

  private static final Standing[] WORST_FIRST = {
    Standing.STOPPED, Standing.UNDER_WAY, Standing.UNKNOWN, Standing.DONE
  };

  private Columns() {}

  /** The runs of columns that a lane has in a view, from left to right. */
  public static List<Run> of(List<Bar> bars, View view, double width, Instant now) {
    int count = (int) Math.ceil(width / WIDTH);
    Map<Standing, int[]> changes = new EnumMap<>(Standing.class);
    for (Standing standing : Standing.values()) {
      changes.put(standing, new int[count + 1]);
    }
    for (Bar bar : bars) {
      double left = view.x(bar.from());
      double right = view.x(bar.to(now));
      if (right >= 0 && left < width) {
        int[] change = of(changes, bar.standing());
        int first = (int) Math.max(0, left / WIDTH);
        int last = (int) Math.min(count - 1.0, right / WIDTH);
        change[first]++;
        change[last + 1]--;
      }
    }
    return runs(changes, count);
  }

  private static List<Run> runs(Map<Standing, int[]> counts, int columns) {
    int[] all = new int[columns];
    int most = 1;
    for (int[] count : counts.values()) {
      for (int i = 0, sum = 0; i < columns; i++) {
        sum += count[i];
        count[i] = sum;
        all[i] += sum;
        most = Math.max(most, all[i]);
      }
    }
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      if (all[i] > 0) {
        boolean failed = of(counts, Standing.FAILED)[i] > 0;
        // Eight heights: what the eye can tell apart in a few pixels, and long runs.
        double share = Math.ceil(8.0 * all[i] / most) / 8;
        add(runs, new Run(i * WIDTH, (i + 1) * WIDTH, share, worst(counts, i), failed));
      }
    }
    return runs;
  }

  private static int[] of(Map<Standing, int[]> counts, Standing standing) {
    return Objects.requireNonNull(counts.get(standing));
  }

  private static Standing worst(Map<Standing, int[]> counts, int column) {
    for (Standing standing : WORST_FIRST) {
      if (of(counts, standing)[column] > 0) {
        return standing;
      }
    }
    return Standing.FAILED;
  }

  private static void add(List<Run> runs, Run next) {
    Run last = runs.isEmpty() ? null : runs.getLast();
    if (last != null
        && last.right == next.left
        && last.share == next.share
        && last.standing == next.standing
        && last.failed == next.failed) {
      runs.set(
          runs.size() - 1, new Run(last.left, next.right, next.share, next.standing, next.failed));
    } else {
      runs.add(next);
    }
  }
}
