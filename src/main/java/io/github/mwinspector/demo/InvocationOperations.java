package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mwinspector.demo.Stories.Told;
import java.util.List;
import java.util.Map;

/** DescribeMaintenanceWindowExecutionTaskInvocations. */
final class InvocationOperations {
  private static final String LIST = "WindowExecutionTaskInvocationIdentities";

  private final DemoEstate estate;
  private final Stories stories;

  InvocationOperations(DemoEstate estate, Stories stories) {
    this.estate = estate;
    this.stories = stories;
  }

  Map<String, Operation> all() {
    return Map.of("DescribeMaintenanceWindowExecutionTaskInvocations", this::describe);
  }

  private ObjectNode describe(Asked asked) {
    EstateEntry entry = TaskOperation.entry(estate, asked);
    if (entry.file() == null || entry.task().fails()) {
      throw TaskOperation.unreadable(entry, asked);
    }
    Told told = stories.of(entry);
    List<String> wanted = Filters.values(asked, "STATUS");
    List<InvocationRun> runs =
        told.story().invocations().stream()
            .filter(run -> wanted.isEmpty() || wanted.contains(status(run, told.moment())))
            .toList();
    return Page.OF_WINDOWS.of(asked, LIST, runs, run -> row(run, told));
  }

  private static String status(InvocationRun run, Moment moment) {
    return moment.word(run.span(), "PENDING", "IN_PROGRESS", run.outcome().invocation());
  }

  private static ObjectNode row(InvocationRun run, Told told) {
    TaskFacts task = told.story().task();
    JsonNode script = told.story().script();
    Moment moment = told.moment();
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("WindowExecutionId", task.task().windowExecutionId());
    row.put("TaskExecutionId", task.task().taskId());
    row.put("InvocationId", run.id());
    if (run.executionId() != null && moment.started(run.span())) {
      row.put("ExecutionId", run.executionId());
    }
    if (run.typed()) {
      row.put("TaskType", task.type());
    }
    row.put("Parameters", InvocationParameters.of(task, run.nodes()));
    row.put("Status", status(run, moment));
    if (run.typed()) {
      row.put(
          "StatusDetails",
          moment.word(run.span(), "Pending", "InProgress", run.outcome().details()));
    }
    if (run.outcome().sent() || run.outcome().script().has("times")) {
      moment.put(row, "StartTime", "EndTime", run.span());
    }
    for (String member : List.of("OwnerInformation", "WindowTargetId")) {
      if (script.has(member)) {
        row.set(member, script.get(member));
      }
    }
    return row;
  }
}
