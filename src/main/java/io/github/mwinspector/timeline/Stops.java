package io.github.mwinspector.timeline;

import io.github.mwinspector.evidence.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order in which the keyboard visits bars: lane by lane, in time; of many the failures. */
public final class Stops {
  private Stops() {}

  /**
   * The bar after this one, or before it.
   *
   * @param current null to begin
   * @param step 1 or -1
   * @return null when there is none at all; the same at either end
   */
  public static @Nullable Bar next(List<Lane> lanes, @Nullable Bar current, int step) {
    List<Bar> round = new ArrayList<>();
    lanes.forEach(lane -> round.addAll(of(lane)));
    if (round.isEmpty()) {
      return null;
    }
    int at = current == null ? -1 : round.indexOf(current);
    if (at < 0) {
      return step > 0 ? round.getFirst() : round.getLast();
    }
    return round.get(Math.clamp((long) at + step, 0, round.size() - 1));
  }

  private static List<Bar> of(Lane lane) {
    List<Bar> bars = new ArrayList<>(lane.bars());
    bars.sort(Comparator.comparingDouble(Bar::from));
    if (!lane.dense()) {
      return bars;
    }
    List<Bar> failed = bars.stream().filter(bar -> bar.standing() == Standing.FAILED).toList();
    return failed.isEmpty() ? bars.subList(0, 1) : failed;
  }
}
