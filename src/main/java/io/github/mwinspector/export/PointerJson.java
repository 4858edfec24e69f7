package io.github.mwinspector.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.reason.Pointer;
import org.jspecify.annotations.Nullable;

/** Where a reason's evidence came from: the call and the ids. */
record PointerJson(Evidence evidence, Discretion discretion) {

  ObjectNode of(Pointer pointer) {
    return switch (pointer) {
      case Pointer.ToMember(String member) ->
          call("ssm:GetMaintenanceWindowExecutionTask", "Member", member);
      case Pointer.ToInvocation(String id) ->
          call(new Question.OfInvocations().action(), "InvocationId", id);
      case Pointer.ToNode(String command, String instance, String plugin) ->
          node(command, instance, plugin);
      case Pointer.ToStep(String execution, String step) -> step(execution, step);
      case Pointer.ToAlarm(String name) -> alarm(name);
      case Pointer.ToWindow() -> window();
    };
  }

  private ObjectNode node(String command, String instance, @Nullable String plugin) {
    boolean output = plugin != null && evidence.output(command, instance, plugin) != null;
    return call(
        output ? "ssm:GetCommandInvocation" : new Question.OfNodes(command).action(),
        "CommandId",
        command,
        "InstanceId",
        instance,
        "PluginName",
        plugin);
  }

  private ObjectNode step(String execution, @Nullable String step) {
    Question all = new Question.OfSteps(execution);
    boolean asked = evidence.finding(all) != null;
    return call(
        (asked ? all : new Question.OfAutomation(execution)).action(),
        "AutomationExecutionId",
        execution,
        "StepExecutionId",
        step);
  }

  /** The history says when and why; what the alarm is now says least. */
  private ObjectNode alarm(String name) {
    for (Question question : evidence.pieces().keySet()) {
      if (question instanceof Question.OfAlarmHistory history
          && history.name().equals(name)
          && evidence.finding(history) != null) {
        return call(history.action(), "AlarmName", name);
      }
    }
    return call("cloudwatch:DescribeAlarms", "AlarmName", name);
  }

  private ObjectNode window() {
    for (Question question : evidence.pieces().keySet()) {
      if (question instanceof Question.OfWindow(String id)) {
        return call(question.action(), "WindowId", id);
      }
    }
    return call(new Question.OfWindowExecution().action());
  }

  private ObjectNode call(String action, @Nullable String... namesAndIds) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("call", action);
    ObjectNode ids = json.putObject("ids");
    for (int i = 0; i + 1 < namesAndIds.length; i += 2) {
      String name = namesAndIds[i];
      String id = namesAndIds[i + 1];
      if (name != null && id != null) {
        ids.put(name, discretion.other(name, id));
      }
    }
    return json;
  }
}
