package io.github.mwinspector.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.AutomationExecution;
import software.amazon.awssdk.services.ssm.model.AutomationExecutionNotFoundException;
import software.amazon.awssdk.services.ssm.model.Command;
import software.amazon.awssdk.services.ssm.model.CommandInvocation;
import software.amazon.awssdk.services.ssm.model.CommandPlugin;
import software.amazon.awssdk.services.ssm.model.GetCommandInvocationResponse;
import software.amazon.awssdk.services.ssm.model.GetMaintenanceWindowExecutionTaskResponse;
import software.amazon.awssdk.services.ssm.model.InvalidCommandIdException;
import software.amazon.awssdk.services.ssm.model.InvalidNextTokenException;
import software.amazon.awssdk.services.ssm.model.InvalidPluginNameException;
import software.amazon.awssdk.services.ssm.model.InvocationDoesNotExistException;
import software.amazon.awssdk.services.ssm.model.MaintenanceWindowExecutionStatus;
import software.amazon.awssdk.services.ssm.model.MaintenanceWindowExecutionTaskInvocationIdentity;
import software.amazon.awssdk.services.ssm.model.MaintenanceWindowFilter;
import software.amazon.awssdk.services.ssm.model.SsmException;
import software.amazon.awssdk.services.ssm.model.StepExecution;
import software.amazon.awssdk.services.ssm.model.ValidationException;

/** What stands below the demo account's tasks, as the SDK reads it. */
class DemoEvidenceTest {
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

  private List<MaintenanceWindowExecutionTaskInvocationIdentity> invocations(DemoTask task) {
    return ssm
        .describeMaintenanceWindowExecutionTaskInvocationsPaginator(
            r -> r.windowExecutionId(task.windowExecutionId()).taskId(task.taskId()))
        .windowExecutionTaskInvocationIdentities()
        .stream()
        .toList();
  }

  private List<MaintenanceWindowExecutionTaskInvocationIdentity> invocations(String title) {
    return invocations(demo.titled(title));
  }

  private List<CommandInvocation> nodes(String commandId) {
    return ssm
        .listCommandInvocationsPaginator(r -> r.commandId(commandId).details(true))
        .commandInvocations()
        .stream()
        .toList();
  }

  private Command command(String id) {
    return ssm.listCommands(r -> r.commandId(id)).commands().getFirst();
  }

  private AutomationExecution automation(String id) {
    return ssm.getAutomationExecution(r -> r.automationExecutionId(id)).automationExecution();
  }

  private List<StepExecution> steps(String id) {
    return ssm
        .describeAutomationStepExecutionsPaginator(r -> r.automationExecutionId(id))
        .stepExecutions()
        .stream()
        .toList();
  }

  private GetCommandInvocationResponse output(String command, String node, String plugin) {
    return ssm.getCommandInvocation(r -> r.commandId(command).instanceId(node).pluginName(plugin));
  }

  private static MaintenanceWindowFilter filter(String key, String value) {
    return MaintenanceWindowFilter.builder().key(key).values(value).build();
  }

  /** The task's time, within which all that it started lies. */
  private record Bounds(String title, Instant start, Instant end) {
    void hold(Instant... times) {
      for (Instant time : times) {
        if (time != null && start != null && !end.isBefore(start)) {
          assertFalse(time.isBefore(start), title + ": " + time);
          assertFalse(time.isAfter(end), title + ": " + time);
        }
      }
    }
  }

  @Test
  void everyTaskCanBeFollowedToTheBottomAndAgreesWithItself() {
    int commands = 0;
    int automations = 0;
    Set<String> ids = new HashSet<>();
    for (DemoTask task : demo.estate.tasks()) {
      if (task.fails() || !task.region().equals(DemoRun.REGION) || manyToWalk(task)) {
        continue;
      }
      // The slow one would hold this up by its eight seconds.
      var answer = demo.entry(task).behaviour() == Behaviour.SLOW ? null : answer(task);
      Bounds bounds =
          answer == null || answer.endTime() == null
              ? new Bounds(task.title(), null, Instant.MAX)
              : new Bounds(task.title(), answer.startTime(), answer.endTime());
      var all = invocations(task);
      assertEquals(task.title().equals("A task without any invocation"), all.isEmpty());
      for (var invocation : all) {
        assertEquals(task.taskId(), invocation.taskExecutionId());
        assertEquals(task.windowExecutionId(), invocation.windowExecutionId());
        assertTrue(ids.add(invocation.invocationId()), task.title());
        bounds.hold(invocation.startTime(), invocation.endTime());
        if (invocation.executionId() == null) {
          continue;
        }
        if (invocation.taskTypeAsString().equals("RUN_COMMAND")) {
          followCommand(invocation.executionId(), bounds);
          commands++;
        } else if (invocation.taskTypeAsString().equals("AUTOMATION")) {
          followAutomation(invocation.executionId(), bounds);
          automations++;
        }
      }
    }
    assertTrue(commands > 40, "only " + commands + " commands");
    assertTrue(automations > 6, "only " + automations + " automations");
  }

  private static boolean manyToWalk(DemoTask task) {
    return task.title().equals("Root certificates on 10,000 nodes");
  }

  private GetMaintenanceWindowExecutionTaskResponse answer(DemoTask task) {
    return ssm.getMaintenanceWindowExecutionTask(
        r -> r.windowExecutionId(task.windowExecutionId()).taskId(task.taskId()));
  }

  private void followCommand(String id, Bounds bounds) {
    Command command = command(id);
    List<CommandInvocation> nodes = nodes(id);
    assertEquals(command.targetCount(), nodes.size(), bounds.title());
    assertTrue(command.completedCount() >= command.errorCount(), bounds.title());
    bounds.hold(command.requestedDateTime());
    for (CommandInvocation node : nodes) {
      assertFalse(node.commandPlugins().isEmpty(), bounds.title());
      for (CommandPlugin plugin : node.commandPlugins()) {
        bounds.hold(plugin.responseStartDateTime(), plugin.responseFinishDateTime());
        var output = output(id, node.instanceId(), plugin.name());
        assertEquals(plugin.responseCode(), output.responseCode(), bounds.title());
        assertEquals(plugin.statusAsString(), output.statusAsString(), bounds.title());
        String whole = output.standardOutputContent();
        assertTrue(
            plugin.output().startsWith(whole.substring(0, Math.min(2500, whole.length()))),
            bounds.title());
      }
    }
  }

  private void followAutomation(String id, Bounds bounds) {
    AutomationExecution run = automation(id);
    bounds.hold(run.executionStartTime(), run.executionEndTime());
    List<StepExecution> steps = steps(id);
    assertEquals(run.stepExecutionsTruncated(), steps.size() > run.stepExecutions().size());
    for (StepExecution step : steps) {
      bounds.hold(step.executionStartTime(), step.executionEndTime());
      if (step.action().equals("aws:executeAutomation")) {
        String child = step.outputs().get("ExecutionId").getFirst();
        assertEquals(id, automation(child).parentAutomationExecutionId());
        followAutomation(child, bounds);
      }
      if (step.action().equals("aws:runCommand")) {
        followCommand(step.outputs().get("CommandId").getFirst(), bounds);
      }
    }
  }

  @Test
  void twoOfTwelveNodesHeldTheLock() {
    var all = invocations("OpenSSL upgrade, two nodes held a lock");
    assertEquals(12, all.size());
    var failed =
        all.stream().filter(i -> i.status() == MaintenanceWindowExecutionStatus.FAILED).toList();
    assertEquals(2, failed.size());
    String id = failed.getFirst().executionId();
    CommandInvocation node = nodes(id).getFirst();
    var output = output(id, node.instanceId(), "aws:runShellScript");
    assertEquals(100, output.responseCode());
    assertTrue(
        output
            .standardErrorContent()
            .startsWith(
                "E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 2211"
                    + " (unattended-upgr)\n"),
        output.standardErrorContent());
    assertTrue(
        output.standardOutputUrl().contains("/ops-command-output-eu/base-maintenance/" + id),
        output.standardOutputUrl());
    assertEquals(1, command(id).errorCount());
  }

  @Test
  void theAlarmLetThreeNodesFinishAndStoppedTheFourth() {
    var all = invocations("Patching stopped by an alarm");
    assertEquals(
        List.of("Success", "Success", "Success", "Cancelled"),
        all.stream().limit(4).map(i -> i.statusDetails()).toList());
    assertEquals("Cancelled", command(all.get(3).executionId()).statusAsString());
    assertTrue(command(all.get(3).executionId()).hasTriggeredAlarms());
    assertEquals("Terminated", nodes(all.get(3).executionId()).getFirst().statusDetails());
    for (var never : all.subList(4, 8)) {
      assertEquals(MaintenanceWindowExecutionStatus.CANCELLED, never.status());
      assertNull(never.executionId());
      assertNull(never.startTime());
    }
  }

  @Test
  void aNodeThatWasNeverReachedHasNoTimesAndExitMinusOne() {
    var all = invocations("Agent check that did not reach one node");
    assertEquals(1, all.size());
    Command command = command(all.getFirst().executionId());
    assertEquals(2, command.targetCount());
    assertEquals(1, command.deliveryTimedOutCount());
    assertEquals("Incomplete", command.statusDetails());
    List<CommandInvocation> nodes = nodes(command.commandId());
    assertEquals("Success", nodes.getFirst().statusDetails());
    assertEquals("DeliveryTimedOut", nodes.get(1).statusDetails());
    var output = output(command.commandId(), nodes.get(1).instanceId(), null);
    assertEquals(-1, output.responseCode());
    assertEquals("", output.executionStartDateTime());
  }

  @Test
  void invocationsOfManyKindsAreThere() {
    var role = invocations("A role without the right permissions").getFirst();
    assertEquals(
        "The provided role does not contain the correct SSM permissions.", role.statusDetails());
    assertNull(role.executionId());
    var contradiction = invocations("Success that says Failed").getFirst();
    assertEquals(MaintenanceWindowExecutionStatus.SUCCESS, contradiction.status());
    assertEquals("Failed", contradiction.statusDetails());
    var old = invocations("An answer with hardly anything in it").getFirst();
    assertNull(old.executionId());
    assertNull(old.taskTypeAsString());
    var skipped = invocations("Weekly report skipped").getFirst();
    assertEquals(MaintenanceWindowExecutionStatus.SKIPPED_OVERLAPPING, skipped.status());
    assertTrue(invocations("Invoice run by Lambda failed").getFirst().executionId().length() == 36);
    assertTrue(
        invocations("Archiving by Step Functions failed")
            .getFirst()
            .executionId()
            .startsWith("arn:aws:states:eu-central-1:111122223333:execution:SSMArchiveOrders:"));
    var none = invocations("No node carries the tag").getFirst();
    Command command = command(none.executionId());
    assertEquals("NoInstancesInTag", command.statusDetails());
    assertEquals(0, command.targetCount());
    assertEquals(List.of(), nodes(command.commandId()));
  }

  @Test
  void theFailingStepIsInTheChildOnOneNode() {
    var parent = invocations("Patching by Automation, its child failed").getFirst();
    StepExecution step = steps(parent.executionId()).getLast();
    AutomationExecution child = automation(step.outputs().get("ExecutionId").getFirst());
    StepExecution failed = child.stepExecutions().getLast();
    assertEquals("Failed", failed.stepStatusAsString());
    assertEquals("Invocation", failed.failureDetails().failureStage());
    assertEquals("Action", failed.failureDetails().failureType());
    String id = failed.outputs().get("CommandId").getFirst();
    assertTrue(failed.failureMessage().contains(id), failed.failureMessage());
    assertTrue(
        output(id, nodes(id).getFirst().instanceId(), null)
            .standardErrorContent()
            .startsWith("precheck: not enough free space on /boot"));
  }

  @Test
  void theStepWithoutPermissionIsOnTheLastOfThreePages() {
    var invocation = invocations("Nightly stop in 120 steps, no permission").getFirst();
    String id = invocation.executionId();
    AutomationExecution run = automation(id);
    assertTrue(run.stepExecutionsTruncated());
    assertTrue(
        run.stepExecutions().stream().allMatch(s -> s.stepStatusAsString().equals("Success")));
    assertEquals(
        3,
        ssm.describeAutomationStepExecutionsPaginator(r -> r.automationExecutionId(id)).stream()
            .count());
    List<StepExecution> steps = steps(id);
    assertEquals(120, steps.size());
    assertEquals("Permission", steps.getLast().failureDetails().failureType());
    assertTrue(steps.getLast().failureMessage().contains("ec2:StopInstances"));
    assertEquals(
        steps.getLast(),
        ssm.describeAutomationStepExecutions(
                r -> r.automationExecutionId(id).reverseOrder(true).maxResults(1))
            .stepExecutions()
            .getFirst());
  }

  @Test
  void tenThousandInvocationsComeOnAHundredPages() {
    DemoTask task = demo.titled("Root certificates on 10,000 nodes");
    var pages =
        ssm
            .describeMaintenanceWindowExecutionTaskInvocationsPaginator(
                r ->
                    r.windowExecutionId(task.windowExecutionId())
                        .taskId(task.taskId())
                        .maxResults(100))
            .stream()
            .toList();
    assertEquals(100, pages.size());
    assertEquals("", pages.getLast().nextToken());
    Set<String> executions = new HashSet<>();
    pages.forEach(
        p ->
            p.windowExecutionTaskInvocationIdentities()
                .forEach(i -> executions.add(i.executionId())));
    assertEquals(10_000, executions.size());
    var failed =
        ssm.describeMaintenanceWindowExecutionTaskInvocations(
                r ->
                    r.windowExecutionId(task.windowExecutionId())
                        .taskId(task.taskId())
                        .filters(List.of(filter("STATUS", "FAILED"))))
            .windowExecutionTaskInvocationIdentities();
    assertEquals(7, failed.size());
    followCommand(failed.getFirst().executionId(), new Bounds(task.title(), null, Instant.MAX));
  }

  @Test
  void outputIsCutWhereTheServiceCutsIt() {
    String id = invocations("Data check with more output than is kept").getFirst().executionId();
    var output = output(id, nodes(id).getFirst().instanceId(), null);
    assertEquals(24_000, output.standardOutputContent().length());
    assertEquals(
        "/aws/ssm/AWS-RunShellScript", output.cloudWatchOutputConfig().cloudWatchLogGroupName());
    assertEquals(2500, nodes(id).getFirst().commandPlugins().getFirst().output().length());
  }

  @Test
  void secretsAreInOutputAndAutomations() {
    String id = invocations("Reindex script with passwords in it").getFirst().executionId();
    var output = output(id, nodes(id).getFirst().instanceId(), null);
    assertTrue(output.standardOutputContent().contains("password=made-up"));
    assertTrue(output.standardErrorContent().contains("AKIAIOSFODNN7EXAMPLE"));
    var deploy = invocations("Deployment with secrets of many forms").getFirst();
    AutomationExecution run = automation(deploy.executionId());
    assertTrue(run.parameters().get("ApiToken").getFirst().startsWith("eyJ"));
    assertTrue(run.stepExecutions().get(1).response().startsWith("token="));
  }

  @Test
  void theMovingTaskEndsNodeByNodeAndBeginsAnewLater() {
    DemoTask task = demo.titled("A rollout to watch while it goes on");
    assertEquals(MaintenanceWindowExecutionStatus.IN_PROGRESS, answer(task).status());
    Instant began = answer(task).startTime();
    assertEquals(DemoRun.NOW, began);
    long ended = -1;
    for (int seconds = 0; seconds < 40; seconds += 8) {
      demo.now = began.plusSeconds(seconds);
      assertEquals(MaintenanceWindowExecutionStatus.IN_PROGRESS, answer(task).status());
      long over = invocations(task).stream().filter(i -> i.endTime() != null).count();
      assertTrue(over >= ended, "an ended invocation runs again");
      ended = over;
    }
    assertTrue(ended > 3 && ended < 8, "at 32 s " + ended + " had ended");
    assertTrue(
        invocations(task).stream()
            .anyMatch(i -> i.status() == MaintenanceWindowExecutionStatus.IN_PROGRESS));
    demo.now = began.plusSeconds(41);
    assertEquals(MaintenanceWindowExecutionStatus.FAILED, answer(task).status());
    assertEquals(began.plusSeconds(40), answer(task).endTime());
    assertTrue(invocations(task).stream().allMatch(i -> i.endTime() != null));
    demo.now = began.plus(Duration.ofMinutes(10));
    assertEquals(demo.now, answer(task).startTime());
    assertEquals(MaintenanceWindowExecutionStatus.IN_PROGRESS, answer(task).status());
  }

  @Test
  void aRunningTaskHasEndedRunningAndWaitingInvocations() {
    var statuses =
        invocations("Rolling restart, still running").stream().map(i -> i.status()).toList();
    assertEquals(
        Set.of(
            MaintenanceWindowExecutionStatus.SUCCESS,
            MaintenanceWindowExecutionStatus.IN_PROGRESS,
            MaintenanceWindowExecutionStatus.PENDING),
        new HashSet<>(statuses));
  }

  @Test
  void wrongIdsTokensAndPluginsAreRefusedInTheSdksTypes() {
    String unknown = "00000000-0000-4000-8000-000000000000";
    var patched = invocations("Patch scan of three nodes").getFirst();
    String id = patched.executionId();
    String node = nodes(id).getFirst().instanceId();
    assertThrows(InvalidCommandIdException.class, () -> command(unknown));
    assertThrows(InvalidCommandIdException.class, () -> nodes(unknown));
    assertThrows(InvocationDoesNotExistException.class, () -> output(unknown, node, null));
    assertThrows(
        InvocationDoesNotExistException.class, () -> output(id, "i-0123456789abcdef0", null));
    assertThrows(ValidationException.class, () -> output(id, node, null));
    assertThrows(InvalidPluginNameException.class, () -> output(id, node, "other"));
    assertEquals(0, output(id, node, "PatchLinux").responseCode());
    assertThrows(AutomationExecutionNotFoundException.class, () -> automation(unknown));
    assertThrows(AutomationExecutionNotFoundException.class, () -> steps(unknown));
    assertThrows(ValidationException.class, () -> automation("no-uuid"));
    assertThrows(
        InvalidNextTokenException.class, () -> ssm.listCommands(r -> r.nextToken("bogus")));
    assertThrows(ValidationException.class, () -> ssm.listCommands(r -> r.maxResults(51)));
    assertFalse(ssm.listCommands(r -> r.maxResults(50)).commands().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "ACCESS_DENIED,AccessDeniedException",
    "THROTTLED,ThrottlingException",
    "EXPIRED_TOKEN,ExpiredTokenException",
    "INTERNAL_ERROR,InternalServerError",
    "NOT_FOUND,DoesNotExistException"
  })
  void aTaskThatCannotBeReadHasNoInvocationsEither(Behaviour behaviour, String code) {
    DemoTask task = demo.behaving(behaviour);
    assertEquals(
        code,
        assertThrows(SsmException.class, () -> invocations(task)).awsErrorDetails().errorCode());
  }
}
