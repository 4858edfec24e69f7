package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.demo.DemoTask;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetMaintenanceWindowExecutionTaskResponse;

/** The model is read from the bytes: where the SDK keeps a member, both must say the same. */
class SdkAgreementTest {
  @TempDir Path home;

  @Test
  void theSdkAndOurReadingAgreeOnEveryAnswerOfTheDemoAccount() throws LookupException {
    int compared = 0;
    try (Session session = new Session(Map.of("HOME", home.toString()), home.toString())) {
      for (DemoTask task : session.demo().estate().tasks()) {
        if (!task.fails() && !task.title().equals("A slow answer")) {
          compare(session, task);
          compared++;
        }
      }
    }
    assertTrue(compared > 20, "only " + compared + " answers were compared");
  }

  private static void compare(Session session, DemoTask task) throws LookupException {
    AwsRegion region = Objects.requireNonNull(AwsRegion.typed(task.region()));
    LookupRequest request =
        new LookupRequest(
            new Connection(AwsProfile.DEMO, region),
            new WindowExecutionId(task.windowExecutionId()),
            new TaskExecutionId(task.taskId()));
    TaskAnswer answer = session.source().look(request, _ -> {});
    try (SsmClient sdk =
        SsmClient.builder()
            .endpointOverride(session.demo().address())
            .region(Region.of(task.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("demo", "demo")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build()) {
      same(
          sdk.getMaintenanceWindowExecutionTask(
              r -> r.windowExecutionId(task.windowExecutionId()).taskId(task.taskId())),
          answer,
          task.title());
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
    assertEquals(sdk.hasTriggeredAlarms(), ours.triggeredAlarms() != null, title);
    assertEquals(sdk.alarmConfiguration() != null, ours.alarmConfiguration() != null, title);
    if (sdk.hasTriggeredAlarms() && !sdk.triggeredAlarms().isEmpty()) {
      assertEquals(sdk.triggeredAlarms().size(), ours.triggeredAlarms().size(), title);
      assertEquals(
          sdk.triggeredAlarms().getFirst().name(), ours.triggeredAlarms().getFirst().name(), title);
    }
    // Times of a running task are counted from the moment of each of the two answers.
    if (!title.contains("running") && sdk.endTime() != null) {
      assertEquals(sdk.startTime(), ours.startTime(), title);
      assertEquals(sdk.endTime(), ours.endTime(), title);
    }
    int parameters = sdk.taskParameters().stream().mapToInt(Map::size).sum();
    assertTrue(answer.parameterCount() >= parameters, title);
    if (!title.contains("same key")) {
      assertEquals(parameters, answer.parameterCount(), title);
    }
  }
}
