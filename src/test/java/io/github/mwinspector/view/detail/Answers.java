package io.github.mwinspector.view.detail;

import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.model.Member;
import io.github.mwinspector.model.Member.Presence;
import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.text.Sensitive;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers made by hand. */
final class Answers {
  static final Instant START = Instant.parse("2026-03-29T01:30:00.123Z");
  static final CallFacts CALL =
      new CallFacts(
          "req-1",
          "eu-central-1",
          "ssm.eu-central-1.amazonaws.com",
          200,
          2,
          Duration.ofMillis(1234),
          START,
          Duration.ofSeconds(-433));

  private Answers() {}

  static Member member(String name, Presence presence, @Nullable String json) {
    return new Member(
        name, presence, json == null ? null : new Sensitive(json), name.equals("TaskParameters"));
  }

  static RawBody.Line bracket(int depth, String text) {
    return new RawBody.Line(depth, text, "", null, false, "");
  }

  static RawBody.Line value(int depth, String key, String name, String value, boolean sensitive) {
    String before = key.isEmpty() ? "" : '"' + key + "\": ";
    return new RawBody.Line(depth, before, name, new Sensitive(value), sensitive, "");
  }

  /** An answer with one parameter that is a secret and one that is not. */
  static TaskAnswer ordinary() {
    List<Member> members =
        List.of(
            member("TaskArn", Presence.SENT, "AWS-Run\u202EShell"),
            member("TaskParameters", Presence.SENT, "[ json ]"),
            member("Priority", Presence.NULL, "null"),
            member("Status", Presence.ODD, "{ \"odd\": 1 }"),
            member("StatusDetails", Presence.SENT, "export DB_PASSWORD=hunter2horse"),
            member("StartTime", Presence.SENT, "1774747800.123"),
            member("EndTime", Presence.ABSENT, null),
            member("Cutoff", Presence.UNKNOWN, "CANCEL_TASK"));
    List<RawBody.Line> lines =
        List.of(
            bracket(0, "{"),
            value(1, "TaskArn", "TaskArn", "\"AWS-Run\u202EShell\"", false),
            bracket(1, "\"TaskParameters\": ["),
            bracket(2, "{"),
            bracket(3, "\"DbPassword\": {"),
            bracket(4, "\"Values\": ["),
            value(5, "", "DbPassword", "\"s3cr3tWord\"", true),
            bracket(4, "]"),
            bracket(3, "}"),
            value(3, "commands", "commands", "\"yum update\"", true),
            bracket(2, "}"),
            bracket(1, "]"),
            value(1, "StatusDetails", "StatusDetails", "\"yum failed\"", false),
            bracket(0, "}"));
    return of(members, lines, "{\"as\":  \"received\"}");
  }

  static TaskAnswer of(List<Member> members, List<RawBody.Line> lines, String received) {
    TaskExecution task =
        new TaskExecution(
            null, null, null, null, null, null, null, null, null, null, START, null, null, null);
    RawBody raw = new RawBody(new Sensitive(received), lines);
    return new TaskAnswer(task, List.of(), 0, members, raw, CALL);
  }

  /** A body of this many lines, every tenth with the word needle. */
  static TaskAnswer longBody(int count) {
    List<RawBody.Line> lines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lines.add(value(1, "k" + i, "k" + i, i % 10 == 0 ? "\"needle\"" : "\"hay\"", false));
    }
    return of(List.of(), lines, "");
  }
}
