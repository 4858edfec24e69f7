package io.github.mwinspector.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every {@code aws} on PATH reads the endpoint; without one, plain HTTP is held to the same. */
class AwsCliTest {
  @TempDir Path folder;
  private final ObjectMapper json = new ObjectMapper();
  private DemoRun demo;

  @BeforeEach
  void start() throws IOException {
    demo = new DemoRun();
  }

  @AfterEach
  void stop() {
    demo.close();
  }

  private record Output(int exit, String out, String err) {}

  private static List<Path> clients() {
    List<Path> found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .flatMap(dir -> Stream.of(Path.of(dir, "aws"), Path.of(dir, "aws.exe")))
            .filter(Files::isExecutable)
            .map(AwsCliTest::real)
            .distinct()
            .toList();
    if (found.isEmpty()) {
      System.out.println("The AWS CLI is not on PATH: the same is asserted over plain HTTP only.");
    }
    return found;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new AssertionError(path.toString(), e);
    }
  }

  private Output run(Path aws, DemoTask task) throws IOException, InterruptedException {
    return run(
        aws,
        task,
        "ssm",
        "get-maintenance-window-execution-task",
        "--window-execution-id=" + task.windowExecutionId(),
        "--task-id=" + task.taskId());
  }

  private Output run(Path aws, DemoTask task, String... arguments)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    List<String> command = new ArrayList<>(List.of(aws.toString()));
    command.addAll(List.of(arguments));
    command.add("--endpoint-url=" + demo.endpoint.address());
    command.add("--region=" + task.region());
    command.add("--output=json");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    Map<String, String> env = builder.environment();
    env.keySet().removeIf(name -> name.startsWith("AWS_"));
    env.putAll(
        Map.of(
            "AWS_ACCESS_KEY_ID", "demo",
            "AWS_SECRET_ACCESS_KEY", "demo",
            "AWS_EC2_METADATA_DISABLED", "true",
            "AWS_CONFIG_FILE", folder.resolve("none").toString(),
            "AWS_SHARED_CREDENTIALS_FILE", folder.resolve("none").toString(),
            "AWS_PAGER", "",
            "NO_PROXY", "*"));
    int exit = builder.start().waitFor();
    return new Output(exit, Files.readString(out), Files.readString(err));
  }

  /** The answer with its times as instants: version 1 prints seconds, version 2 ISO-8601. */
  private JsonNode read(String answer) throws IOException {
    ObjectNode node = (ObjectNode) json.readTree(answer);
    for (String member : List.of("StartTime", "EndTime")) {
      JsonNode time = node.get(member);
      if (time != null) {
        node.put(member, instant(time).toString());
      }
    }
    return node;
  }

  private static Instant instant(JsonNode time) {
    return time.isTextual()
        ? OffsetDateTime.parse(time.asText()).toInstant()
        : Instant.ofEpochMilli(
            time.decimalValue()
                .movePointRight(3)
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValueExact());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Patching stopped by an alarm",
        "Rolling restart, still running",
        "Failover drill by Step Functions",
        "Fleet inventory with 5,000 parameters"
      })
  void theClientPrintsTheEstatesAnswer(String title) throws Exception {
    DemoTask task = demo.titled(title);
    JsonNode expected = read(demo.estate.body(demo.entry(task)));
    assertEquals(
        expected, read(demo.send(demo.post(DemoRun.body(task)).build()).body()), "plain HTTP");
    for (Path aws : clients()) {
      Output output = run(aws, task);
      assertEquals(0, output.exit(), output.err());
      assertEquals(expected, read(output.out()), aws.toString());
    }
  }

  @Test
  void theClientNamesTheServicesError() throws Exception {
    DemoTask task = demo.behaving(Behaviour.ACCESS_DENIED);
    String words = "not authorized to perform: ssm:GetMaintenanceWindowExecutionTask on resource";
    assertTrue(demo.send(demo.post(DemoRun.body(task)).build()).body().contains(words));
    for (Path aws : clients()) {
      Output output = run(aws, task);
      assertNotEquals(0, output.exit());
      assertTrue(output.err().contains("(AccessDeniedException)"), output.err());
      assertTrue(output.err().contains(words), output.err());
    }
  }

  @Test
  void theClientGetsThroughThrottlingByItsOwnRetries() throws Exception {
    DemoTask task = demo.behaving(Behaviour.THROTTLED_ONCE);
    List<Integer> exits = new ArrayList<>();
    for (Path aws : clients()) {
      exits.add(run(aws, task).exit());
    }
    assertTrue(exits.stream().allMatch(exit -> exit == 0), exits.toString());
  }

  private JsonNode printed(Path aws, DemoTask task, String... arguments) throws Exception {
    Output output = run(aws, task, arguments);
    assertEquals(0, output.exit(), output.err());
    return json.readTree(output.out());
  }

  @Test
  void theClientFollowsATaskToTheLineThatFailed() throws Exception {
    DemoTask task = demo.titled("OpenSSL upgrade, two nodes held a lock");
    for (Path aws : clients()) {
      JsonNode invocations =
          printed(
                  aws,
                  task,
                  "ssm",
                  "describe-maintenance-window-execution-task-invocations",
                  "--window-execution-id=" + task.windowExecutionId(),
                  "--task-id=" + task.taskId())
              .path("WindowExecutionTaskInvocationIdentities");
      assertEquals(12, invocations.size(), aws.toString());
      String command = invocations.path(4).path("ExecutionId").asText();
      JsonNode nodes =
          printed(
                  aws,
                  task,
                  "ssm",
                  "list-command-invocations",
                  "--details",
                  "--command-id",
                  command)
              .path("CommandInvocations");
      JsonNode plugin = nodes.path(0).path("CommandPlugins").path(0);
      assertEquals(100, plugin.path("ResponseCode").asInt());
      assertTrue(plugin.path("Output").asText().contains("E: Could not get lock"), aws.toString());
    }
  }

  @Test
  void theClientReadsAlarmsAndItsIdentityInItsOwnProtocols() throws Exception {
    DemoTask task = demo.titled("Patching stopped by an alarm");
    for (Path aws : clients()) {
      JsonNode alarm =
          printed(
                  aws,
                  task,
                  "cloudwatch",
                  "describe-alarms",
                  "--alarm-names=prod-web-5xx-rate",
                  "--alarm-types=MetricAlarm")
              .path("MetricAlarms")
              .path(0);
      assertEquals("OK", alarm.path("StateValue").asText(), aws.toString());
      assertEquals(50.0, alarm.path("Threshold").asDouble());
      assertEquals(
          Instant.parse("2026-04-01T01:57:38.377Z"), instant(alarm.path("StateUpdatedTimestamp")));
      JsonNode items =
          printed(
                  aws,
                  task,
                  "cloudwatch",
                  "describe-alarm-history",
                  "--alarm-name=prod-web-5xx-rate",
                  "--history-item-type=StateUpdate",
                  "--start-date=2026-04-01T00:00:00Z")
              .path("AlarmHistoryItems");
      assertEquals(2, items.size(), aws.toString());
      assertEquals(
          "111122223333",
          printed(aws, task, "sts", "get-caller-identity").path("Account").asText());
      Output denied =
          run(aws, task, "cloudwatch", "describe-alarms", "--alarm-names=checkout-prod-errors");
      assertTrue(denied.err().contains("(AccessDenied"), denied.err());
    }
  }
}
