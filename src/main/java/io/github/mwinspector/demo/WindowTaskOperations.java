package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * DescribeMaintenanceWindowTasks and GetMaintenanceWindowTask: each task of a window's executions
 * is registered with it, as it ran unless windows.json says that it was changed since.
 */
final class WindowTaskOperations {
  private final WindowData data;

  WindowTaskOperations(WindowData data) {
    this.data = data;
  }

  Map<String, Operation> all() {
    return Map.of(
        "DescribeMaintenanceWindowTasks", this::describe, "GetMaintenanceWindowTask", this::get);
  }

  private ObjectNode describe(Asked asked) {
    JsonNode window = data.window(WindowOperations.windowId(asked), asked.region());
    List<String> arns = Filters.values(asked, "TaskArn");
    List<TaskFacts> tasks =
        data.tasks(window, asked.region()).stream()
            .map(data::facts)
            .filter(task -> arns.isEmpty() || arns.contains(task.arn()))
            .toList();
    return Page.OF_WINDOWS.of(
        asked, "Tasks", tasks, task -> registered(task, window).put("Type", task.type()));
  }

  private ObjectNode get(Asked asked) {
    JsonNode window = data.window(WindowOperations.windowId(asked), asked.region());
    String id = asked.id("WindowTaskId");
    TaskFacts task =
        data.tasks(window, asked.region()).stream()
            .map(data::facts)
            .filter(t -> windowTaskId(t).equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.of(
                        "DoesNotExistException",
                        "Maintenance window task %s does not exist".formatted(id)));
    ObjectNode json = registered(task, window);
    json.put("TaskType", task.type());
    json.set("TaskInvocationParameters", handedOver(task));
    return json;
  }

  private static String windowTaskId(TaskFacts task) {
    return task.id("registered");
  }

  private static ObjectNode registered(TaskFacts task, JsonNode window) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("WindowId", window.get("WindowId"));
    json.put("WindowTaskId", windowTaskId(task));
    json.put("TaskArn", task.arn());
    json.put("ServiceRoleArn", task.body().path("ServiceRole").asText(""));
    ObjectNode target = json.putArray("Targets").addObject();
    target.put("Key", "WindowTargetIds");
    target.putArray("Values").add(task.id("target"));
    json.putObject("TaskParameters");
    json.put("Priority", task.body().path("Priority").asInt(1));
    json.put("MaxConcurrency", task.member("MaxConcurrency"));
    json.put("MaxErrors", task.member("MaxErrors"));
    json.put("CutoffBehavior", "CONTINUE_TASK");
    if (task.body().has("AlarmConfiguration")) {
      json.set("AlarmConfiguration", task.body().get("AlarmConfiguration"));
    }
    JsonNode changed = window.path("tasks").path(task.task().taskId());
    changed.properties().forEach(member -> json.set(member.getKey(), member.getValue()));
    return json;
  }

  private static ObjectNode handedOver(TaskFacts task) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode parameters = task.parameters();
    switch (task.type()) {
      case "RUN_COMMAND" ->
          json.putObject("RunCommand").put("TimeoutSeconds", 600).set("Parameters", parameters);
      case "AUTOMATION" ->
          json.putObject("Automation")
              .put("DocumentVersion", "$DEFAULT")
              .set("Parameters", parameters);
      case "LAMBDA" -> {
        ObjectNode lambda = json.putObject("Lambda");
        parameters
            .properties()
            .forEach(p -> lambda.put(p.getKey(), sent(p.getKey(), p.getValue().path(0).asText())));
      }
      case "STEP_FUNCTIONS" -> {
        ObjectNode machine = json.putObject("StepFunctions");
        parameters
            .properties()
            .forEach(p -> machine.put(p.getKey(), p.getValue().path(0).asText()));
      }
      default -> {}
    }
    return json;
  }

  /** The payload is a blob, which JSON carries in base64. */
  private static String sent(String name, String value) {
    return name.equals("Payload")
        ? Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))
        : value;
  }
}
