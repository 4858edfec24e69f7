package io.github.mwinspector.evidence;

import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskExecution;
import java.util.List;
import java.util.Set;

/**
 * Which calls are due, given what is known: the whole plan of what is asked when. Whatever it
 * returns can be asked side by side; each new piece can make more due. A piece that can't be had
 * ends its own branch only.
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
    Due due = new Due(evidence);
    boolean why = topics.contains(Topic.WHY);
    if (why) {
      due.ask(new Question.OfInvocations());
      FailingBelow.ask(task, due);
      if (!plainSuccess(task)) {
        due.ask(new Question.OfWindowExecution());
      }
    }
    AlarmQuestions.ask(task, due, why, topics.contains(Topic.ALARMS));
    if (topics.contains(Topic.WINDOW) || (why && windowMayHaveEndedIt(task))) {
      WindowSearch.ask(task, due);
    }
    if (topics.contains(Topic.PREVIOUS)) {
      PreviousRun.ask(task, due);
    }
    return due.questions();
  }

  private static boolean plainSuccess(TaskExecution task) {
    String details = task.statusDetails();
    return task.status() == ExecutionStatus.Known.SUCCESS
        && (details == null || Standing.of(details) == Standing.DONE);
  }

  /** A task that its window cuts off gets one of these (user guide, "Assign tasks"). */
  private static boolean windowMayHaveEndedIt(TaskExecution task) {
    return task.status() == ExecutionStatus.Known.TIMED_OUT
        || task.status() == ExecutionStatus.Known.CANCELLED;
  }
}
