package io.github.mwinspector.aws.call;

import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.FailureKind;
import java.util.Set;

/** Says in plain words what an AWS error means for one question about a task. */
public final class QuestionErrors {
  /** Codes, without "Exception", that say that there is nothing by these ids (API reference). */
  private static final Set<String> GONE =
      Set.of(
          "InvalidCommandId",
          "InvalidInstanceId",
          "InvalidPluginName",
          "InvocationDoesNotExist",
          "AutomationExecutionNotFound",
          "ResourceNotFound");

  private QuestionErrors() {}

  /** Whether a code says that what was asked about isn't there. */
  public static boolean gone(String plainCode) {
    return GONE.contains(plainCode);
  }

  /** Nothing by these ids. */
  public static Words notFound(Question question, CallRecord call) {
    String region = call.asked().region();
    return switch (question) {
      case Question.OfWindowExecution _, Question.OfInvocations _, Question.OfTasksOf _ ->
          missing(
              "The service knows no such execution in %s.".formatted(region),
              "It may have forgotten it: old executions are not kept for ever.");
      case Question.OfCommand _, Question.OfNodes _ ->
          missing("Run Command knows no such command in %s.".formatted(region), FORGOTTEN);
      case Question.OfOutput _ ->
          missing(
              "Run Command knows nothing of this step of the command on this node.",
              "It may never have reached the node. " + FORGOTTEN);
      case Question.OfAutomation _, Question.OfSteps _ ->
          missing(
              "There is no such automation execution in %s.".formatted(region),
              "The service may have forgotten it, or it ran in another region or account.");
      case Question.OfAlarms _, Question.OfAlarmHistory _ ->
          missing(
              "CloudWatch knows no such alarm in %s.".formatted(region),
              "It may have been deleted since, or is in another account or region.");
      case Question.OfWindows _,
          Question.OfWindowExecutions _,
          Question.OfEarlierExecutions _,
          Question.OfWindow _,
          Question.OfWindowTasks _,
          Question.OfWindowTask _ ->
          missing(
              "There is no such maintenance window or registered task in %s.".formatted(region),
              "It may have been deleted since the task ran.");
    };
  }

  private static final String FORGOTTEN =
      "The service may have forgotten it: it keeps the command history of a deregistered node for"
          + " 30 days.";

  private static Words missing(String headline, String nextStep) {
    return new Words(FailureKind.NOT_FOUND, headline, nextStep);
  }

  /** Something about the ids. */
  public static Words wrongForm() {
    return new Words(
        FailureKind.BAD_ID,
        "The service does not accept the form of what was asked.",
        "The id came from another answer; what the service said is behind the details.");
  }

  /** No permission. */
  public static Words denied(String subject, Question question) {
    return new Words(
        FailureKind.ACCESS_DENIED,
        "%s may not call %s.".formatted(subject, question.action()),
        "Ask for a policy that allows %s on resource *. Nothing else that is shown needs it."
            .formatted(question.action()));
  }

  /** The person ended it. */
  public static Words cancelled() {
    return new Words(
        FailureKind.CANCELLED, "Asking was cancelled before the answer came.", "Ask again.");
  }
}
