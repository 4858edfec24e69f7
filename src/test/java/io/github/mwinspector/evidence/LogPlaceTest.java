package io.github.mwinspector.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.testing.SampleTask;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogPlaceTest {
  private static Node.Plugin plugin(@Nullable String bucket, @Nullable String prefix) {
    return new Node.Plugin("p", null, null, null, null, null, null, bucket, prefix, null);
  }

  @Test
  void aPluginsOutputIsInItsBucket() {
    assertEquals(
        "s3://logs/cmd/i-1/awsrunShellScript",
        Objects.requireNonNull(LogPlace.s3(plugin("logs", "cmd/i-1/awsrunShellScript"))).name());
    assertNull(LogPlace.s3(plugin(null, "x")));
    assertNull(LogPlace.s3(plugin("", null)));
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:lambda:eu-west-1:1:function:SSMCleanup, /aws/lambda/SSMCleanup",
    "arn:aws:lambda:eu-west-1:1:function:SSMCleanup:live, /aws/lambda/SSMCleanup",
    "SSMCleanup, /aws/lambda/SSMCleanup",
    "SSMCleanup:live, /aws/lambda/SSMCleanup"
  })
  void aFunctionLogsByItsName(String arn, String group) {
    LogPlace place = LogPlace.lambda(new SampleTask().type("LAMBDA").arn(arn).task());
    assertEquals(group, Objects.requireNonNull(place).name());
  }

  @Test
  void aFunctionsInvocationLeadsToItAndToItsLog() {
    String arn = "arn:aws:lambda:eu-west-1:1:function:SSMCleanup:live";
    List<LogPlace> places =
        LogPlace.of(new SampleTask().type("LAMBDA").arn(arn).task(), "0a1b2c3d-request");
    assertEquals(
        List.of(LogPlace.Kind.FUNCTION, LogPlace.Kind.LOG_GROUP),
        places.stream().map(LogPlace::kind).toList());
    assertEquals(arn, places.getFirst().name());
    assertEquals(
        "https://eu-west-1.console.aws.amazon.com/lambda/home?region=eu-west-1"
            + "#/functions/SSMCleanup",
        places.getFirst().link());
  }

  @Test
  void whatAnExecutionIdNamesIsToldByItsForm() {
    String machine = "arn:aws:states:eu-west-1:1:stateMachine:Move";
    String run = "arn:aws:states:eu-west-1:1:execution:Move:run-1";
    TaskExecution task = new SampleTask().type("STEP_FUNCTIONS").arn(machine).task();
    List<LogPlace> both = LogPlace.of(task, run);
    assertEquals(List.of(machine, run), both.stream().map(LogPlace::name).toList());
    assertEquals(LogPlace.Kind.STATE_MACHINE_EXECUTION, both.getLast().kind());
    assertEquals(List.of(both.getFirst()), LogPlace.of(task, "run-1"));
    assertEquals(List.of(both.getFirst()), LogPlace.of(task, null));
    assertEquals(List.of(), LogPlace.of(new SampleTask().task(), "0a1b2c3d"));
  }

  @Test
  void whatIsNoFunctionHasNoSuchGroup() {
    assertNull(LogPlace.lambda(new SampleTask().arn("x").task()));
    assertNull(LogPlace.lambda(new SampleTask().type("LAMBDA").arn(null).task()));
    assertNull(LogPlace.lambda(new SampleTask().type("LAMBDA").arn("arn:aws:lambda").task()));
  }

  @ParameterizedTest
  @CsvSource({
    "eu-west-1, eu-west-1.console.aws.amazon.com",
    "cn-north-1, cn-north-1.console.amazonaws.cn",
    "us-gov-west-1, us-gov-west-1.console.amazonaws-us-gov.com",
    "eusc-de-east-1, eusc-de-east-1.console.amazonaws-eusc.eu"
  })
  void linksGoToThePartitionsConsole(String region, String host) {
    assertEquals(
        "https://"
            + host
            + "/cloudwatch/home?region="
            + region
            + "#logsV2:log-groups/log-group/$252Faws$252Flambda$252FA",
        LogPlace.logGroup("/aws/lambda/A", region).link());
    String arn = "arn:p:states:" + region + ":1:execution:machine:run";
    assertEquals(
        "https://" + host + "/states/home?region=" + region + "#/v2/executions/details/" + arn,
        Objects.requireNonNull(LogPlace.stateMachine(arn)).link());
  }

  @Test
  void noLinkIsMadeUp() {
    assertNull(LogPlace.logGroup("g", "us-iso-east-1").link());
    assertNull(LogPlace.logGroup("g", "evil.example/#").link());
    assertNull(LogPlace.logGroup("g", null).link());
    assertNull(LogPlace.stateMachine(null));
    assertNull(LogPlace.stateMachine("arn:aws:lambda:eu-west-1:1:function:f"));
    assertNull(LogPlace.stateMachine("0a1b2c3d"));
  }
}
