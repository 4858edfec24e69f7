package io.github.mwinspector.saved;

import java.util.List;

/** Answers as AWS published them, ids that end in EXAMPLE included. */
final class Samples {
  /** GetMaintenanceWindowExecutionTask: the tutorial's, and the AWS CLI's documentation's. */
  static final List<String> TASKS =
      List.of(
          """
          {"WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c8EXAMPLE",\
          "TaskExecutionId":"c9b05aba-197f-4d8d-be34-e73fbEXAMPLE","TaskArn":"AWS-RunShellScript",\
          "ServiceRole":"arn:aws:iam::111122223333:role/MyMaintenanceWindowServiceRole",\
          "Type":"RUN_COMMAND","TaskParameters":[{"aws:InstanceId":{"Values":["i-02573cafcfEXAMPLE"]},\
          "commands":{"Values":["df"]}}],"Priority":10,"MaxConcurrency":"1","MaxErrors":"1",\
          "Status":"SUCCESS","StartTime":1557593493.162,"EndTime":1557593498.57}\
          """,
          """
          {"WindowExecutionId":"518d5565-5969-4cca-8f0e-da3b2EXAMPLE",\
          "TaskExecutionId":"ac0c6ae1-daa3-4a89-832e-d3845EXAMPLE","TaskArn":"AWS-RunPatchBaseline",\
          "ServiceRole":"arn:aws:iam::111222333444:role/aws-service-role/ssm.amazonaws.com/X",\
          "Type":"RUN_COMMAND","TaskParameters":[{"BaselineOverride":{"Values":[""]},\
          "Operation":{"Values":["Scan"]}}],"Priority":1,"MaxConcurrency":"1","MaxErrors":"3",\
          "Status":"SUCCESS","StartTime":"2021-08-04T11:45:35.088000-07:00",\
          "EndTime":"2021-08-04T11:53:09.079000-07:00"}\
          """,
          """
          {"WindowExecutionId":"b40a588d-32a7-4ea7-9a6b-b4ef436EXAMPLE",\
          "TaskExecutionId":"0c9ac961-dafd-4a94-b6c7-1bef3EXAMPLE","TaskArn":"AWS-RunPatchBaseline",\
          "Type":"RUN_COMMAND","TaskParameters":[{"Operation":{"Values":["Scan"]}}],"Priority":1,\
          "MaxConcurrency":"1","MaxErrors":"3","Status":"SUCCESS",\
          "StartTime":"2024-08-04T11:45:35.088000-07:00",\
          "EndTime":"2024-08-04T11:48:09.079000-07:00"}\
          """);

  /** The relatives, each with what it is said to be. */
  static final List<List<String>> RELATIVES =
      List.of(
          List.of(
              "a single invocation of a task",
              """
              {"Status":"SUCCESS","Parameters":"{}",\
              "ExecutionId":"03b6baa0-5460-4e15-83f2-ea685EXAMPLE",\
              "InvocationId":"a5273e2c-d2c6-4880-b3e1-5e550EXAMPLE","StartTime":1549998326.421,\
              "TaskType":"RUN_COMMAND","EndTime":1550001931.784,\
              "WindowExecutionId":"bc494bfa-e63b-49f6-8ad1-aa9f2EXAMPLE",\
              "StatusDetails":"Failed","TaskExecutionId":"96f2ad59-97e3-461d-a63d-40c8aEXAMPLE"}\
              """),
          List.of(
              "a list of a task's invocations",
              """
              {"WindowExecutionTaskInvocationIdentities":[{"Status":"SUCCESS",\
              "InvocationId":"e274b6e1-fe56-4e32-bd2a-8073c6381d8b","StartTime":1487692834.723,\
              "WindowExecutionId":"518d5565-5969-4cca-8f0e-da3b2a638355",\
              "TaskExecutionId":"ac0c6ae1-daa3-4a89-832e-d384503b6586"}]}\
              """),
          List.of(
              "a list of a window's executions",
              """
              {"WindowExecutions":[{"WindowId":"mw-0c50858d01EXAMPLE",\
              "WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c8EXAMPLE","Status":"FAILED",\
              "StatusDetails":"The following SSM parameters are invalid: LevelUp"}]}\
              """),
          List.of(
              "a window execution",
              """
              {"WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c8EXAMPLE",\
              "TaskIds":["c9b05aba-197f-4d8d-be34-e73fbEXAMPLE"],"Status":"SUCCESS"}\
              """),
          List.of(
              "a list of the tasks of a window execution",
              """
              {"WindowExecutionTaskIdentities":[{\
              "WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c8EXAMPLE",\
              "TaskExecutionId":"c9b05aba-197f-4d8d-be34-e73fbEXAMPLE","Status":"SUCCESS"}]}\
              """),
          List.of(
              "an event of EventBridge",
              """
              {"version":"0","detail-type":"Maintenance Window Task Execution State-change \
              Notification","detail":{"task-execution-id":"6417e808-7f35-4d1a-843f-123456789012"}}\
              """));

  private Samples() {}
}
