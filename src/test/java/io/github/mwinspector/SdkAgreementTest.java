package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.answer.AnswerReader;
import io.github.mwinspector.answer.UnreadableAnswerException;
import io.github.mwinspector.demo.DemoTask;
import io.github.mwinspector.model.AlarmConfiguration;
import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.ParameterNode.Kind;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TaskExecution;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Alarm;
import software.amazon.awssdk.services.ssm.model.GetMaintenanceWindowExecutionTaskResponse;

/** The model is read from the bytes: where the SDK keeps a member, both must say the same. */
class SdkAgreementTest {
  @TempDir Path home;

  /** Keeps the body of the last answer, so that both readings are of the same bytes. */
  private static final class Received implements ExecutionInterceptor {
    private byte[] body = {};

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
        Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
      try (InputStream in = context.responseBody().orElseThrow()) {
        body = in.readAllBytes();
        return Optional.of(new ByteArrayInputStream(body));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void theSdkAndOurReadingAgreeOnEveryAnswerOfTheDemoAccount() throws Exception {
    int compared = 0;
    try (Session session = new Session(Map.of("HOME", home.toString()), home.toString(), _ -> {})) {
      for (DemoTask task : session.demo().estate().tasks()) {
        if (!task.fails() && !task.title().equals("A slow answer")) {
          compare(session, task);
          compared++;
        }
      }
    }
    assertTrue(compared > 20, "only " + compared + " answers were compared");
  }

  private static void compare(Session session, DemoTask task) throws UnreadableAnswerException {
    Received received = new Received();
    try (SsmClient sdk =
        SsmClient.builder()
            .endpointOverride(session.demo().address())
            .region(Region.of(task.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("demo", "demo")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(o -> o.addExecutionInterceptor(received))
            .build()) {
      GetMaintenanceWindowExecutionTaskResponse theirs =
          sdk.getMaintenanceWindowExecutionTask(
              r -> r.windowExecutionId(task.windowExecutionId()).taskId(task.taskId()));
      CallFacts call = new CallFacts(null, "", "", 200, 1, Duration.ZERO, Instant.EPOCH, null);
      same(theirs, AnswerReader.read(received.body, call), task.title());
    }
  }

  private static void same(
      GetMaintenanceWindowExecutionTaskResponse sdk, TaskAnswer answer, String title) {
    TaskExecution ours = answer.task();
    assertEquals(sdk.windowExecutionId(), ours.windowExecutionId(), title);
    assertEquals(sdk.taskExecutionId(), ours.taskExecutionId(), title);
    assertEquals(sdk.taskArn(), ours.taskArn(), title);
    assertEquals(sdk.serviceRole(), ours.serviceRole(), title);
    assertEquals(sdk.typeAsString(), ours.type() == null ? null : ours.type().text(), title);
    assertEquals(sdk.priority(), ours.priority(), title);
    assertEquals(sdk.maxConcurrency(), ours.maxConcurrency(), title);
    assertEquals(sdk.maxErrors(), ours.maxErrors(), title);
    assertEquals(sdk.statusAsString(), ours.status() == null ? null : ours.status().text(), title);
    assertEquals(sdk.statusDetails(), ours.statusDetails(), title);
    assertEquals(alarms(sdk), alarms(ours), title);
    assertEquals(sdk.alarmConfiguration() == null, ours.alarmConfiguration() == null, title);
    if (sdk.alarmConfiguration() != null) {
      same(sdk.alarmConfiguration(), ours.alarmConfiguration(), title);
    }
    assertEquals(sdk.startTime(), ours.startTime(), title);
    assertEquals(sdk.endTime(), ours.endTime(), title);
    sameParameters(sdk, answer, title);
  }

  private static List<String> alarms(GetMaintenanceWindowExecutionTaskResponse sdk) {
    return sdk.hasTriggeredAlarms()
        ? sdk.triggeredAlarms().stream().map(a -> a.name() + " " + a.stateAsString()).toList()
        : null;
  }

  private static List<String> alarms(TaskExecution ours) {
    return ours.triggeredAlarms() == null
        ? null
        : ours.triggeredAlarms().stream()
            .map(a -> a.name() + " " + (a.state() == null ? null : a.state().text()))
            .toList();
  }

  private static void same(
      software.amazon.awssdk.services.ssm.model.AlarmConfiguration sdk,
      AlarmConfiguration ours,
      String title) {
    assertEquals(sdk.ignorePollAlarmFailure(), ours.ignorePollAlarmFailure(), title);
    assertEquals(
        sdk.hasAlarms() ? sdk.alarms().stream().map(Alarm::name).toList() : null,
        ours.alarms(),
        title);
  }

  /** Every value of every parameter, in its order; of equal keys the SDK keeps the last alone. */
  private static void sameParameters(
      GetMaintenanceWindowExecutionTaskResponse sdk, TaskAnswer answer, String title) {
    List<Map<String, List<String>>> theirs =
        sdk.taskParameters().stream()
            .map(
                map -> {
                  Map<String, List<String>> values = new TreeMap<>();
                  map.forEach((key, value) -> values.put(key, value.values()));
                  return values;
                })
            .filter(map -> !map.isEmpty())
            .toList();
    List<List<ParameterNode>> groups = groups(answer.parameters());
    assertEquals(theirs, groups.stream().map(SdkAgreementTest::lastOfEach).toList(), title);
    int sent = groups.stream().mapToInt(List::size).sum();
    assertEquals(sent, answer.parameterCount(), title);
  }

  private static List<List<ParameterNode>> groups(List<ParameterNode> rows) {
    boolean grouped = rows.stream().anyMatch(row -> row.kind() == Kind.GROUP);
    return (grouped ? rows.stream().map(ParameterNode::children).toList() : List.of(rows))
        .stream()
            .map(group -> group.stream().filter(row -> row.kind() == Kind.PARAMETER).toList())
            .filter(group -> !group.isEmpty())
            .toList();
  }

  private static Map<String, List<String>> lastOfEach(List<ParameterNode> group) {
    Map<String, List<String>> values = new TreeMap<>();
    group.forEach(row -> values.put(row.name(), values(row)));
    return values;
  }

  /** A parameter of one value carries it itself; what is below it then is its JSON, opened up. */
  private static List<String> values(ParameterNode parameter) {
    return parameter.value() != null
        ? List.of(parameter.value().reveal())
        : parameter.children().stream()
            .filter(row -> row.value() != null)
            .map(row -> row.value().reveal())
            .toList();
  }
}
