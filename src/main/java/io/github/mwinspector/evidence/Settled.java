package io.github.mwinspector.evidence;

import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskExecution;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether what is known of a question can still change. What can't is never asked twice. */
public final class Settled {
  private Settled() {}

  /**
   * Whether asking again would bring the same.
   *
   * @param task the task execution as it was when the piece came
   * @param question what was asked
   * @param piece what came of it
   */
  public static boolean of(TaskExecution task, Question question, Piece piece) {
    if (!(piece instanceof Piece.Found found)) {
      return false;
    }
    ExecutionStatus status = task.status();
    boolean over = status != null && status.over();
    return switch (question) {
      case Question.OfInvocations _, Question.OfWindowExecution _ -> over;
      case Question.OfAlarms _, Question.OfAlarmHistory _ -> over;
      case Question.OfCommand _, Question.OfNodes _, Question.OfOutput _ ->
          standing(found.finding());
      case Question.OfAutomation _, Question.OfSteps _ -> standing(found.finding());
      case Question.OfWindows _, Question.OfWindowExecutions _ -> true;
      case Question.OfEarlierExecutions _, Question.OfTasksOf _ -> true;
      case Question.OfWindow _, Question.OfWindowTasks _, Question.OfWindowTask _ -> true;
    };
  }

  /**
   * What is to be asked again when the task was looked up anew.
   *
   * @param before the task execution as it was when the evidence came
   */
  public static Set<Question> unsettled(TaskExecution before, Evidence evidence) {
    Set<Question> unsettled = new LinkedHashSet<>();
    evidence
        .pieces()
        .forEach(
            (question, piece) -> {
              if (!of(before, question, piece)) {
                unsettled.add(question);
              }
            });
    return unsettled;
  }

  private static boolean standing(Finding finding) {
    return switch (finding) {
      case Command command -> over(command.status());
      case NodeOutput output -> over(output.status());
      case Automation automation -> over(automation.status());
      case Finding.Nodes nodes -> nodes.all().stream().allMatch(node -> over(node.status()));
      case Finding.Steps steps -> steps.all().stream().allMatch(step -> over(step.status()));
      case WindowExecution _, Window _, RegisteredTask _ -> true;
      case Finding.Invocations _, Finding.Alarms _, Finding.AlarmChanges _ -> true;
      case Finding.Runs _, Finding.TaskRuns _ -> true;
      case Finding.Windows _, Finding.WindowExecutions _, Finding.RegisteredTasks _ -> true;
    };
  }

  private static boolean over(@Nullable String status) {
    return status != null
        && switch (Standing.of(status)) {
          case FAILED, STOPPED, DONE -> true;
          case UNDER_WAY, UNKNOWN -> false;
        };
  }
}
