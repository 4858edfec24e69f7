package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.Automation;
import io.github.mwinspector.evidence.Command;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.NodeOutput;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.RegisteredTask;
import io.github.mwinspector.evidence.Step;
import io.github.mwinspector.evidence.Window;
import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.model.AlarmState;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.model.TriggeredAlarm;
import io.github.mwinspector.text.Sensitive;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each question sends to Systems Manager, and what becomes of the answer. */
class EvidenceQuestionsTest {
  private static final String COMMAND = "76a5a04f-caf6-490c-b448-92c020123456";
  private static final String WINDOW = "mw-0c50858d01abcdef0";

  @TempDir Path home;

  /** The finding that one answer brings, after checking what was sent for it. */
  private Finding found(Question question, String operation, String sent, String answer) {
    try (FaultServer server = new FaultServer(FaultServer.json(200, answer));
        World world = world(server)) {
      Finding finding = found(world.ask("p", question, _ -> {}));
      assertEquals(1, server.connections.get());
      String head = server.requests.getFirst();
      assertTrue(head.contains("X-Amz-Target: AmazonSSM." + operation + "\r\n"), head);
      assertEquals(sent, new String(server.bodies.getFirst(), StandardCharsets.UTF_8));
      return finding;
    }
  }

  private World world(FaultServer server) {
    return new World(home)
        .config("[profile p]\nendpoint_url = " + server.uri() + "\n")
        .credentials("[p]\n" + World.KEYS);
  }

  private static Finding found(Piece piece) {
    return assertInstanceOf(Piece.Found.class, piece, piece::toString).finding();
  }

  private static String ids(String more) {
    return "{\"WindowExecutionId\":\"%s\",\"TaskId\":\"%s\"%s}"
        .formatted(World.WINDOW, World.TASK, more);
  }

  /** Rows as {@code name=value}, those below in brackets. */
  private static String rows(List<ParameterNode> rows) {
    List<String> words = new ArrayList<>();
    for (ParameterNode row : rows) {
      Sensitive value = row.value();
      String own = value == null ? "" : "=" + value.reveal();
      words.add(row.name() + own + (row.children().isEmpty() ? "" : rows(row.children())));
    }
    return words.toString();
  }

  @Test
  void a_window_execution() {
    Finding finding =
        found(
            new Question.OfWindowExecution(),
            "GetMaintenanceWindowExecution",
            "{\"WindowExecutionId\":\"%s\"}".formatted(World.WINDOW),
            """
            {"WindowExecutionId":"%s","TaskIds":["%s"],"Status":"SUCCESS",
             "StartTime":1557593493.096,"EndTime":1557593498.611}
            """
                .formatted(World.WINDOW, World.TASK));
    assertEquals(
        new WindowExecution(
            List.of(World.TASK),
            ExecutionStatus.Known.SUCCESS,
            null,
            Instant.ofEpochMilli(1557593493096L),
            Instant.ofEpochMilli(1557593498611L)),
        finding);
  }

  @Test
  void invocations_with_contradicting_words_two_nodes_and_rows_of_old() {
    String answer =
        """
        {"WindowExecutionTaskInvocationIdentities":[
        {"Status":"SUCCESS","StatusDetails":"Failed","Parameters":"{\\"documentName\\":\\"D\\",\\"instanceIds\\":[\\"i-02573cafcf0123456\\",\\"i-0471e042400123456\\"],\\"parameters\\":{\\"commands\\":[\\"echo Hello\\"]}}","ExecutionId":"03b6baa0-5460-4e15-83f2-ea6850123456","InvocationId":"a5273e2c-d2c6-4880-b3e1-5e5500123456","StartTime":1549998326.421,"TaskType":"RUN_COMMAND","OwnerInformation":"team a","WindowTargetId":"t-1"},
        {"Status":"SUPERSEDED","TaskType":"QUANTUM","InvocationId":"e274b6e1-fe56-4e32-bd2a-8073c6381d8b","Parameters":"no JSON {"}]}
        """;
    Finding.Invocations invocations =
        (Finding.Invocations)
            found(
                new Question.OfInvocations(),
                "DescribeMaintenanceWindowExecutionTaskInvocations",
                ids(",\"MaxResults\":100"),
                answer);
    assertTrue(invocations.complete());
    Invocation two = invocations.all().getFirst();
    assertEquals(List.of("i-02573cafcf0123456", "i-0471e042400123456"), two.instanceIds());
    assertEquals(
        "[documentName=D, instanceIds[[0]=i-02573cafcf0123456, [1]=i-0471e042400123456],"
            + " parameters[commands[[0]=echo Hello]]]",
        rows(two.parameters()));
    assertEquals(ExecutionStatus.Known.SUCCESS, two.status());
    assertEquals("Failed", two.statusDetails());
    assertEquals("03b6baa0-5460-4e15-83f2-ea6850123456", two.executionId());
    assertEquals(TaskType.Known.RUN_COMMAND, two.type());
    assertEquals(new Sensitive("team a"), two.ownerInformation());
    assertEquals("t-1", two.windowTargetId());
    assertNull(two.endTime());
    Invocation odd = invocations.all().getLast();
    assertEquals(new ExecutionStatus.Unknown("SUPERSEDED"), odd.status());
    assertEquals(new TaskType.Unknown("QUANTUM"), odd.type());
    assertNull(odd.executionId());
    assertEquals(List.of(), odd.instanceIds());
    assertEquals("[Parameters=no JSON {]", rows(odd.parameters()));
  }

  @Test
  void a_command() {
    Finding finding =
        found(
            new Question.OfCommand(COMMAND),
            "ListCommands",
            "{\"CommandId\":\"%s\",\"MaxResults\":50}".formatted(COMMAND),
            """
            {"Commands":[{"CommandId":"%s","DocumentName":"AWS-RunShellScript",
             "DocumentVersion":"","Status":"Failed","StatusDetails":"NoInstancesInTag",
             "RequestedDateTime":1557593493.5,"TargetCount":12,"CompletedCount":12,"ErrorCount":2,
             "DeliveryTimedOutCount":1,"TimeoutSeconds":600}],"NextToken":""}
            """
                .formatted(COMMAND));
    assertEquals(
        new Command(
            COMMAND,
            "AWS-RunShellScript",
            null,
            "Failed",
            "NoInstancesInTag",
            Instant.ofEpochMilli(1557593493500L),
            12,
            12,
            2,
            1,
            600),
        finding);
  }

  @Test
  void a_command_on_its_nodes() {
    Finding finding =
        found(
            new Question.OfNodes(COMMAND),
            "ListCommandInvocations",
            "{\"CommandId\":\"%s\",\"MaxResults\":50,\"Details\":true}".formatted(COMMAND),
            """
            {"CommandInvocations":[{"CommandId":"%s","InstanceId":"i-1","InstanceName":"",
              "Status":"Failed","StatusDetails":"Delivery Timed Out","TraceOutput":"trace",
              "RequestedDateTime":1557593493.0,
              "CloudWatchOutputConfig":{"CloudWatchLogGroupName":"/logs","CloudWatchOutputEnabled":true},
              "CommandPlugins":[{"Name":"aws:runShellScript","Status":"NewWord","ResponseCode":-1,
                "ResponseFinishDateTime":1557593494.0,"Output":"out","OutputS3BucketName":"b",
                "OutputS3KeyPrefix":"k","OutputS3Region":"eu-west-1"}]},
             {"CommandId":"%s","InstanceId":"i-2",
              "CloudWatchOutputConfig":{"CloudWatchLogGroupName":"/logs","CloudWatchOutputEnabled":false}}]}
            """
                .formatted(COMMAND, COMMAND));
    Node.Plugin plugin =
        new Node.Plugin(
            "aws:runShellScript",
            "NewWord",
            null,
            -1,
            null,
            Instant.ofEpochSecond(1557593494),
            new Sensitive("out"),
            "b",
            "k",
            "eu-west-1");
    Node first =
        new Node(
            "i-1",
            null,
            "Failed",
            "Delivery Timed Out",
            Instant.ofEpochSecond(1557593493),
            new Sensitive("trace"),
            List.of(plugin),
            "/logs");
    Node second = new Node("i-2", null, null, null, null, null, List.of(), null);
    assertEquals(new Finding.Nodes(List.of(first, second), true), finding);
  }

  @Test
  void what_a_plugin_wrote_whose_times_are_texts() {
    Finding finding =
        found(
            new Question.OfOutput(COMMAND, "i-1", "step2"),
            "GetCommandInvocation",
            "{\"CommandId\":\"%s\",\"InstanceId\":\"i-1\",\"PluginName\":\"step2\"}"
                .formatted(COMMAND),
            """
            {"CommandId":"%s","InstanceId":"i-1","PluginName":"step2","ResponseCode":100,
             "Status":"Failed","StatusDetails":"Failed","ExecutionStartDateTime":"2019-05-11T16:51:33.5Z",
             "ExecutionEndDateTime":"","StandardOutputContent":"","StandardErrorContent":"E: lock",
             "StandardOutputUrl":"","StandardErrorUrl":"https://s3/x"}
            """
                .formatted(COMMAND));
    assertEquals(
        new NodeOutput(
            "step2",
            100,
            "Failed",
            "Failed",
            Instant.parse("2019-05-11T16:51:33.5Z"),
            null,
            new Sensitive(""),
            new Sensitive("E: lock"),
            null,
            "https://s3/x",
            null),
        finding);
  }

  @Test
  void an_automation_with_a_child_a_command_and_why_a_step_failed() {
    String answer =
        """
        {"AutomationExecution":{"AutomationExecutionId":"%s","DocumentName":"Patch","DocumentVersion":"3",
         "AutomationExecutionStatus":"CompletedWithFailure","FailureMessage":"Step fails",
         "ExecutionStartTime":1557593493.0,"Parameters":{"Ids":["i-1","i-2"],"Override":["{\\"a\\":1}"]},
         "Outputs":{"x.y":["z"]},"StepExecutionsTruncated":true,
         "ParentAutomationExecutionId":"parent",
         "TriggeredAlarms":[{"Name":"p99","State":"ODD"}],
         "StepExecutions":[
          {"StepExecutionId":"s1","StepName":"child","Action":"aws:executeAutomation","StepStatus":"Failed",
           "Inputs":{"DocumentName":"\\"Child\\""},"Outputs":{"ExecutionId":["c-1"]},"ResponseCode":"1",
           "Response":"resp","FailureMessage":"why",
           "FailureDetails":{"FailureStage":"Invocation","FailureType":"Action","Details":{"Reason":["gone"]}}},
          {"StepName":"run","Action":"aws:runCommand","Outputs":{"CommandId":["cmd-1"],"ExecutionId":["no"]}},
          {"StepName":"other","Action":"aws:sleep","Outputs":{"CommandId":["x"],"ExecutionId":["y"]}}]}}
        """
            .formatted(COMMAND);
    Automation automation =
        (Automation)
            found(
                new Question.OfAutomation(COMMAND),
                "GetAutomationExecution",
                "{\"AutomationExecutionId\":\"%s\"}".formatted(COMMAND),
                answer);
    assertEquals("CompletedWithFailure", automation.status());
    assertEquals(new Sensitive("Step fails"), automation.failureMessage());
    assertEquals("[Ids[[0]=i-1, [1]=i-2], Override={\"a\":1}[a=1]]", rows(automation.parameters()));
    assertEquals("[x.y=z]", rows(automation.outputs()));
    assertTrue(automation.stepsTruncated());
    assertEquals("parent", automation.parentExecutionId());
    assertEquals(
        List.of(new TriggeredAlarm("p99", new AlarmState.Unknown("ODD"))),
        automation.triggeredAlarms());
    Step child = automation.steps().getFirst();
    assertEquals("c-1", child.childExecutionId());
    assertNull(child.commandId());
    assertEquals("Invocation", child.failureStage());
    assertEquals("Action", child.failureType());
    assertEquals("[ExecutionId=c-1, Reason=gone]", rows(child.outputs()));
    assertEquals("[DocumentName=\"Child\"]", rows(child.inputs()));
    assertEquals(new Sensitive("resp"), child.response());
    assertEquals(new Sensitive("why"), child.failureMessage());
    Step run = automation.steps().get(1);
    assertEquals("cmd-1", run.commandId());
    assertNull(run.childExecutionId());
    Step other = automation.steps().get(2);
    assertNull(other.commandId());
    assertNull(other.childExecutionId());
    assertNull(other.failureStage());
  }

  @Test
  void the_steps_of_an_automation() {
    Finding.Steps steps =
        (Finding.Steps)
            found(
                new Question.OfSteps(COMMAND),
                "DescribeAutomationStepExecutions",
                ("{\"AutomationExecutionId\":\"%s\",\"MaxResults\":50,\"ReverseOrder\":false}")
                    .formatted(COMMAND),
                "{\"StepExecutions\":[{\"StepName\":\"a\"},null,{\"StepName\":\"b\"}]}");
    assertEquals(List.of("a", "b"), steps.all().stream().map(Step::name).toList());
  }

  @Test
  void the_account_s_windows_enabled_ones_first() {
    Finding finding =
        found(
            new Question.OfWindows(),
            "DescribeMaintenanceWindows",
            "{\"MaxResults\":100}",
            """
            {"WindowIdentities":[{"WindowId":"mw-1","Enabled":false},{"WindowId":"mw-2","Enabled":true},
             {"WindowId":"mw-3"},{"WindowId":"mw-4","Enabled":true}]}
            """);
    assertEquals(new Finding.Windows(List.of("mw-2", "mw-4", "mw-1", "mw-3"), true), finding);
  }

  @Test
  void a_window_s_executions_of_a_day_before_and_after() {
    Finding finding =
        found(
            new Question.OfWindowExecutions(WINDOW, Instant.parse("2026-05-01T02:00:00.123Z")),
            "DescribeMaintenanceWindowExecutions",
            ("{\"WindowId\":\"%s\",\"Filters\":[{\"Key\":\"ExecutedAfter\",\"Values\":"
                    + "[\"2026-04-30T02:00:00Z\"]},{\"Key\":\"ExecutedBefore\",\"Values\":"
                    + "[\"2026-05-02T02:00:00Z\"]}],\"MaxResults\":100}")
                .formatted(WINDOW),
            "{\"WindowExecutions\":[{\"WindowExecutionId\":\"a\"},{},{\"WindowExecutionId\":\"b\"}]}");
    assertEquals(new Finding.WindowExecutions(List.of("a", "b"), true), finding);
  }

  @Test
  void a_window_s_earlier_executions_newest_first() {
    Finding finding =
        found(
            new Question.OfEarlierExecutions(WINDOW, Instant.parse("2026-05-01T02:00:00.123Z")),
            "DescribeMaintenanceWindowExecutions",
            ("{\"WindowId\":\"%s\",\"Filters\":[{\"Key\":\"ExecutedBefore\",\"Values\":"
                    + "[\"2026-05-01T02:00:00Z\"]}],\"MaxResults\":100}")
                .formatted(WINDOW),
            """
            {"WindowExecutions":[{"WindowExecutionId":"none"},{"StartTime":1000.0},
             {"WindowExecutionId":"old","StartTime":1000.0},
             {"WindowExecutionId":"new","StartTime":2000.0}]}
            """);
    assertEquals(
        new Finding.Runs(
            List.of(
                new Finding.Run("new", Instant.ofEpochSecond(2000)),
                new Finding.Run("old", Instant.ofEpochSecond(1000)),
                new Finding.Run("none", null)),
            true),
        finding);
  }

  @Test
  void no_more_than_two_pages_of_earlier_executions_are_read() {
    String page = "{\"WindowExecutions\":[{\"WindowExecutionId\":\"%s\"}],\"NextToken\":\"%s\"}";
    try (FaultServer server =
            new FaultServer(
                FaultServer.json(200, page.formatted("a", "1")),
                FaultServer.json(200, page.formatted("b", "2")),
                FaultServer.json(200, page.formatted("c", "3")));
        World world = world(server)) {
      Question question = new Question.OfEarlierExecutions(WINDOW, Instant.EPOCH);
      Finding.Runs runs = (Finding.Runs) found(world.ask("p", question, _ -> {}));
      assertEquals(2, server.bodies.size());
      assertEquals(
          List.of("a", "b"), runs.all().stream().map(Finding.Run::windowExecutionId).toList());
      assertFalse(runs.complete());
    }
  }

  @Test
  void the_tasks_of_another_window_execution() {
    Finding finding =
        found(
            new Question.OfTasksOf(World.WINDOW),
            "DescribeMaintenanceWindowExecutionTasks",
            "{\"WindowExecutionId\":\"%s\",\"MaxResults\":100}".formatted(World.WINDOW),
            """
            {"WindowExecutionTaskIdentities":[
             {"WindowExecutionId":"%s","TaskExecutionId":"t1","TaskArn":"doc","TaskType":"AUTOMATION"},
             {"TaskExecutionId":"t2","TaskType":"QUANTUM"},{"TaskArn":"no id"}]}
            """
                .formatted(World.WINDOW));
    assertEquals(
        new Finding.TaskRuns(
            List.of(
                new Finding.TaskRun("t1", "doc", TaskType.Known.AUTOMATION),
                new Finding.TaskRun("t2", null, new TaskType.Unknown("QUANTUM"))),
            true),
        finding);
  }

  @Test
  void a_window() {
    Finding finding =
        found(
            new Question.OfWindow(WINDOW),
            "GetMaintenanceWindow",
            "{\"WindowId\":\"%s\"}".formatted(WINDOW),
            """
            {"WindowId":"%s","Name":"nightly","Schedule":"cron(0 2 ? * * *)","Duration":3,"Cutoff":1,
             "Enabled":true,"NextExecutionTime":"2026-05-02T02:00Z"}
            """
                .formatted(WINDOW));
    assertEquals(new Window(WINDOW, "nightly", "cron(0 2 ? * * *)", null, 3, 1, true), finding);
  }

  @Test
  void the_tasks_registered_with_a_window() {
    Finding finding =
        found(
            new Question.OfWindowTasks(WINDOW),
            "DescribeMaintenanceWindowTasks",
            "{\"WindowId\":\"%s\",\"MaxResults\":100}".formatted(WINDOW),
            """
            {"Tasks":[{"WindowTaskId":"t","TaskArn":"AWS-RunShellScript","Type":"RUN_COMMAND",
             "Targets":[{"Key":"tag:Role","Values":["web","db"]}],"TaskParameters":{},"Priority":1,
             "ServiceRoleArn":"r","MaxConcurrency":"10%","MaxErrors":"0","Name":"n",
             "CutoffBehavior":"CANCEL_TASK","TaskTargetId":"old"}]}
            """);
    RegisteredTask task =
        new RegisteredTask(
            "t",
            "n",
            "AWS-RunShellScript",
            "r",
            TaskType.Known.RUN_COMMAND,
            1,
            "10%",
            "0",
            "CANCEL_TASK",
            List.of("tag:Role=web,db"),
            List.of());
    assertEquals(new Finding.RegisteredTasks(List.of(task), true), finding);
  }

  private RegisteredTask registered(String type, String members) {
    return (RegisteredTask)
        found(
            new Question.OfWindowTask(WINDOW, "t"),
            "GetMaintenanceWindowTask",
            "{\"WindowId\":\"%s\",\"WindowTaskId\":\"t\"}".formatted(WINDOW),
            "{\"WindowTaskId\":\"t\",\"TaskType\":\"%s\",%s}".formatted(type, members));
  }

  @Test
  void what_a_registered_task_hands_over_by_its_type() {
    RegisteredTask command =
        registered(
            "RUN_COMMAND",
            """
            "TaskParameters":{"old":{"Values":["v"]}},"TaskInvocationParameters":{"RunCommand":
             {"Comment":"c","TimeoutSeconds":600,"Parameters":{"commands":["a","b"]}}}
            """);
    assertEquals(
        "[old=v, commands[[0]=a, [1]=b], Comment=c, TimeoutSeconds=600]",
        rows(command.parameters()));
    assertEquals(TaskType.Known.RUN_COMMAND, Objects.requireNonNull(command.type()));
    String payload =
        Base64.getEncoder().encodeToString("{\"k\":\"ü\"}".getBytes(StandardCharsets.UTF_8));
    RegisteredTask lambda =
        registered(
            "LAMBDA",
            "\"TaskInvocationParameters\":{\"Lambda\":{\"Payload\":\"%s\",\"Qualifier\":\"$LATEST\"}}"
                .formatted(payload));
    assertEquals("[Payload={\"k\":\"ü\"}[k=ü], Qualifier=$LATEST]", rows(lambda.parameters()));
    RegisteredTask states =
        registered(
            "STEP_FUNCTIONS",
            "\"TaskInvocationParameters\":{\"StepFunctions\":{\"Input\":\"{\\\"a\\\":[1]}\"}}");
    assertEquals("[Input={\"a\":[1]}[a[[0]=1]]]", rows(states.parameters()));
    RegisteredTask automation =
        registered(
            "AUTOMATION",
            "\"TaskInvocationParameters\":{\"Automation\":{\"Parameters\":{\"X\":[\"1\"]},"
                + "\"DocumentVersion\":\"2\"}}");
    assertEquals("[X=1, DocumentVersion=2]", rows(automation.parameters()));
    assertEquals(List.of(), registered("AUTOMATION", "\"Name\":\"bare\"").parameters());
  }
}
