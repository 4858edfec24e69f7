package io.github.mwinspector.testing;

import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.Partition;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import io.github.mwinspector.text.Sensitive;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Requests and answers made by hand. */
public final class Answers {
  private Answers() {}

  /** A request on the demo account whose ids end in this number. */
  public static LookupRequest request(int number) {
    return new LookupRequest(
        new Connection(
            AwsProfile.DEMO, new AwsRegion("eu-central-1", "Europe (Frankfurt)", Partition.AWS)),
        new WindowExecutionId("11111111-2222-4333-8444-%012d".formatted(number)),
        new TaskExecutionId("55555555-6666-4777-8888-%012d".formatted(number)));
  }

  /** The answer to that request: a run command that succeeded. */
  public static TaskAnswer answer(LookupRequest request) {
    return answer(request, ExecutionStatus.Known.SUCCESS);
  }

  /** The same with another status; one that isn't over has no end. */
  public static TaskAnswer answer(LookupRequest request, ExecutionStatus status) {
    TaskExecution task =
        new TaskExecution(
            request.windowExecutionId().value(),
            request.taskExecutionId().value(),
            "AWS-RunShellScript",
            null,
            TaskType.Known.RUN_COMMAND,
            1,
            "1",
            "1",
            status,
            null,
            Instant.parse("2026-11-22T02:00:00Z"),
            status.over() ? Instant.parse("2026-11-22T02:05:00Z") : null,
            null,
            null);
    return new TaskAnswer(
        task,
        List.of(),
        0,
        List.of(),
        new RawBody(new Sensitive("{}"), List.of()),
        new CallFacts(
            "r-1",
            "eu-central-1",
            "localhost",
            200,
            1,
            Duration.ofMillis(12),
            Instant.parse("2026-11-22T03:00:00Z"),
            null));
  }
}
