package io.github.mwinspector.aws;

import io.github.mwinspector.answer.AnswerReader;
import io.github.mwinspector.answer.UnreadableAnswerException;
import io.github.mwinspector.aws.call.Asked;
import io.github.mwinspector.aws.call.CallRecord;
import io.github.mwinspector.aws.call.ClientSettings;
import io.github.mwinspector.aws.call.Endpoints;
import io.github.mwinspector.aws.call.FailureTranslation;
import io.github.mwinspector.aws.call.Pace;
import io.github.mwinspector.aws.call.Purpose;
import io.github.mwinspector.aws.call.Reach;
import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.LookupRequest;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetMaintenanceWindowExecutionTaskRequest;

/**
 * Looks task executions up in AWS Systems Manager, or at the demo account's endpoint. The answer is
 * read from the bytes that came, after the SDK has accepted them too.
 */
public final class SsmExecutionSource implements ExecutionSource {
  private final Access access;

  /** A source that goes this way; closing it closes the access. */
  public SsmExecutionSource(Access access) {
    this.access = access;
  }

  @Override
  public TaskAnswer look(LookupRequest request, Consumer<LookupProgress> progress)
      throws LookupException {
    Asked asked = new Asked(request.connection(), progress, access.clock().instant());
    progress.accept(
        new LookupProgress("reading the profile", 0, ClientSettings.TRIES, null, asked.started()));
    try {
      return asked(request, asked, access.to(Endpoints.Service.SSM, asked));
    } catch (LookupException e) {
      throw access.told(e, request.connection());
    }
  }

  private TaskAnswer asked(LookupRequest request, Asked asked, Reach reach) throws LookupException {
    Pace.Turns turns = access.pace().turns(reach, asked);
    turns.await(Pace.Call.LOOKUP);
    CallRecord record =
        CallRecord.of(Purpose.LookUp.TASK, reach, asked, access.clock()).triesIn(turns);
    GetMaintenanceWindowExecutionTaskRequest call =
        GetMaintenanceWindowExecutionTaskRequest.builder()
            .windowExecutionId(request.windowExecutionId().value())
            .taskId(request.taskExecutionId().value())
            .overrideConfiguration(reach.signed())
            .build();
    SsmClient client = access.clients().ssm(reach.target());
    try {
      ScopedValue.where(CallRecord.CURRENT, record)
          .call(() -> client.getMaintenanceWindowExecutionTask(call));
    } catch (RuntimeException e) {
      throw FailureTranslation.of(e, record);
    }
    TaskAnswer answer = parsed(record);
    AnswerCheck.of(answer, request, record);
    return answer;
  }

  private static TaskAnswer parsed(CallRecord record) throws LookupException {
    byte[] body = record.body();
    try {
      return AnswerReader.read(body == null ? new byte[0] : body, record.facts());
    } catch (UnreadableAnswerException e) {
      throw e.isEmpty()
          ? AnswerCheck.empty(record)
          : FailureTranslation.broken(e.getMessage(), record);
    }
  }

  @Override
  public @Nullable String configuredEndpoint(Connection connection) {
    return access.configuredEndpoint(connection);
  }

  @Override
  public void close() {
    access.close();
  }
}
