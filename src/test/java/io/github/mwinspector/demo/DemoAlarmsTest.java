package io.github.mwinspector.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.AlarmHistoryItem;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.HistoryItemType;
import software.amazon.awssdk.services.cloudwatch.model.InvalidNextTokenException;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.StsException;

/** CloudWatch and STS, in the protocols that the SDK's clients speak. */
class DemoAlarmsTest {
  private DemoRun demo;
  private CloudWatchClient cloudWatch;

  @BeforeEach
  void start() throws IOException {
    demo = new DemoRun();
    cloudWatch = demo.cloudWatch();
  }

  @AfterEach
  void stop() {
    cloudWatch.close();
    demo.close();
  }

  private List<MetricAlarm> metric(String... names) {
    return cloudWatch.describeAlarms(r -> r.alarmNames(names)).metricAlarms();
  }

  private List<AlarmHistoryItem> changes(String name, String from, String to) {
    return cloudWatch
        .describeAlarmHistory(
            r ->
                r.alarmName(name)
                    .historyItemType(HistoryItemType.STATE_UPDATE)
                    .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                    .startDate(Instant.parse(from))
                    .endDate(Instant.parse(to)))
        .alarmHistoryItems();
  }

  @Test
  void anAlarmIsReadWithItsConditionAndStateAsOfNow() {
    MetricAlarm alarm = metric("prod-web-5xx-rate").getFirst();
    assertEquals(StateValue.OK, alarm.stateValue());
    assertEquals(Instant.parse("2026-04-01T01:57:38.377Z"), alarm.stateUpdatedTimestamp());
    assertEquals(50.0, alarm.threshold());
    assertEquals(3, alarm.evaluationPeriods());
    assertEquals("LoadBalancer", alarm.dimensions().getFirst().name());
    assertEquals("p99", metric("orders-api-p99-latency").getFirst().extendedStatistic());
  }

  @Test
  void theHistoryHasTheChangeAtTheStopAndTheOneAfter() {
    List<AlarmHistoryItem> changes =
        changes("prod-web-5xx-rate", "2026-04-01T01:00:00Z", "2026-04-01T02:00:00Z");
    assertEquals(
        List.of("Alarm updated from OK to ALARM", "Alarm updated from ALARM to OK"),
        changes.stream().map(AlarmHistoryItem::historySummary).toList());
    assertEquals(Instant.parse("2026-04-01T01:38:38.402Z"), changes.getFirst().timestamp());
    assertTrue(changes.getFirst().historyData().contains("\"stateValue\":\"ALARM\""));
    assertEquals(
        1, changes("prod-web-5xx-rate", "2026-04-01T01:00:00Z", "2026-04-01T01:40:00Z").size());
    List<AlarmHistoryItem> all =
        cloudWatch
            .describeAlarmHistoryPaginator(r -> r.alarmName("prod-web-5xx-rate").maxRecords(2))
            .alarmHistoryItems()
            .stream()
            .toList();
    assertEquals(4, all.size());
    assertEquals(Instant.parse("2026-04-01T01:57:38.377Z"), all.getFirst().timestamp());
  }

  @Test
  void aCompositeAlarmComesOnlyToThoseWhoAskForItsType() {
    var unasked = cloudWatch.describeAlarms(r -> r.alarmNames("batch-prod-backlog"));
    assertEquals(List.of(), unasked.compositeAlarms());
    assertEquals(List.of(), unasked.metricAlarms());
    var answer =
        cloudWatch.describeAlarms(
            r ->
                r.alarmNames("batch-prod-backlog", "prod-web-5xx-rate")
                    .alarmTypes(AlarmType.COMPOSITE_ALARM, AlarmType.METRIC_ALARM));
    assertTrue(answer.compositeAlarms().getFirst().alarmRule().startsWith("ALARM("));
    assertEquals(1, answer.metricAlarms().size());
  }

  @Test
  void anAlarmThatWasDeletedIsMissing() {
    assertEquals(List.of(), metric("deleted-alarm"));
  }

  @Test
  void oneAlarmMayNotBeRead() {
    CloudWatchException denied =
        assertThrows(CloudWatchException.class, () -> metric("checkout-prod-errors"));
    assertEquals("AccessDeniedException", denied.awsErrorDetails().errorCode());
    assertTrue(denied.getMessage().contains("cloudwatch:DescribeAlarms"), denied.getMessage());
    assertThrows(
        CloudWatchException.class,
        () -> changes("checkout-prod-errors", "2026-01-01T00:00:00Z", "2026-12-01T00:00:00Z"));
  }

  @Test
  void errorsAreTheSdksOwnTypes() {
    assertThrows(
        InvalidNextTokenException.class,
        () -> cloudWatch.describeAlarms(r -> r.nextToken("bogus")));
    CloudWatchException unknown =
        assertThrows(CloudWatchException.class, () -> cloudWatch.listDashboards());
    assertEquals("UnknownOperationException", unknown.awsErrorDetails().errorCode());
  }

  @Test
  void theCallerIsTheDemoAccounts() {
    try (StsClient sts = demo.sts()) {
      var caller = sts.getCallerIdentity();
      assertEquals("111122223333", caller.account());
      assertEquals("arn:aws:sts::111122223333:assumed-role/SupportReadOnly/demo", caller.arn());
      assertThrows(StsException.class, () -> sts.getSessionToken());
    }
  }

  @Test
  void aSignatureForAnotherServiceIsRefused() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(demo.endpoint.address())
            .header("X-Amz-Target", "GraniteServiceVersion20100801.DescribeAlarms")
            .header("Authorization", DemoRun.authorization(DemoRun.REGION))
            .POST(BodyPublishers.ofString("{}"))
            .build();
    var response = demo.send(request);
    assertEquals(400, response.statusCode());
    assertTrue(response.body().contains("correct service: 'monitoring'"), response.body());
  }
}
