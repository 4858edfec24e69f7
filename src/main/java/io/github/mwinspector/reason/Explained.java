package io.github.mwinspector.reason;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.model.TaskExecution;
import java.util.List;

/**
 * Evidence together with the reasons that stand on it: an immutable snapshot.
 *
 * @param evidence what is known
 * @param reasons what it means, the one that says most first; never empty
 */
public record Explained(Evidence evidence, List<Reason> reasons) {
  public Explained {
    reasons = List.copyOf(reasons);
  }

  /** The reasons of this evidence. Takes time in proportion to it. */
  public static Explained of(TaskExecution task, Evidence evidence) {
    return new Explained(evidence, Reasons.of(task, evidence));
  }
}
