package io.github.mwinspector.aws;

import io.github.mwinspector.aws.call.Asked;
import io.github.mwinspector.aws.call.CallRecord;
import io.github.mwinspector.aws.call.Endpoints;
import io.github.mwinspector.aws.call.FailureTranslation;
import io.github.mwinspector.aws.call.Pace;
import io.github.mwinspector.aws.call.Purpose;
import io.github.mwinspector.aws.call.Reach;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.lookup.ExecutionFinder;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.WindowExecutionId;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetMaintenanceWindowExecutionResponse;

/**
 * Asks Systems Manager in single places for an execution. Keys that a region refuses are not
 * forgotten: they may be good in all others.
 */
public final class SsmExecutionFinder implements ExecutionFinder {
  private static final Purpose.Evidence PURPOSE =
      new Purpose.Evidence(new Question.OfWindowExecution());

  private final Access access;
  private final Pace pace;

  /** A finder that goes this way, which its owner closes. */
  public SsmExecutionFinder(Access access) {
    this(access, access.pace());
  }

  /** With another pace, for tests. */
  SsmExecutionFinder(Access access, Pace pace) {
    this.access = access;
    this.pace = pace;
  }

  @Override
  public String account(Connection connection) throws LookupException {
    Asked asked = asked(connection);
    Reach reach = access.to(Endpoints.Service.STS, asked);
    return StsIdentitySource.asked(access, asked, new Access.Known(reach, null)).account();
  }

  @Override
  public @Nullable WindowExecution ask(Connection connection, WindowExecutionId execution)
      throws LookupException {
    Asked asked = asked(connection);
    Reach reach = access.to(Endpoints.Service.SSM, asked);
    Pace.Turns turns = pace.turns(reach, asked);
    turns.await(Pace.Call.PATIENT);
    CallRecord record = CallRecord.of(PURPOSE, reach, asked, access.clock()).triesIn(turns);
    try {
      GetMaintenanceWindowExecutionResponse sent =
          ScopedValue.where(CallRecord.CURRENT, record)
              .call(() -> sent(access.clients().ssm(reach.target()), reach, execution));
      return checked(sent, execution, record);
    } catch (RuntimeException e) {
      LookupException failed = FailureTranslation.of(e, record);
      if (failed.failure().kind() == FailureKind.NOT_FOUND) {
        return null;
      }
      throw failed;
    }
  }

  private static GetMaintenanceWindowExecutionResponse sent(
      SsmClient ssm, Reach reach, WindowExecutionId execution) {
    return ssm.getMaintenanceWindowExecution(
        call -> call.windowExecutionId(execution.value()).overrideConfiguration(reach.signed()));
  }

  /** Something that answers all with an empty object, such as a proxy, has no execution (U14). */
  private static WindowExecution checked(
      GetMaintenanceWindowExecutionResponse sent, WindowExecutionId wanted, CallRecord record)
      throws LookupException {
    String answered = sent.windowExecutionId();
    if (answered == null) {
      throw AnswerCheck.empty(record);
    }
    if (!answered.equalsIgnoreCase(wanted.value())) {
      throw AnswerCheck.ofOther(
          "another window execution than the one asked for", answered, record);
    }
    return ExecutionAnswers.execution(sent);
  }

  private Asked asked(Connection connection) {
    return new Asked(connection, _ -> {}, access.clock().instant());
  }
}
