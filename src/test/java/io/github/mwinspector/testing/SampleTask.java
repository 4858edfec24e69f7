package io.github.mwinspector.testing;

import io.github.mwinspector.model.AlarmConfiguration;
import io.github.mwinspector.model.AlarmState;
import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.model.TriggeredAlarm;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Task executions to show: a plain one, changed member by member. */
public final class SampleTask {
  /** When the plain one started. */
  public static final Instant START = Instant.parse("2026-11-22T13:00:03.123Z");

  /** When the plain one ended. */
  public static final Instant END = Instant.parse("2026-11-22T13:12:07.456Z");

  private String windowExecutionId = "14bea65d-5ccc-462d-a2f3-e99c80123456";
  private String taskExecutionId = "c9b05aba-197f-4d8d-be34-e73fb0123456";
  private @Nullable String arn = "AWS-RunPatchBaseline";
  private @Nullable TaskType type = TaskType.Known.RUN_COMMAND;
  private @Nullable ExecutionStatus status = ExecutionStatus.Known.SUCCESS;
  private @Nullable String details;
  private @Nullable Instant start = START;
  private @Nullable Instant end = END;
  private @Nullable AlarmConfiguration configured;
  private @Nullable List<TriggeredAlarm> triggered;

  public SampleTask ids(String window, String task) {
    windowExecutionId = window;
    taskExecutionId = task;
    return this;
  }

  public SampleTask arn(@Nullable String text) {
    arn = text;
    return this;
  }

  public SampleTask type(@Nullable String word) {
    type = word == null ? null : TaskType.of(word);
    return this;
  }

  public SampleTask status(@Nullable String word) {
    status = word == null ? null : ExecutionStatus.of(word);
    return this;
  }

  public SampleTask details(@Nullable String text) {
    details = text;
    return this;
  }

  public SampleTask times(@Nullable Instant from, @Nullable Instant to) {
    start = from;
    end = to;
    return this;
  }

  public SampleTask configured(@Nullable Boolean ignorePollFailure, String... names) {
    configured = new AlarmConfiguration(ignorePollFailure, List.of(names));
    return this;
  }

  public SampleTask triggered(@Nullable String name, @Nullable String state) {
    List<TriggeredAlarm> alarms =
        triggered == null ? new ArrayList<>() : new ArrayList<>(triggered);
    alarms.add(new TriggeredAlarm(name, state == null ? null : AlarmState.of(state)));
    triggered = alarms;
    return this;
  }

  public TaskExecution task() {
    return new TaskExecution(
        windowExecutionId,
        taskExecutionId,
        arn,
        null,
        type,
        1,
        "1",
        "1",
        status,
        details,
        start,
        end,
        configured,
        triggered);
  }

  /** The task as the answer of a call that saw this clock offset. */
  public TaskAnswer answer(@Nullable Duration clockOffset) {
    CallFacts call =
        new CallFacts(
            "req", "eu-central-1", "host", 200, 1, Duration.ofMillis(120), END, clockOffset);
    return new TaskAnswer(
        task(), List.of(), 0, List.of(), new RawBody(new Sensitive("{}"), List.of()), call);
  }

  /** The request for it, on the demo account. */
  public LookupRequest request() {
    return new LookupRequest(
        new Connection(
            AwsProfile.DEMO, new AwsRegion("eu-central-1", "Europe (Frankfurt)", Partition.AWS)),
        new WindowExecutionId(windowExecutionId),
        new TaskExecutionId(taskExecutionId));
  }
}
