package io.github.mwinspector.evidence;

import io.github.mwinspector.model.TaskExecution;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which calls are due, given what is known: the whole plan of what is asked when. Whatever it
 * returns can be asked side by side; each new piece can make more due.
 */
public final class DueQuestions {
  private DueQuestions() {}

  /**
   * The questions that can be asked now and weren't.
   *
   * @param task the task execution
   * @param evidence what was asked so far and what came of it
   * @param topics what is wanted
   * @return in the order of their worth; never one that the evidence holds already
   */
  public static List<Question> of(TaskExecution task, Evidence evidence, Set<Topic> topics) {
    Set<Question> due = new LinkedHashSet<>();
    if (topics.contains(Topic.WHY)) {
      due.add(new Question.OfInvocations());
    }
    due.removeAll(evidence.pieces().keySet());
    return List.copyOf(due);
  }
}
