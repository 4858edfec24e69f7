package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.mwinspector.demo.WindowData.Execution;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * DescribeMaintenanceWindows, GetMaintenanceWindow, DescribeMaintenanceWindowExecutions,
 * GetMaintenanceWindowExecution and DescribeMaintenanceWindowExecutionTasks.
 */
final class WindowOperations {
  private static final List<String> LISTED =
      List.of(
          "WindowId",
          "Name",
          "Description",
          "Enabled",
          "Duration",
          "Cutoff",
          "Schedule",
          "ScheduleTimezone");

  private static final List<String> TASK_MEMBERS =
      List.of(
          "WindowExecutionId",
          "TaskExecutionId",
          "Status",
          "StatusDetails",
          "StartTime",
          "EndTime",
          "TaskArn");

  private static final DateTimeFormatter NEXT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final WindowData data;

  WindowOperations(WindowData data) {
    this.data = data;
  }

  Map<String, Operation> all() {
    return Map.of(
        "DescribeMaintenanceWindows", this::describe,
        "GetMaintenanceWindow", this::get,
        "DescribeMaintenanceWindowExecutions", this::executions,
        "GetMaintenanceWindowExecution", this::execution,
        "DescribeMaintenanceWindowExecutionTasks", this::tasks);
  }

  private ObjectNode describe(Asked asked) {
    List<String> names = Filters.values(asked, "Name");
    List<String> enabled = Filters.values(asked, "Enabled");
    List<JsonNode> windows =
        data.windows(asked.region()).stream()
            .filter(w -> names.isEmpty() || names.contains(w.path("Name").asText()))
            .filter(w -> enabled.isEmpty() || enabled.contains(w.path("Enabled").asText()))
            .toList();
    return Page.OF_WINDOWS.of(asked, "WindowIdentities", windows, this::withNext);
  }

  private static ObjectNode listed(JsonNode window) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    LISTED.stream().filter(window::has).forEach(name -> json.set(name, window.get(name)));
    return json;
  }

  /** The same with the next start, a text in this answer; a window that is off has none. */
  private ObjectNode withNext(JsonNode window) {
    ObjectNode json = listed(window);
    if (window.path("Enabled").asBoolean() && window.has("nextInHours")) {
      Instant hour = data.now().truncatedTo(ChronoUnit.HOURS);
      json.put(
          "NextExecutionTime",
          NEXT.format(hour.plus(Duration.ofHours(window.get("nextInHours").asLong()))));
    }
    return json;
  }

  private ObjectNode get(Asked asked) {
    ObjectNode json = listed(data.window(windowId(asked), asked.region()));
    json.put("AllowUnassociatedTargets", false);
    Instant created = Instant.parse("2025-11-03T09:12:44.120Z");
    json.set("CreatedDate", Time.node(created));
    json.set("ModifiedDate", Time.node(created));
    return json;
  }

  /**
   * The window that a request names.
   *
   * @throws Refusal when the id has another form
   */
  static String windowId(Asked asked) {
    String id = asked.text("WindowId");
    if (id == null || !id.matches("mw-[0-9a-f]{17}")) {
      throw Refusal.validation(
          "1 validation error detected: Value %s at 'windowId' failed to satisfy constraint: Member must satisfy regular expression pattern: ^mw-[0-9a-f]{17}$"
              .formatted(id == null ? "null" : "'" + id + "'"));
    }
    return id;
  }

  /** An unknown window has no executions; the service declares no error for it. */
  private ObjectNode executions(Asked asked) {
    String id = windowId(asked);
    Instant after = bound(asked, "ExecutedAfter");
    Instant before = bound(asked, "ExecutedBefore");
    List<Execution> executions =
        data.executions(id, asked.region()).stream()
            .filter(e -> after == null || !e.start().isBefore(after))
            .filter(e -> before == null || !e.start().isAfter(before))
            .toList();
    return Page.OF_WINDOWS.of(
        asked, "WindowExecutions", executions, e -> written(e).put("WindowId", id));
  }

  private static @Nullable Instant bound(Asked asked, String key) {
    List<String> values = Filters.values(asked, key);
    return values.isEmpty() ? null : Time.sent(TextNode.valueOf(values.getFirst()));
  }

  private static ObjectNode written(Execution execution) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("WindowExecutionId", execution.id());
    json.put("Status", execution.status());
    if (execution.status().equals("FAILED")) {
      json.put("StatusDetails", "One or more tasks in the orchestration failed.");
    }
    json.set("StartTime", Time.node(execution.start()));
    Instant end = execution.end();
    if (end != null) {
      json.set("EndTime", Time.node(end));
    }
    return json;
  }

  private ObjectNode execution(Asked asked) {
    String id = asked.id("WindowExecutionId");
    Execution execution = data.execution(id, asked.region());
    if (execution.taskIds().isEmpty()) {
      throw Refusal.of(
          "DoesNotExistException", "Maintenance window execution %s does not exist".formatted(id));
    }
    ObjectNode json = written(execution);
    ArrayNode ids = json.putArray("TaskIds");
    execution.taskIds().forEach(ids::add);
    return json;
  }

  private ObjectNode tasks(Asked asked) {
    String id = asked.id("WindowExecutionId");
    List<JsonNode> tasks = data.execution(id, asked.region()).tasks();
    if (tasks.isEmpty()) {
      throw Refusal.of(
          "DoesNotExistException", "Maintenance window execution %s does not exist".formatted(id));
    }
    return Page.OF_WINDOWS.of(
        asked, "WindowExecutionTaskIdentities", tasks, WindowOperations::listedTask);
  }

  private static ObjectNode listedTask(JsonNode task) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    TASK_MEMBERS.stream().filter(task::has).forEach(name -> json.set(name, task.get(name)));
    if (task.has("Type")) {
      json.set("TaskType", task.get("Type"));
    }
    return json;
  }
}
