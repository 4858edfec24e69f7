package io.github.mwinspector.reason;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.model.TaskExecution;
import java.util.List;

/** Finds the reasons of how a task stands or ended. Pure: same facts, same sentences. */
public final class Reasons {
  private Reasons() {}

  /**
   * The reasons, the one that says most first.
   *
   * @param task the task execution
   * @param evidence what is known so far
   * @return never empty; {@link Rule#NOT_ENOUGH} when nothing explains it
   */
  public static List<Reason> of(TaskExecution task, Evidence evidence) {
    return List.of(
        new Reason(
            Rule.NOT_ENOUGH,
            false,
            List.of(new Phrase.Words("Nothing that was sent says why it ended like that.")),
            List.of(new Pointer.ToMember("Status"))));
  }
}
