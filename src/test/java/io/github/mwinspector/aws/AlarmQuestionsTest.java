package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.Alarm;
import io.github.mwinspector.evidence.AlarmChange;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CloudWatch's side, in the protocol that the SDK speaks to it. */
class AlarmQuestionsTest {
  private static final Question HISTORY =
      new Question.OfAlarmHistory(
          "p99-latency",
          Instant.parse("2026-05-01T02:00:00Z"),
          Instant.parse("2026-05-01T03:00:00.5Z"));

  @TempDir Path home;

  private World world(FaultServer server) {
    return new World(home)
        .config(
            """
            [profile p]
            endpoint_url = http://127.0.0.1:1
            services = here
            [services here]
            cloudwatch =
              endpoint_url = %s
            """
                .formatted(server.uri()))
        .credentials("[p]\n" + World.KEYS);
  }

  private static Finding found(Piece piece) {
    return assertInstanceOf(Piece.Found.class, piece, piece::toString).finding();
  }

  @Test
  void alarms_of_both_kinds_are_asked_for_by_name_and_read() {
    String answer =
        """
        {"MetricAlarms":[
          {"AlarmName":"p99-latency","StateValue":"ALARM","StateReason":"Threshold Crossed",
           "StateUpdatedTimestamp":1777600000.25,"MetricName":"Latency","ExtendedStatistic":"p99",
           "ComparisonOperator":"GreaterThanOrEqualToThreshold","Threshold":800.0,
           "EvaluationPeriods":3,"Period":60},
          {"AlarmName":"expr","StateValue":"NEW_WORD","ComparisonOperator":"LessThanThreshold",
           "Threshold":0.5,"EvaluationPeriods":5,"DatapointsToAlarm":2,
           "Metrics":[{"Id":"m1","ReturnData":false,"Expression":"no"},
                      {"Id":"e1","Expression":"m1/m2"}]},
          {"AlarmName":"bare"}],
         "CompositeAlarms":[{"AlarmName":"all","StateValue":"OK","AlarmRule":"ALARM(a) OR ALARM(b)"}]}
        """;
    try (FaultServer server = new FaultServer(FaultServer.cbor(200, answer));
        World world = world(server)) {
      Question question = new Question.OfAlarms(List.of("p99-latency", "all"));
      Finding.Alarms alarms = (Finding.Alarms) found(world.ask("p", question, _ -> {}));
      assertEquals(
          List.of(
              new Alarm(
                  "p99-latency",
                  false,
                  "ALARM",
                  "Threshold Crossed",
                  Instant.ofEpochMilli(1777600000250L),
                  "Latency p99 >= 800 for 3 periods of 60 s",
                  null),
              new Alarm(
                  "expr", false, "NEW_WORD", null, null, "m1/m2 < 0.5 for 2 of 5 periods", null),
              new Alarm("bare", false, null, null, null, null, null),
              new Alarm("all", true, "OK", null, null, null, "ALARM(a) OR ALARM(b)")),
          alarms.all());
      String head = server.requests.getFirst();
      assertTrue(head.contains("DescribeAlarms"), head);
      assertTrue(head.toLowerCase().contains("smithy-protocol: rpc-v2-cbor"), head);
      assertEquals(
          "{\"AlarmNames\":[\"p99-latency\",\"all\"],"
              + "\"AlarmTypes\":[\"MetricAlarm\",\"CompositeAlarm\"],\"MaxRecords\":100}",
          Cbor.json(server.bodies.getFirst()).toString());
    }
  }

  @Test
  void changes_of_an_alarm_come_oldest_first_from_all_pages_and_odd_ones_cost_nothing() {
    String data =
        "{\\\"oldState\\\":{\\\"stateValue\\\":\\\"OK\\\"},\\\"newState\\\":{\\\"stateValue\\\":"
            + "\\\"ALARM\\\",\\\"stateReason\\\":\\\"3 datapoints\\\"}}";
    String first =
        "{\"AlarmHistoryItems\":[{\"Timestamp\":1777600900.0,\"HistorySummary\":\"later\","
            + "\"HistoryData\":\"{cut\"},{\"HistorySummary\":\"timeless\"}],\"NextToken\":\"2\"}";
    String second =
        "{\"AlarmHistoryItems\":[{\"Timestamp\":1777600800.0,\"HistorySummary\":\"from OK\","
            + "\"HistoryData\":\"%s\"}],\"NextToken\":\"\"}".formatted(data);
    try (FaultServer server =
            new FaultServer(FaultServer.cbor(200, first), FaultServer.cbor(200, second));
        World world = world(server)) {
      List<Finding> soFar = new ArrayList<>();
      Finding changes = found(world.ask("p", HISTORY, soFar::add));
      AlarmChange later =
          new AlarmChange(Instant.ofEpochSecond(1777600900), null, null, "later", null);
      AlarmChange before =
          new AlarmChange(
              Instant.ofEpochSecond(1777600800), "OK", "ALARM", "from OK", "3 datapoints");
      assertEquals(new Finding.AlarmChanges(List.of(before, later), true), changes);
      assertEquals(List.of(new Finding.AlarmChanges(List.of(later), false)), soFar);
      assertEquals(
          "{\"AlarmName\":\"p99-latency\",\"AlarmTypes\":[\"MetricAlarm\",\"CompositeAlarm\"],"
              + "\"HistoryItemType\":\"StateUpdate\",\"StartDate\":1.7776008E9,"
              + "\"EndDate\":1.7776044005E9,\"MaxRecords\":100,\"ScanBy\":\"TimestampAscending\"}",
          Cbor.json(server.bodies.getFirst()).toString());
      assertEquals("2", Cbor.json(server.bodies.getLast()).get("NextToken").textValue());
      assertEquals(2, server.connections.get());
    }
  }

  @Test
  void a_refusal_names_the_action_and_who_may_not() {
    String message =
        "User: arn:aws:sts::111122223333:assumed-role/Support/jo is not authorized to perform:"
            + " cloudwatch:DescribeAlarmHistory";
    String body =
        "{\"__type\":\"com.amazonaws.cloudwatch#AccessDeniedException\",\"message\":\"%s\"}"
            .formatted(message);
    try (FaultServer server =
            new FaultServer(FaultServer.cbor(403, body, "x-amzn-RequestId: request-7"));
        World world = world(server)) {
      Piece.NotAvailable denied = (Piece.NotAvailable) world.ask("p", HISTORY, _ -> {});
      assertEquals("E-AWS-DENIED", denied.code());
      assertEquals(
          "arn:aws:sts::111122223333:assumed-role/Support/jo may not call"
              + " cloudwatch:DescribeAlarmHistory.",
          denied.headline());
      assertTrue(denied.nextStep().contains("allows cloudwatch:DescribeAlarmHistory"));
      assertEquals(message, denied.said());
      assertEquals("request-7", denied.requestId());
    }
  }

  @Test
  void a_call_that_comes_too_fast_is_tried_again_also_by_the_older_name_of_its_error() {
    String named = "{\"__type\":\"com.amazonaws.cloudwatch#ThrottlingException\"}";
    String older = "{\"__type\":\"com.amazonaws.cloudwatch#SomethingElse\"}";
    try (FaultServer server =
            new FaultServer(
                FaultServer.cbor(400, named),
                FaultServer.cbor(400, older, "x-amzn-query-error: Throttling;Sender"),
                FaultServer.cbor(200, "{}"));
        World world = world(server)) {
      Piece piece = world.ask("p", HISTORY, _ -> {});
      assertEquals(new Finding.AlarmChanges(List.of(), true), found(piece));
      assertEquals(3, ((Piece.Found) piece).call().attempts());
    }
  }

  @Test
  void when_time_is_up_the_reason_of_the_tries_before_is_told() {
    try (FaultServer server =
            new FaultServer(
                FaultServer.cbor(
                    400, "{\"__type\":\"a#Throttling\"}", "x-amzn-query-error: Throttling;Sender"),
                FaultServer.silent());
        World world = world(server)) {
      world.call = Duration.ofMillis(900);
      Piece.NotAvailable piece = (Piece.NotAvailable) world.ask("p", HISTORY, _ -> {});
      assertEquals("E-AWS-THROTTLED", piece.code());
    }
  }
}
