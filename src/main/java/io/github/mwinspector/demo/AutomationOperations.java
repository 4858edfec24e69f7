package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mwinspector.demo.AutomationRun.StepRun;
import io.github.mwinspector.demo.Stories.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** GetAutomationExecution and DescribeAutomationStepExecutions. */
final class AutomationOperations {
  /** How many steps an execution's own answer holds. */
  private static final int HELD = 50;

  private static final String ID = "AutomationExecutionId";
  private final Stories stories;

  AutomationOperations(Stories stories) {
    this.stories = stories;
  }

  Map<String, Operation> all() {
    return Map.of(
        "GetAutomationExecution", this::get, "DescribeAutomationStepExecutions", this::steps);
  }

  private Part<AutomationRun> asked(Asked asked) {
    Part<AutomationRun> run = stories.automation(asked.id(ID), asked.region());
    if (run == null || !run.told().moment().started(run.run().span())) {
      throw Refusal.of(
          "AutomationExecutionNotFoundException",
          "Automation execution with ID %s not found.".formatted(asked.text(ID)));
    }
    return run;
  }

  private ObjectNode get(Asked asked) {
    Part<AutomationRun> part = asked(asked);
    AutomationRun run = part.run();
    Moment moment = part.told().moment();
    TaskFacts task = part.told().story().task();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put(ID, run.id());
    json.put("DocumentName", run.script().path("document").asText(task.arn()));
    json.put("DocumentVersion", run.script().path("version").asText("1"));
    moment.put(json, "ExecutionStartTime", "ExecutionEndTime", run.span());
    String over = run.script().path("status").asText("Success");
    json.put("AutomationExecutionStatus", moment.word(run.span(), "Pending", "InProgress", over));
    List<StepRun> begun = begun(part);
    begun.stream()
        .limit(HELD)
        .forEach(step -> json.withArray("/StepExecutions").add(step(step, part)));
    json.put("StepExecutionsTruncated", begun.size() > HELD);
    JsonNode parameters = run.script().path("parameters");
    json.set("Parameters", parameters.isMissingNode() ? task.parameters() : parameters);
    json.set("Outputs", object(run.script().path("outputs")));
    if (run.script().has("failureMessage") && moment.ended(run.span())) {
      json.put("FailureMessage", filled(run.script().path("failureMessage").asText(), run, task));
    }
    json.put("Mode", "Auto");
    if (run.script().has("parent")) {
      json.put(
          "ParentAutomationExecutionId",
          task.id("automation/" + run.script().path("parent").asText()));
    }
    json.put(
        "ExecutedBy",
        "arn:aws:sts::111122223333:assumed-role/OperationsWindowServiceRole/OrchestrationService");
    Output.alarms(json, task.body(), over.equals("Cancelled"));
    return JsonNodeFactory.instance.objectNode().set("AutomationExecution", json);
  }

  private ObjectNode steps(Asked asked) {
    Part<AutomationRun> part = asked(asked);
    List<StepRun> steps = new ArrayList<>(begun(part));
    if (asked.flag("ReverseOrder")) {
      Collections.reverse(steps);
    }
    return Page.OF_COMMANDS.of(asked, "StepExecutions", steps, step -> step(step, part));
  }

  private static List<StepRun> begun(Part<AutomationRun> part) {
    Moment moment = part.told().moment();
    return part.run().steps().stream().filter(step -> moment.started(step.span())).toList();
  }

  private static ObjectNode step(StepRun step, Part<AutomationRun> part) {
    Moment moment = part.told().moment();
    TaskFacts task = part.told().story().task();
    JsonNode script = step.script();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("StepName", step.name());
    json.put("Action", script.path("action").asText());
    String status = script.path("status").asText("Success");
    json.put("StepExecutionId", step.id());
    json.put("StepStatus", moment.word(step.span(), "Pending", "InProgress", status));
    if (!script.path("begun").asBoolean(true)) {
      return json;
    }
    moment.put(json, "ExecutionStartTime", "ExecutionEndTime", step.span());
    json.put("OnFailure", "Abort");
    json.put("IsCritical", true);
    ObjectNode inputs = json.putObject("Inputs");
    script.path("inputs").properties().forEach(i -> inputs.put(i.getKey(), i.getValue().asText()));
    if (!moment.ended(step.span())) {
      return json;
    }
    json.put("ResponseCode", script.path("code").asText("0"));
    json.set(
        "Outputs",
        object(JsonText.filled(script.path("outputs"), text -> filled(text, script, task))));
    if (script.has("response")) {
      json.put("Response", script.path("response").asText());
    }
    if (script.has("failureMessage")) {
      json.put("FailureMessage", filled(script.path("failureMessage").asText(), script, task));
      ObjectNode details = json.putObject("FailureDetails");
      details.put("FailureStage", script.path("stage").asText("Invocation"));
      details.put("FailureType", script.path("type").asText("Action"));
      details.set("Details", object(script.path("details")));
    }
    return json;
  }

  private static String filled(String text, AutomationRun run, TaskFacts task) {
    return filled(text, run.script(), task).replace("{self}", run.id());
  }

  /** Puts the ids of the child and the command that a script names into its texts. */
  private static String filled(String text, JsonNode script, TaskFacts task) {
    return text.replace("{child}", task.id("automation/" + script.path("child").asText()))
        .replace("{command}", task.id("command/" + script.path("command").asText()));
  }

  private static JsonNode object(JsonNode node) {
    return node.isObject() ? node : JsonNodeFactory.instance.objectNode();
  }
}
