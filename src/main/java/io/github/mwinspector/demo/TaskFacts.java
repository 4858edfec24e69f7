package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a task's own answer says that its evidence must agree with.
 *
 * @param task the task
 * @param body its answer, with the end it will have
 */
record TaskFacts(DemoTask task, JsonNode body) {
  private static final double UNSAID = 1200;
  private static final int PREFIX = 8;

  String type() {
    return body.path("Type").asText();
  }

  String arn() {
    return body.path("TaskArn").asText();
  }

  String status() {
    return body.path("Status").asText();
  }

  String member(String name) {
    return body.path(name).asText("1");
  }

  /** The nodes that the task's parameters name. */
  List<String> nodes() {
    List<String> nodes = new ArrayList<>();
    for (JsonNode map : body.path("TaskParameters")) {
      map.path("aws:InstanceId").path("Values").forEach(node -> nodes.add(node.asText()));
    }
    return nodes;
  }

  /** The task's parameters without the nodes, each a list of texts. */
  ObjectNode parameters() {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    for (JsonNode map : body.path("TaskParameters")) {
      map.properties().stream()
          .filter(parameter -> !parameter.getKey().equals("aws:InstanceId"))
          .forEach(p -> parameters.set(p.getKey(), p.getValue().path("Values")));
    }
    return parameters;
  }

  /** How long it took or will take, in seconds. */
  double seconds(JsonNode script) {
    Instant start = Moment.time(body.path("StartTime"));
    Instant end = Moment.time(body.path("EndTime"));
    return start == null || end == null
        ? script.path("seconds").asDouble(UNSAID)
        : Math.max(0, Duration.between(start, end).toMillis() / 1000.0);
  }

  /** How many of so many run at a time. */
  int lanes(int count) {
    String most = member("MaxConcurrency");
    int lanes =
        most.endsWith("%")
            ? Math.ceilDiv(count * Integer.parseInt(most.substring(0, most.length() - 1)), 100)
            : Integer.parseInt(most);
    return Math.clamp(lanes, 1, Math.max(1, count));
  }

  /** An id below this task: it begins as the task's own, so that the task can be told from it. */
  String id(String what) {
    String hash =
        UUID.nameUUIDFromBytes((task.taskId() + what).getBytes(StandardCharsets.UTF_8)).toString();
    return task.taskId().substring(0, PREFIX) + hash.substring(PREFIX);
  }

  /** Whether an id is one of those below this task. */
  static boolean below(DemoTask task, String id) {
    return id.length() > PREFIX && task.taskId().startsWith(id.substring(0, PREFIX));
  }
}
