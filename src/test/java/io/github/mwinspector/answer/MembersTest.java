package io.github.mwinspector.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mwinspector.model.AlarmConfiguration;
import io.github.mwinspector.model.AlarmState;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.Member;
import io.github.mwinspector.model.Member.Presence;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.model.TriggeredAlarm;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTest {
  @Test
  void everyMemberOfThePublishedSampleIsRead() {
    var task = Answers.of(Answers.sample("tutorial.json")).task();
    assertEquals("14bea65d-5ccc-462d-a2f3-e99c8EXAMPLE", task.windowExecutionId());
    assertEquals("c9b05aba-197f-4d8d-be34-e73fbEXAMPLE", task.taskExecutionId());
    assertEquals("AWS-RunShellScript", task.taskArn());
    assertEquals(
        "arn:aws:iam::111122223333:role/MyMaintenanceWindowServiceRole", task.serviceRole());
    assertEquals(TaskType.Known.RUN_COMMAND, task.type());
    assertEquals(10, task.priority());
    assertEquals("1", task.maxConcurrency());
    assertEquals("1", task.maxErrors());
    assertEquals(ExecutionStatus.Known.SUCCESS, task.status());
    assertNull(task.statusDetails());
    assertEquals(Instant.parse("2019-05-11T16:51:33.162Z"), task.startTime());
    assertEquals(Instant.parse("2019-05-11T16:51:38.570Z"), task.endTime());
    assertNull(task.alarmConfiguration());
    assertNull(task.triggeredAlarms());
  }

  @Test
  void alarmsAreRead() {
    var task = Answers.of(Answers.sample("alarm.json")).task();
    assertEquals(new AlarmConfiguration(false, List.of("cpu_*high*")), task.alarmConfiguration());
    assertEquals(
        List.of(new TriggeredAlarm("cpu_*high*", AlarmState.Known.ALARM)), task.triggeredAlarms());
  }

  @Test
  void allFifteenMembersAreListedInTheApisOrderAbsentOnesToo() {
    var members = Answers.of("{\"EndTime\":1,\"Status\":null}").members();
    assertEquals(
        "WindowExecutionId TaskExecutionId TaskArn ServiceRole Type TaskParameters Priority"
            + " MaxConcurrency MaxErrors Status StatusDetails StartTime EndTime AlarmConfiguration"
            + " TriggeredAlarms",
        String.join(" ", members.stream().map(Member::name).toList()));
    assertEquals(13, members.stream().filter(m -> m.presence() == Presence.ABSENT).count());
    assertEquals(Presence.NULL, members.get(9).presence());
    assertEquals(Presence.SENT, members.get(12).presence());
    assertEquals("1", json(members.get(12)));
    assertNull(members.getFirst().json());
  }

  @Test
  void unknownMembersAreKeptWholeAndInTheOrderSent() {
    var members =
        Answers.of("{\"Zeta\":{\"a\":[1,\"x\"]},\"Status\":\"S\",\"Beta\":true}").members();
    assertEquals(17, members.size());
    assertEquals(Presence.UNKNOWN, members.get(15).presence());
    assertEquals("Zeta", members.get(15).name());
    assertEquals("{\n  \"a\": [\n    1,\n    \"x\"\n  ]\n}", json(members.get(15)));
    assertEquals("Beta", members.get(16).name());
  }

  @Test
  void wordsOfTheFutureKeepTheirText() {
    var task = Answers.of("{\"Status\":\"PAUSED\",\"Type\":\"CONTAINER\"}").task();
    assertEquals(new ExecutionStatus.Unknown("PAUSED"), task.status());
    assertEquals(new TaskType.Unknown("CONTAINER"), task.type());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Status|{"a":1}
          StartTime|"yesterday"
          StartTime|1e300
          StartTime|1e-999999999
          EndTime|-1e999999999
          EndTime|1557593493162
          Priority|"1"
          Priority|1.5
          Priority|99999999999
          TaskArn|5
          AlarmConfiguration|"cpu"
          AlarmConfiguration|{"Alarms":["cpu"]}
          AlarmConfiguration|{"IgnorePollAlarmFailure":"no"}
          TriggeredAlarms|{"Name":"cpu"}
          TriggeredAlarms|[5]
          TaskParameters|{"a":{"Values":["b"]}}
          TaskParameters|[{"a":"b"}]
          """)
  void anOddFormIsMarkedAndItsValueKept(String name, String value) {
    TaskAnswer answer = Answers.of("{\"%s\":%s}".formatted(name, value));
    Member member =
        answer.members().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    assertEquals(Presence.ODD, member.presence());
    assertNotNull(member.json());
  }

  @Test
  void anOddStatusIsNoStatus() {
    assertNull(Answers.of("{\"Status\":{\"a\":1}}").task().status());
    assertNull(Answers.of("{\"StartTime\":\"soon\"}").task().startTime());
  }

  @Test
  void aBrokenPartOfTheAlarmMembersDoesNotHideTheRest() {
    var task =
        Answers.of(
                "{\"AlarmConfiguration\":{\"IgnorePollAlarmFailure\":\"x\",\"Alarms\":[{\"Name\":\"a\"},7]},"
                    + "\"TriggeredAlarms\":[null,{\"State\":\"ALARM\"}]}")
            .task();
    assertEquals(new AlarmConfiguration(null, List.of("a")), task.alarmConfiguration());
    assertEquals(List.of(new TriggeredAlarm(null, AlarmState.Known.ALARM)), task.triggeredAlarms());
  }

  @Test
  void aMemberSentTwiceIsListedTwiceAndTheLastCounts() {
    var answer = Answers.of("{\"Status\":\"SUCCESS\",\"Status\":\"FAILED\"}");
    var both = answer.members().stream().filter(m -> m.name().equals("Status")).toList();
    assertEquals(List.of("SUCCESS", "FAILED"), both.stream().map(MembersTest::json).toList());
    assertEquals(Presence.ODD, both.getFirst().presence());
    assertEquals(ExecutionStatus.Known.FAILED, answer.task().status());
  }

  @ParameterizedTest
  @CsvSource({
    "1557593493.162, 2019-05-11T16:51:33.162Z",
    "1557593493, 2019-05-11T16:51:33Z",
    "1.557593493162E9, 2019-05-11T16:51:33.162Z",
    "1628102735.0889999, 2021-08-04T18:45:35.088999900Z",
    "-0.5, 1969-12-31T23:59:59.500Z",
    "'\"2021-08-04T11:45:35.088000-07:00\"', 2021-08-04T18:45:35.088Z",
    "'\"2021-08-04T18:45:35Z\"', 2021-08-04T18:45:35Z"
  })
  void timesAreExact(String sent, Instant time) {
    assertEquals(time, Answers.of("{\"StartTime\":" + sent + "}").task().startTime());
  }

  @ParameterizedTest
  @ValueSource(strings = {"TaskParameters"})
  void onlyTaskParametersAreSensitive(String name) {
    for (Member member : Answers.of(Answers.sample("alarm.json")).members()) {
      assertEquals(member.name().equals(name), member.sensitive(), member.name());
    }
  }

  private static String json(Member member) {
    assertNotNull(member.json());
    return member.json().reveal();
  }
}
