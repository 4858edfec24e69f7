package io.github.mwinspector.aws;

import io.github.mwinspector.aws.call.FailureTranslation;
import io.github.mwinspector.aws.call.Pace;
import io.github.mwinspector.aws.call.QuestionErrors;
import io.github.mwinspector.aws.call.Words;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.EvidenceSource;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.request.LookupRequest;
import java.util.function.Consumer;

/**
 * Asks AWS Systems Manager and CloudWatch, or the demo account's endpoint, what stands below a task
 * execution. Sends at most four calls a second after a burst, for each region and account (T23).
 */
public final class SsmEvidenceSource implements EvidenceSource {
  private final Access access;
  private final Pace pace;

  /** A source that goes this way, which its owner closes. */
  public SsmEvidenceSource(Access access) {
    this(access, access.pace());
  }

  /** With another pace, for tests. */
  SsmEvidenceSource(Access access, Pace pace) {
    this.access = access;
    this.pace = pace;
  }

  @Override
  public Piece ask(LookupRequest request, Question question, Consumer<Finding> soFar) {
    Inquiry inquiry = new Inquiry(access, pace, request, question, soFar);
    try {
      if (Thread.currentThread().isInterrupted()) {
        throw FailureTranslation.cancelled().withoutCall();
      }
      Finding finding = finding(inquiry, question);
      return new Piece.Found(finding, inquiry.facts());
    } catch (LookupException e) {
      return notAvailable(access.told(e, request.connection()).failure());
    }
  }

  private static Finding finding(Inquiry inquiry, Question question) throws LookupException {
    return switch (question) {
      case Question.OfWindowExecution _ -> ExecutionAnswers.windowExecution(inquiry);
      case Question.OfInvocations _ -> ExecutionAnswers.invocations(inquiry);
      case Question.OfCommand q -> CommandAnswers.command(inquiry, q);
      case Question.OfNodes q -> CommandAnswers.nodes(inquiry, q);
      case Question.OfOutput q -> CommandAnswers.output(inquiry, q);
      case Question.OfAutomation q -> AutomationAnswers.automation(inquiry, q);
      case Question.OfSteps q -> AutomationAnswers.steps(inquiry, q);
      case Question.OfAlarms q -> AlarmAnswers.alarms(inquiry, q);
      case Question.OfAlarmHistory q -> AlarmAnswers.history(inquiry, q);
      case Question.OfWindows _ -> WindowAnswers.windows(inquiry);
      case Question.OfWindowExecutions q -> WindowAnswers.executions(inquiry, q);
      case Question.OfEarlierExecutions q -> EarlierAnswers.executions(inquiry, q);
      case Question.OfTasksOf q -> EarlierAnswers.tasks(inquiry, q);
      case Question.OfWindow q -> WindowAnswers.window(inquiry, q);
      case Question.OfWindowTasks q -> RegisteredTaskAnswers.tasks(inquiry, q);
      case Question.OfWindowTask q -> RegisteredTaskAnswers.task(inquiry, q);
    };
  }

  private static Piece notAvailable(LookupFailure failure) {
    boolean cancelled = failure.kind() == FailureKind.CANCELLED;
    Words words = QuestionErrors.cancelled();
    return new Piece.NotAvailable(
        failure.kind().code(),
        cancelled ? words.headline() : failure.headline(),
        cancelled ? words.nextStep() : failure.nextStep(),
        failure.details().said(),
        failure.details().requestId(),
        null,
        failure.need() instanceof Need.Endpoint(String host, String where)
            ? new Piece.Host(host, where)
            : null);
  }
}
