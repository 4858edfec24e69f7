package io.github.mwinspector.view;

import io.github.mwinspector.model.AlarmConfiguration;
import io.github.mwinspector.model.AlarmState;
import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.Member;
import io.github.mwinspector.model.ParameterNode;
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
import io.github.mwinspector.state.Result;
import io.github.mwinspector.text.Sensitive;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result that nobody asked for, with every kind of row: for the {@link Rehearsal} alone. */
final class MadeUpResult {
  private static final String ID = "00000000-0000-4000-8000-000000000000";
  private static final Sensitive JSON = new Sensitive("\"made up\"");
  private static final Sensitive MASKED = new Sensitive("password=made-up");

  private MadeUpResult() {}

  static Result make() {
    AwsRegion region = new AwsRegion("us-east-1", "US East (N. Virginia)", Partition.AWS);
    LookupRequest request =
        new LookupRequest(
            new Connection(AwsProfile.DEMO, region),
            new WindowExecutionId(ID),
            new TaskExecutionId(ID));
    CallFacts call =
        new CallFacts(ID, region.id(), "", 200, 1, Duration.ZERO, Instant.EPOCH, Duration.ZERO);
    RawBody raw = new RawBody(JSON, List.of(line("{", null), line("", JSON), line("}", null)));
    List<ParameterNode> rows =
        List.of(
            row(ParameterNode.Kind.PARAMETER, MASKED, List.of()),
            row(
                ParameterNode.Kind.PARAMETER,
                null,
                List.of(row(ParameterNode.Kind.VALUE, JSON, List.of()))),
            row(ParameterNode.Kind.NOTE, null, List.of()));
    return new Result(request, new TaskAnswer(task(), rows, rows.size(), members(), raw, call));
  }

  private static TaskExecution task() {
    return new TaskExecution(
        ID,
        ID,
        "AWS-RunPatchBaseline",
        "arn:aws:iam::111122223333:role/made-up",
        TaskType.Known.RUN_COMMAND,
        1,
        "1",
        "1",
        ExecutionStatus.Known.FAILED,
        "made up",
        Instant.EPOCH,
        Instant.EPOCH.plusSeconds(60),
        new AlarmConfiguration(false, List.of("made-up")),
        List.of(new TriggeredAlarm("made-up", AlarmState.Known.ALARM)));
  }

  private static List<Member> members() {
    return List.of(
        new Member("Status", Member.Presence.SENT, JSON, false),
        new Member("Made up", Member.Presence.UNKNOWN, JSON, true),
        new Member("EndTime", Member.Presence.ABSENT, null, false));
  }

  private static ParameterNode row(
      ParameterNode.Kind kind, @Nullable Sensitive value, List<ParameterNode> below) {
    return new ParameterNode(kind, "made-up", "made-up", value, "made up", below);
  }

  private static RawBody.Line line(String before, @Nullable Sensitive value) {
    return new RawBody.Line(0, before, "", value, false, "");
  }
}
