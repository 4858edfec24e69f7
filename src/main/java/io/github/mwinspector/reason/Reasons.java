package io.github.mwinspector.reason;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskExecution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the reasons of how a task stands or ended. Pure: same facts, same sentences. */
public final class Reasons {
  private Reasons() {}

  /**
   * The reasons, the one that says most first. Takes time in proportion to the evidence.
   *
   * @param task the task execution
   * @param evidence what is known so far
   * @return never empty; {@link Rule#NOT_ENOUGH} when nothing explains it
   */
  public static List<Reason> of(TaskExecution task, Evidence evidence) {
    List<Said> said = Said.of(task, evidence);
    List<Ranked> found = new ArrayList<>();
    found.addAll(AlarmRules.of(task, evidence));
    found.addAll(WindowRules.of(task, evidence));
    found.addAll(DetailsRules.of(task, evidence, said));
    found.addAll(RoleRules.of(task, said));
    found.addAll(NodeRules.of(task, evidence, Tally.of(task, evidence)));
    found.addAll(StepRules.of(task, evidence));
    found.addAll(ElsewhereRules.of(task, evidence));
    found.addAll(EndRules.of(task, evidence));
    Ranked meaning = DetailsRules.meaning(task);
    if (meaning != null && found.stream().noneMatch(Ranked::explains)) {
      found.add(meaning);
    }
    if (needsMore(task, found)) {
      Ranked missing = Missing.reason(task, evidence, found);
      if (missing != null) {
        found.add(missing);
      }
    }
    return sorted(found).map(Ranked::reason).toList();
  }

  /** Whether it ended badly, or in a way that isn't known, and nothing says why. */
  private static boolean needsMore(TaskExecution task, List<Ranked> found) {
    boolean fine =
        task.status() instanceof ExecutionStatus.Known known
            && switch (known) {
              case PENDING, IN_PROGRESS, CANCELLING, SUCCESS -> true;
              case FAILED, TIMED_OUT, CANCELLED, SKIPPED_OVERLAPPING -> false;
            };
    boolean failed = found.stream().anyMatch(r -> r.worth() == Ranked.Worth.COUNTS);
    return found.isEmpty() || (found.stream().noneMatch(Ranked::explains) && (!fine || failed));
  }

  private static Stream<Ranked> sorted(List<Ranked> found) {
    return found.stream().sorted(Comparator.comparing(Ranked::worth));
  }
}
