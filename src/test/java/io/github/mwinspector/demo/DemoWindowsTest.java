package io.github.mwinspector.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.DoesNotExistException;
import software.amazon.awssdk.services.ssm.model.MaintenanceWindowExecution;
import software.amazon.awssdk.services.ssm.model.MaintenanceWindowExecutionStatus;
import software.amazon.awssdk.services.ssm.model.MaintenanceWindowFilter;
import software.amazon.awssdk.services.ssm.model.MaintenanceWindowTask;
import software.amazon.awssdk.services.ssm.model.ValidationException;

/** The demo account's windows, as the SDK reads them. */
class DemoWindowsTest {
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

  private List<MaintenanceWindowExecution> around(String windowId, Instant time) {
    return ssm.describeMaintenanceWindowExecutions(
            r ->
                r.windowId(windowId)
                    .filters(
                        List.of(
                            filter("ExecutedAfter", time.minus(Duration.ofDays(1)).toString()),
                            filter("ExecutedBefore", time.plus(Duration.ofMinutes(1)).toString()))))
        .windowExecutions();
  }

  private static MaintenanceWindowFilter filter(String key, String value) {
    return MaintenanceWindowFilter.builder().key(key).values(value).build();
  }

  @Test
  void theWindowOfACutOffTaskIsFoundByItsExecutions() {
    DemoTask task = demo.titled("Kernel update cut off by the window");
    var answer =
        ssm.getMaintenanceWindowExecutionTask(
            r -> r.windowExecutionId(task.windowExecutionId()).taskId(task.taskId()));
    assertEquals(MaintenanceWindowExecutionStatus.TIMED_OUT, answer.status());
    List<String> found =
        ssm
            .describeMaintenanceWindows(r -> r.filters(List.of(filter("Enabled", "true"))))
            .windowIdentities()
            .stream()
            .map(w -> w.windowId())
            .filter(
                id ->
                    around(id, answer.startTime()).stream()
                        .anyMatch(e -> e.windowExecutionId().equals(task.windowExecutionId())))
            .toList();
    assertEquals(1, found.size(), found.toString());
    String id = found.getFirst();
    var window = ssm.getMaintenanceWindow(r -> r.windowId(id));
    assertEquals(3, window.duration());
    assertEquals(1, window.cutoff());
    var execution =
        ssm.getMaintenanceWindowExecution(r -> r.windowExecutionId(task.windowExecutionId()));
    assertEquals(answer.endTime(), execution.startTime().plus(Duration.ofHours(window.duration())));
    assertEquals(answer.endTime(), execution.endTime());
    MaintenanceWindowTask registered =
        ssm.describeMaintenanceWindowTasks(r -> r.windowId(id)).tasks().getFirst();
    assertEquals("CANCEL_TASK", registered.cutoffBehaviorAsString());
    assertTrue(registered.taskParameters().isEmpty());
    var whole =
        ssm.getMaintenanceWindowTask(r -> r.windowId(id).windowTaskId(registered.windowTaskId()));
    assertEquals("RUN_COMMAND", whole.taskTypeAsString());
    assertEquals(
        "systemctl reboot",
        whole.taskInvocationParameters().runCommand().parameters().get("commands").getLast());
  }

  @Test
  void everyWindowsTasksCanBeRead() {
    int read = 0;
    for (var window : ssm.describeMaintenanceWindows().windowIdentities()) {
      for (var task :
          ssm.describeMaintenanceWindowTasks(r -> r.windowId(window.windowId())).tasks()) {
        var whole =
            ssm.getMaintenanceWindowTask(
                r -> r.windowId(window.windowId()).windowTaskId(task.windowTaskId()));
        assertEquals(task.taskArn(), whole.taskArn());
        assertEquals(task.typeAsString(), whole.taskTypeAsString());
        read++;
      }
    }
    assertTrue(read > 20, "only " + read);
  }

  @Test
  void aWindowExecutionNamesItsTasksAndTheWorstOfTheirStates() {
    DemoTask task = demo.titled("Patching stopped by an alarm");
    var execution =
        ssm.getMaintenanceWindowExecution(r -> r.windowExecutionId(task.windowExecutionId()));
    assertEquals(4, execution.taskIds().size());
    assertTrue(execution.taskIds().contains(task.taskId()));
    assertEquals(MaintenanceWindowExecutionStatus.FAILED, execution.status());
    assertEquals("One or more tasks in the orchestration failed.", execution.statusDetails());
    DemoTask running = demo.titled("Rolling restart, still running");
    var now =
        ssm.getMaintenanceWindowExecution(r -> r.windowExecutionId(running.windowExecutionId()));
    assertEquals(MaintenanceWindowExecutionStatus.IN_PROGRESS, now.status());
    assertNull(now.endTime());
  }

  @Test
  void anExecutionOutsideTheAskedTimeIsNotListed() {
    DemoTask task = demo.titled("Kernel update cut off by the window");
    Instant later = Instant.parse("2026-07-10T00:00:00Z");
    for (var window : ssm.describeMaintenanceWindows().windowIdentities()) {
      assertFalse(
          around(window.windowId(), later).stream()
              .anyMatch(e -> e.windowExecutionId().equals(task.windowExecutionId())));
    }
  }

  @Test
  void theRunBeforeIsFoundByTheWindowsEarlierExecutions() {
    DemoTask task = demo.titled("Patching stopped by an alarm");
    DemoTask before = demo.titled("Patching, the week before");
    var executions =
        ssm.describeMaintenanceWindowExecutions(
                r ->
                    r.windowId("mw-0c5ed765acdd0b2f1")
                        .filters(filter("ExecutedBefore", "2026-04-01T01:00:04Z")))
            .windowExecutions();
    assertEquals(
        List.of(task.windowExecutionId(), before.windowExecutionId()),
        executions.stream().map(e -> e.windowExecutionId()).toList());
    var tasks =
        ssm.describeMaintenanceWindowExecutionTasks(
                r -> r.windowExecutionId(before.windowExecutionId()))
            .windowExecutionTaskIdentities();
    assertEquals(1, tasks.size());
    assertEquals(before.taskId(), tasks.getFirst().taskExecutionId());
    assertEquals("AWS-RunPatchBaseline", tasks.getFirst().taskArn());
    assertEquals("RUN_COMMAND", tasks.getFirst().taskTypeAsString());
    assertThrows(
        DoesNotExistException.class,
        () ->
            ssm.describeMaintenanceWindowExecutionTasks(
                r -> r.windowExecutionId("00000000-0000-4000-8000-000000000000")));
    int registered =
        ssm.describeMaintenanceWindowTasks(r -> r.windowId("mw-0c5ed765acdd0b2f1")).tasks().size();
    assertEquals(4, registered, "a task that ran twice is registered once");
  }

  @Test
  void unknownIdsAndOnesOfTheWrongFormAreRefused() {
    String unknown = "00000000-0000-4000-8000-000000000000";
    assertThrows(
        DoesNotExistException.class,
        () -> ssm.getMaintenanceWindowExecution(r -> r.windowExecutionId(unknown)));
    assertThrows(
        DoesNotExistException.class,
        () -> ssm.getMaintenanceWindow(r -> r.windowId("mw-00000000000000000")));
    assertThrows(
        ValidationException.class, () -> ssm.getMaintenanceWindow(r -> r.windowId("mw-1")));
    assertEquals(
        List.of(),
        ssm.describeMaintenanceWindowExecutions(r -> r.windowId("mw-00000000000000000"))
            .windowExecutions());
  }
}
