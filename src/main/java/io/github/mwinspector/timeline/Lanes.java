package io.github.mwinspector.timeline;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TimeText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lanes below the task's own bar: what is known of its window, its invocations, what ran below
 * them, and its alarms. Immutable.
 *
 * @param brief one lane of each kind that is known
 * @param full the same, with a lane for each invocation, automation, node and alarm
 * @param untimed the invocations that can't be drawn, since no time that can be was sent for them
 */
public record Lanes(List<Lane> brief, List<Lane> full, List<Bar> untimed) {
  /** Nothing known. */
  public static final Lanes NONE = new Lanes(List.of(), List.of(), List.of());

  /** Lanes of one kind beyond this many can't be looked through: the rest shares one. */
  private static final int MOST = 40;

  public Lanes {
    brief = brief.stream().filter(lane -> !lane.bars().isEmpty()).toList();
    full = full.stream().filter(lane -> !lane.bars().isEmpty()).toList();
    untimed = List.copyOf(untimed);
  }

  /** The lanes of what is known. Takes time in proportion to it; any thread. */
  public static Lanes of(TaskExecution task, Evidence evidence) {
    Lane window = new Lane(Lane.Kind.WINDOW, "Window", WindowBars.of(task, evidence));
    List<Bar> all = evidence.invocations().stream().map(StepBars::of).toList();
    Lane invocations = new Lane(Lane.Kind.INVOCATIONS, "Invocations", all);
    List<Lane> steps = StepBars.lanes(evidence);
    List<Lane> alarms = AlarmBars.lanes(task, evidence);
    List<Lane> full = new ArrayList<>(List.of(window));
    full.addAll(invocations.dense() ? List.of(invocations) : eachAlone(invocations));
    full.addAll(atMost(steps, Lane.Kind.STEPS));
    full.addAll(atMost(alarms, Lane.Kind.ALARMS));
    return new Lanes(
        List.of(
            window,
            invocations,
            merged(Lane.Kind.STEPS, "Steps", steps),
            merged(Lane.Kind.ALARMS, "Alarms", alarms)),
        full,
        all.stream().filter(bar -> !bar.drawable()).toList());
  }

  private static List<Lane> eachAlone(Lane lane) {
    return lane.bars().stream()
        // As in the table of invocations.
        .sorted(Comparator.comparing(bar -> bar.standing() != Standing.FAILED))
        .map(bar -> new Lane(lane.kind(), bar.name(), List.of(bar)))
        .toList();
  }

  private static List<Lane> atMost(List<Lane> lanes, Lane.Kind kind) {
    if (lanes.size() <= MOST) {
      return lanes;
    }
    List<Lane> kept = new ArrayList<>(lanes.subList(0, MOST));
    List<Lane> rest = lanes.subList(MOST, lanes.size());
    kept.add(merged(kind, "%,d more".formatted(rest.size()), rest));
    return kept;
  }

  private static Lane merged(Lane.Kind kind, String title, List<Lane> lanes) {
    return new Lane(kind, title, lanes.stream().flatMap(lane -> lane.bars().stream()).toList());
  }

  /** Whether something in it still goes on. */
  public boolean runs() {
    return brief.stream().anyMatch(lane -> lane.bars().stream().anyMatch(Bar::runs));
  }

  /** What the lanes show, for those who listen to it; empty when there are none. */
  public String spoken(ZoneId zone) {
    List<String> sentences = new ArrayList<>();
    brief.forEach(lane -> sentences.add(spoken(lane, zone)));
    if (!untimed.isEmpty()) {
      long failed = untimed.stream().filter(bar -> bar.standing() == Standing.FAILED).count();
      sentences.add(
          "Not drawn, since without times: %s, %s failed."
              .formatted(
                  untimed.size() == 1
                      ? "1 invocation"
                      : "%,d invocations".formatted(untimed.size()),
                  failed == 0 ? "none" : "%,d".formatted(failed)));
    }
    return String.join(" ", sentences);
  }

  private static String spoken(Lane lane, ZoneId zone) {
    int all = lane.bars().size();
    return switch (lane.kind()) {
      case WINDOW -> "The window's limits are shown.";
      case INVOCATIONS -> failures(lane, all == 1 ? "1 invocation" : "%,d invocations", zone);
      case STEPS -> failures(lane, all == 1 ? "1 step" : "%,d steps", zone);
      case ALARMS -> all == 1 ? "1 change of an alarm." : "%,d changes of alarms.".formatted(all);
    };
  }

  private static String failures(Lane lane, String counted, ZoneId zone) {
    String words = counted.formatted(lane.bars().size());
    long failed = lane.count(Standing.FAILED);
    if (failed == 0) {
      return words + ", none failed.";
    }
    double first =
        lane.bars().stream()
            .filter(bar -> bar.standing() == Standing.FAILED)
            .map(Lanes::failedAt)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    String at = TimeText.seconds(Instant.ofEpochMilli((long) first), zone);
    return "%s, %,d failed, first failure %s.".formatted(words, failed, at);
  }

  /** A failure is known when the thing ends. */
  private static double failedAt(Bar bar) {
    return bar.end() == null ? bar.from() : bar.end().toEpochMilli();
  }
}
