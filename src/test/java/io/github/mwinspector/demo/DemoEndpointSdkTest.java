package io.github.mwinspector.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.AccessDeniedException;
import software.amazon.awssdk.services.ssm.model.DoesNotExistException;
import software.amazon.awssdk.services.ssm.model.ExternalAlarmState;
import software.amazon.awssdk.services.ssm.model.GetMaintenanceWindowExecutionTaskResponse;
import software.amazon.awssdk.services.ssm.model.InternalServerErrorException;
import software.amazon.awssdk.services.ssm.model.MaintenanceWindowExecutionStatus;
import software.amazon.awssdk.services.ssm.model.MaintenanceWindowTaskType;
import software.amazon.awssdk.services.ssm.model.SsmException;
import software.amazon.awssdk.services.ssm.model.ThrottlingException;
import software.amazon.awssdk.services.ssm.model.ValidationException;

class DemoEndpointSdkTest {
  private DemoRun demo;
  private SsmClient ssm;

  @BeforeEach
  void start() throws IOException {
    demo = new DemoRun();
    ssm = demo.sdk(DemoRun.REGION);
  }

  @AfterEach
  void stop() {
    ssm.close();
    demo.close();
  }

  private GetMaintenanceWindowExecutionTaskResponse get(DemoTask task) {
    return ssm.getMaintenanceWindowExecutionTask(
        r -> r.windowExecutionId(task.windowExecutionId()).taskId(task.taskId()));
  }

  private GetMaintenanceWindowExecutionTaskResponse get(String title) {
    return get(demo.titled(title));
  }

  private boolean slow(DemoTask task) {
    return task.equals(demo.behaving(Behaviour.SLOW));
  }

  @Test
  void theSdkReadsEveryStatusTypeAndAlarmState() {
    Set<MaintenanceWindowExecutionStatus> statuses =
        EnumSet.noneOf(MaintenanceWindowExecutionStatus.class);
    Set<MaintenanceWindowTaskType> types = EnumSet.noneOf(MaintenanceWindowTaskType.class);
    Set<ExternalAlarmState> alarms = EnumSet.noneOf(ExternalAlarmState.class);
    for (DemoTask task : demo.estate.tasks()) {
      if (task.fails() || !task.region().equals(DemoRun.REGION) || slow(task)) {
        continue;
      }
      GetMaintenanceWindowExecutionTaskResponse answer = get(task);
      assertEquals(task.windowExecutionId(), answer.windowExecutionId(), task.title());
      assertEquals(task.taskId(), answer.taskExecutionId(), task.title());
      statuses.add(answer.status());
      if (answer.type() != null) {
        types.add(answer.type());
      }
      answer.triggeredAlarms().forEach(alarm -> alarms.add(alarm.state()));
    }
    assertEquals(EnumSet.allOf(MaintenanceWindowExecutionStatus.class), statuses);
    assertEquals(EnumSet.allOf(MaintenanceWindowTaskType.class), types);
    assertEquals(EnumSet.allOf(ExternalAlarmState.class), alarms);
  }

  @Test
  void aFailedTaskCarriesEveryMember() {
    GetMaintenanceWindowExecutionTaskResponse answer = get("Patching stopped by an alarm");
    assertEquals("AWS-RunPatchBaseline", answer.taskArn());
    assertEquals(
        "arn:aws:iam::111122223333:role/maintenance/PatchWindowServiceRole", answer.serviceRole());
    assertEquals(1, answer.priority());
    assertEquals("10%", answer.maxConcurrency());
    assertEquals("2", answer.maxErrors());
    assertTrue(answer.statusDetails().contains("prod-web-5xx-rate"), answer.statusDetails());
    assertEquals(Instant.parse("2026-04-01T01:00:04.318Z"), answer.startTime());
    assertEquals(Instant.parse("2026-04-01T01:38:41.907Z"), answer.endTime());
    assertEquals("prod-web-5xx-rate", answer.alarmConfiguration().alarms().getFirst().name());
    assertFalse(answer.alarmConfiguration().ignorePollAlarmFailure());
    assertEquals(ExternalAlarmState.ALARM, answer.triggeredAlarms().getFirst().state());
    assertEquals(
        List.of("{{ aws:ORCHESTRATION_ID }}"),
        answer.taskParameters().getFirst().get("SnapshotId").values());
    assertEquals(8, answer.taskParameters().getFirst().get("aws:InstanceId").values().size());
  }

  @Test
  void aRunningTaskStartedSomeMinutesBeforeNowAndHasNoEnd() {
    GetMaintenanceWindowExecutionTaskResponse answer = get("Rolling restart, still running");
    assertEquals(DemoRun.NOW.minus(Duration.ofMinutes(12)), answer.startTime());
    assertNull(answer.endTime());
  }

  @Test
  void timesInExponentFormAreRead() {
    assertEquals(
        Instant.parse("2026-05-12T03:00:01.204Z"),
        get("Failover drill by Step Functions").startTime());
  }

  @Test
  void parametersAreAbsentEmptyOneEmptyMapOrFiveThousand() {
    assertFalse(get("Weekly report skipped").hasTaskParameters());
    assertTrue(get("Cache warm-up without parameters").hasTaskParameters());
    assertEquals(0, get("Cache warm-up without parameters").taskParameters().size());
    assertEquals(1, get("Cost report with an empty parameter map").taskParameters().size());
    assertEquals(
        5000, get("Fleet inventory with 5,000 parameters").taskParameters().getFirst().size());
  }

  @Test
  void aTaskOfAnotherRegionIsNotFoundHereAndFoundThere() {
    DemoTask there = demo.titled("Agent update in another region");
    assertThrows(DoesNotExistException.class, () -> get(there));
    try (SsmClient us = demo.sdk(there.region())) {
      assertEquals(
          "AWS-UpdateSSMAgent",
          us.getMaintenanceWindowExecutionTask(
                  r -> r.windowExecutionId(there.windowExecutionId()).taskId(there.taskId()))
              .taskArn());
    }
  }

  @Test
  void theErrorsAreTheSdksOwnTypes() {
    assertThrows(DoesNotExistException.class, () -> get(demo.behaving(Behaviour.NOT_FOUND)));
    assertThrows(
        InternalServerErrorException.class, () -> get(demo.behaving(Behaviour.INTERNAL_ERROR)));
    ThrottlingException throttled =
        assertThrows(ThrottlingException.class, () -> get(demo.behaving(Behaviour.THROTTLED)));
    assertTrue(throttled.isThrottlingException());
    assertEquals(3, throttled.numAttempts());
    AccessDeniedException denied =
        assertThrows(
            AccessDeniedException.class, () -> get(demo.behaving(Behaviour.ACCESS_DENIED)));
    assertEquals(
        "User: arn:aws:sts::111122223333:assumed-role/SupportReadOnly/demo is not authorized to"
            + " perform: ssm:GetMaintenanceWindowExecutionTask on resource:"
            + " arn:aws:ssm:eu-central-1:111122223333:* because no identity-based policy allows"
            + " the ssm:GetMaintenanceWindowExecutionTask action",
        denied.awsErrorDetails().errorMessage());
    assertTrue(denied.requestId().matches("[0-9a-f-]{36}"), denied.requestId());
  }

  @ParameterizedTest
  @CsvSource({
    "EXPIRED_TOKEN,ExpiredTokenException",
    "INVALID_TOKEN,UnrecognizedClientException",
    "SIGNATURE_EXPIRED,InvalidSignatureException"
  })
  void credentialErrorsKeepTheServicesCode(Behaviour behaviour, String code) {
    SsmException error = assertThrows(SsmException.class, () -> get(demo.behaving(behaviour)));
    assertEquals(code, error.awsErrorDetails().errorCode());
  }

  @Test
  void aThrottledCallIsAnsweredOnItsSecondAttempt() {
    assertEquals(
        MaintenanceWindowExecutionStatus.SUCCESS,
        get(demo.behaving(Behaviour.THROTTLED_ONCE)).status());
  }

  @Test
  void whatIsNotTheServicesAnswerIsNoAnswer() {
    assertThrows(SdkClientException.class, () -> get(demo.behaving(Behaviour.PORTAL)));
    assertThrows(SdkClientException.class, () -> get(demo.behaving(Behaviour.CUT)));
    SsmException unavailable =
        assertThrows(SsmException.class, () -> get(demo.behaving(Behaviour.UNAVAILABLE)));
    assertEquals(503, unavailable.statusCode());
    assertNull(get(demo.behaving(Behaviour.EMPTY)).taskExecutionId());
    DemoTask other = demo.behaving(Behaviour.OTHER_TASK);
    assertFalse(other.taskId().equals(get(other).taskExecutionId()));
  }

  @Test
  void anIdOfTheWrongFormIsRefusedInTheServicesWords() {
    ValidationException error =
        assertThrows(
            ValidationException.class,
            () ->
                ssm.getMaintenanceWindowExecutionTask(
                    r -> r.windowExecutionId("mw-0123").taskId("0".repeat(36))));
    assertTrue(
        error.awsErrorDetails().errorMessage().startsWith("3 validation errors detected: "),
        error.getMessage());
  }

  @Test
  void anotherOperationIsUnknown() {
    SsmException error = assertThrows(SsmException.class, () -> ssm.describeParameters());
    assertEquals("UnknownOperationException", error.awsErrorDetails().errorCode());
  }
}
