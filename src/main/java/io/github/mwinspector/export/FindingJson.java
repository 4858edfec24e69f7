package io.github.mwinspector.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mwinspector.evidence.Alarm;
import io.github.mwinspector.evidence.AlarmChange;
import io.github.mwinspector.evidence.Automation;
import io.github.mwinspector.evidence.Command;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.NodeOutput;
import io.github.mwinspector.evidence.RegisteredTask;
import io.github.mwinspector.evidence.Step;
import io.github.mwinspector.evidence.Window;
import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.TriggeredAlarm;
import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Findings as JSON, members by the API's names. */
record FindingJson(Discretion discretion) {

  ObjectNode of(Finding finding) {
    return switch (finding) {
      case WindowExecution it -> windowExecution(it);
      case Finding.Invocations it -> complete(it.complete()).put("count", it.all().size());
      case Command it -> command(it);
      case Finding.Nodes it -> list("CommandInvocations", it.all(), it.complete(), this::node);
      case NodeOutput it -> output(it);
      case Automation it -> automation(it);
      case Finding.Steps it -> list("StepExecutions", it.all(), it.complete(), this::step);
      case Finding.Alarms it -> list("Alarms", it.all(), true, this::alarm);
      case Finding.AlarmChanges it ->
          list("AlarmHistoryItems", it.all(), it.complete(), this::change);
      case Finding.Windows it -> ids("WindowIds", it.ids(), it.complete());
      case Finding.WindowExecutions it ->
          ids("WindowExecutionIds", it.windowExecutionIds(), it.complete());
      case Finding.Runs it -> complete(it.complete()).put("count", it.all().size());
      case Finding.TaskRuns it -> complete(it.complete()).put("count", it.all().size());
      case Window it -> window(it);
      case Finding.RegisteredTasks it -> list("Tasks", it.all(), it.complete(), this::registered);
      case RegisteredTask it -> registered(it);
    };
  }

  ObjectNode invocation(Invocation it) {
    Members json = new Members();
    json.text("InvocationId", it.invocationId());
    json.text("ExecutionId", it.executionId());
    json.text("TaskType", it.type() == null ? null : it.type().text());
    json.text("Status", it.status() == null ? null : it.status().text());
    json.text("StatusDetails", it.statusDetails());
    json.time("StartTime", it.startTime());
    json.time("EndTime", it.endTime());
    json.value("OwnerInformation", it.ownerInformation());
    json.text("WindowTargetId", it.windowTargetId());
    json.texts("InstanceIds", it.instanceIds());
    json.rows("Parameters", it.parameters());
    return json.node;
  }

  private ObjectNode windowExecution(WindowExecution it) {
    Members json = new Members();
    json.texts("TaskIds", it.taskExecutionIds());
    json.text("Status", it.status() == null ? null : it.status().text());
    json.text("StatusDetails", it.statusDetails());
    json.time("StartTime", it.startTime());
    json.time("EndTime", it.endTime());
    return json.node;
  }

  private ObjectNode command(Command it) {
    Members json = new Members();
    json.text("CommandId", it.commandId());
    json.text("DocumentName", it.documentName());
    json.text("DocumentVersion", it.documentVersion());
    json.text("Status", it.status());
    json.text("StatusDetails", it.statusDetails());
    json.time("RequestedDateTime", it.requested());
    json.number("TargetCount", it.targetCount());
    json.number("CompletedCount", it.completedCount());
    json.number("ErrorCount", it.errorCount());
    json.number("DeliveryTimedOutCount", it.deliveryTimedOutCount());
    json.number("TimeoutSeconds", it.timeoutSeconds());
    return json.node;
  }

  private ObjectNode node(Node it) {
    Members json = new Members();
    json.text("InstanceId", it.instanceId());
    json.text("InstanceName", it.instanceName());
    json.text("Status", it.status());
    json.text("StatusDetails", it.statusDetails());
    json.time("RequestedDateTime", it.requested());
    json.value("TraceOutput", it.trace());
    json.text("CloudWatchLogGroupName", it.logGroup());
    ArrayNode plugins = json.node.putArray("CommandPlugins");
    it.plugins().stream().map(this::plugin).forEach(plugins::add);
    return json.node;
  }

  private ObjectNode plugin(Node.Plugin it) {
    Members json = new Members();
    json.text("Name", it.name());
    json.text("Status", it.status());
    json.text("StatusDetails", it.statusDetails());
    json.number("ResponseCode", it.responseCode());
    json.time("ResponseStartDateTime", it.started());
    json.time("ResponseFinishDateTime", it.finished());
    json.value("Output", it.output());
    json.text("OutputS3BucketName", it.bucket());
    json.text("OutputS3KeyPrefix", it.keyPrefix());
    json.text("OutputS3Region", it.bucketRegion());
    return json.node;
  }

  private ObjectNode output(NodeOutput it) {
    Members json = new Members();
    json.text("PluginName", it.plugin());
    json.text("Status", it.status());
    json.text("StatusDetails", it.statusDetails());
    json.number("ResponseCode", it.responseCode());
    json.time("ExecutionStartDateTime", it.started());
    json.time("ExecutionEndDateTime", it.finished());
    json.value("StandardOutputContent", it.standardOutput());
    json.value("StandardErrorContent", it.standardError());
    json.text("StandardOutputUrl", it.outputUrl());
    json.text("StandardErrorUrl", it.errorUrl());
    json.text("CloudWatchLogGroupName", it.logGroup());
    return json.node.put("outputCut", it.outputCut()).put("errorCut", it.errorCut());
  }

  private ObjectNode automation(Automation it) {
    Members json = new Members();
    json.text("AutomationExecutionId", it.executionId());
    json.text("DocumentName", it.documentName());
    json.text("DocumentVersion", it.documentVersion());
    json.text("AutomationExecutionStatus", it.status());
    json.value("FailureMessage", it.failureMessage());
    json.time("ExecutionStartTime", it.startTime());
    json.time("ExecutionEndTime", it.endTime());
    json.text("ParentAutomationExecutionId", it.parentExecutionId());
    json.alarms(it.triggeredAlarms());
    json.rows("Parameters", it.parameters());
    json.rows("Outputs", it.outputs());
    json.node.put("StepExecutionsTruncated", it.stepsTruncated());
    ArrayNode steps = json.node.putArray("StepExecutions");
    it.steps().stream().map(this::step).forEach(steps::add);
    return json.node;
  }

  private ObjectNode step(Step it) {
    Members json = new Members();
    json.text("StepExecutionId", it.stepExecutionId());
    json.text("StepName", it.name());
    json.text("Action", it.action());
    json.text("StepStatus", it.status());
    json.text("ResponseCode", it.responseCode());
    json.value("Response", it.response());
    json.value("FailureMessage", it.failureMessage());
    json.text("FailureStage", it.failureStage());
    json.text("FailureType", it.failureType());
    json.time("ExecutionStartTime", it.startTime());
    json.time("ExecutionEndTime", it.endTime());
    json.text("childExecutionId", it.childExecutionId());
    json.text("commandId", it.commandId());
    json.alarms(it.triggeredAlarms());
    json.rows("Inputs", it.inputs());
    json.rows("Outputs", it.outputs());
    return json.node;
  }

  private ObjectNode alarm(Alarm it) {
    Members json = new Members();
    json.text("AlarmName", it.name());
    json.node.put("composite", it.composite());
    json.text("StateValue", it.state());
    json.text("StateReason", it.reason());
    json.time("StateUpdatedTimestamp", it.updated());
    json.text("condition", it.condition());
    json.text("AlarmRule", it.rule());
    return json.node;
  }

  private ObjectNode change(AlarmChange it) {
    Members json = new Members();
    json.time("Timestamp", it.at());
    json.text("from", it.from());
    json.text("to", it.to());
    json.text("HistorySummary", it.summary());
    json.text("reason", it.reason());
    return json.node;
  }

  private ObjectNode window(Window it) {
    Members json = new Members();
    json.text("WindowId", it.windowId());
    json.text("Name", it.name());
    json.text("Schedule", it.schedule());
    json.text("ScheduleTimezone", it.scheduleTimezone());
    json.number("Duration", it.durationHours());
    json.number("Cutoff", it.cutoffHours());
    json.node.put("Enabled", it.enabled());
    return json.node;
  }

  private ObjectNode registered(RegisteredTask it) {
    Members json = new Members();
    json.text("WindowTaskId", it.windowTaskId());
    json.text("Name", it.name());
    json.text("TaskArn", it.taskArn());
    json.text("ServiceRoleArn", it.serviceRole());
    json.text("TaskType", it.type() == null ? null : it.type().text());
    json.number("Priority", it.priority());
    json.text("MaxConcurrency", it.maxConcurrency());
    json.text("MaxErrors", it.maxErrors());
    json.text("CutoffBehavior", it.cutoffBehavior());
    json.texts("Targets", it.targets());
    json.rows("TaskParameters", it.parameters());
    return json.node;
  }

  private <T> ObjectNode list(
      String name, List<T> all, boolean complete, Function<T, ObjectNode> json) {
    ObjectNode node = complete(complete);
    ArrayNode array = node.putArray(name);
    all.stream().map(json).forEach(array::add);
    return node;
  }

  private ObjectNode ids(String name, List<String> ids, boolean complete) {
    Members json = new Members();
    json.node.put("complete", complete).put("count", ids.size());
    json.texts(name, ids);
    return json.node;
  }

  private static ObjectNode complete(boolean complete) {
    return JsonNodeFactory.instance.objectNode().put("complete", complete);
  }

  /** Members under construction; what was not sent is null. */
  private final class Members {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    void text(String name, @Nullable String text) {
      node.put(name, text == null ? null : discretion.other(name, text));
    }

    void value(String name, @Nullable Sensitive value) {
      node.put(name, value == null ? null : discretion.value(name, value));
    }

    void number(String name, @Nullable Integer number) {
      node.put(name, number);
    }

    void time(String name, @Nullable Instant time) {
      node.put(name, time == null ? null : time.toString());
    }

    void texts(String name, List<String> texts) {
      ArrayNode array = node.putArray(name);
      texts.forEach(text -> array.add(discretion.other(name, text)));
    }

    void alarms(List<TriggeredAlarm> alarms) {
      ArrayNode array = node.putArray("TriggeredAlarms");
      for (TriggeredAlarm alarm : alarms) {
        Members json = new Members();
        json.text("Name", alarm.name());
        json.text("State", alarm.state() == null ? null : alarm.state().text());
        array.add(json.node);
      }
    }

    void rows(String name, List<ParameterNode> rows) {
      ArrayNode array = node.putArray(name);
      for (ParameterNode row : rows) {
        Members json = new Members();
        json.text("name", row.name());
        json.node.put(
            "value", row.value() == null ? null : discretion.value(row.secretName(), row.value()));
        // What is decoded from a value would only say it again.
        if (row.value() == null) {
          json.rows("children", row.children());
        }
        array.add(json.node);
      }
    }
  }
}
