package io.github.mwinspector.timeline;

import io.github.mwinspector.evidence.Standing;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bars of a lane at one place.
 *
 * @param first the one that is worth most: a failure, then the shortest
 * @param all how many there are
 * @param failed how many of them failed
 */
public record LaneHit(Bar first, int all, int failed) {
  /** Pixels beside a bar that still count as it. */
  private static final double NEAR = 4;

  private static final Comparator<Bar> FAILURES_FIRST =
      Comparator.comparing(bar -> bar.standing() != Standing.FAILED);

  /** What is at {@code x}, or null when nothing is. Takes time in proportion to the lane. */
  public static @Nullable LaneHit of(Lane lane, View view, double x, Instant now) {
    List<Bar> here =
        lane.bars().stream()
            .filter(bar -> view.x(bar.from()) <= x + NEAR && view.x(bar.to(now)) >= x - NEAR)
            .toList();
    int failed = (int) here.stream().filter(bar -> bar.standing() == Standing.FAILED).count();
    Comparator<Bar> shortest = Comparator.comparingDouble(bar -> bar.to(now) - bar.from());
    return here.stream()
        .min(FAILURES_FIRST.thenComparing(shortest))
        .map(first -> new LaneHit(first, here.size(), failed))
        .orElse(null);
  }

  /** What is told of it. */
  public String words(Instant now, ZoneId zone) {
    String more =
        all == 1
            ? ""
            : "\n%,d here, %,d failed; %s".formatted(all, failed, "zoom in to tell them apart");
    return first.words(now, zone) + more;
  }
}
