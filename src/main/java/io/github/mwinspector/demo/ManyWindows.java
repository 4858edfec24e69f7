package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mwinspector.demo.WindowData.Execution;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Generated windows of a large account: 1,000 of them in one region, the first with 10,000
 * executions of one task each, a quarter of an hour apart, newest first.
 */
final class ManyWindows {
  /** Where they are. */
  static final String REGION = "eu-west-1";

  private static final int WINDOWS = 1_000;
  private static final int EXECUTIONS = 10_000;
  private static final Duration APART = Duration.ofMinutes(15);

  private final List<JsonNode> windows = new ArrayList<>();
  private final List<Execution> executions = new ArrayList<>();
  private final Map<String, Execution> byId = new HashMap<>();

  /**
   * Makes them.
   *
   * @param newest when the newest execution started
   */
  ManyWindows(Instant newest) {
    for (int i = 0; i < WINDOWS; i++) {
      windows.add(window(i));
    }
    for (int i = 0; i < EXECUTIONS; i++) {
      executions.add(execution(i, newest.minus(APART.multipliedBy(i))));
    }
    executions.forEach(execution -> byId.put(execution.id(), execution));
  }

  List<JsonNode> windows(String region) {
    return region.equals(REGION) ? windows : List.of();
  }

  /** The executions of a window. */
  List<Execution> executions(String windowId, String region) {
    boolean first = windows(region).stream().limit(1).anyMatch(w -> id(w).equals(windowId));
    return first ? executions : List.of();
  }

  /** The execution with this id, or null. */
  @Nullable Execution execution(String id, String region) {
    return region.equals(REGION) ? byId.get(id) : null;
  }

  private static String id(JsonNode window) {
    return window.path("WindowId").asText();
  }

  private static JsonNode window(int number) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("WindowId", String.format(Locale.ROOT, "mw-%017x", number));
    json.put("Name", String.format(Locale.ROOT, "window-%04d", number));
    json.put("Enabled", number % 10 != 9);
    json.put("Schedule", "rate(15 minutes)");
    json.put("Duration", 1);
    json.put("Cutoff", 0);
    return json;
  }

  private static Execution execution(int number, Instant start) {
    String task = uuid("task" + number);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    String execution = uuid("execution" + number);
    json.put("WindowExecutionId", execution);
    json.put("TaskExecutionId", task);
    json.put("Type", "RUN_COMMAND");
    json.put("TaskArn", "AWS-RunShellScript");
    json.put("Status", number % 7 == 3 ? "FAILED" : "SUCCESS");
    json.set("StartTime", DecimalNode.valueOf(Time.seconds(start)));
    json.set("EndTime", DecimalNode.valueOf(Time.seconds(start.plusSeconds(60 + number % 600))));
    return new Execution(execution, List.of(json), List.of(task));
  }

  private static String uuid(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
