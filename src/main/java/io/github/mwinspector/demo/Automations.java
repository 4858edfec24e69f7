package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mwinspector.demo.AutomationRun.StepRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a task's automation executions of its script. */
final class Automations {
  private static final List<String> USUAL = List.of("checkInputs", "work", "verify");

  private final TaskFacts task;
  private final Span whole;

  Automations(TaskFacts task, Span whole) {
    this.task = task;
    this.whole = whole;
  }

  /**
   * All of them by id, the task's own first.
   *
   * @param usual whether the task is one even when the script tells of none
   */
  Map<String, AutomationRun> all(JsonNode script, boolean usual) {
    Map<String, AutomationRun> all = new LinkedHashMap<>();
    JsonNode told = script.path("automations");
    told.properties().forEach(a -> put(all, a.getKey(), a.getValue()));
    if (told.isMissingNode() && usual) {
      put(all, "main", JsonNodeFactory.instance.objectNode());
    }
    return all;
  }

  private void put(Map<String, AutomationRun> all, String key, JsonNode script) {
    String id = task.id("automation/" + key);
    Span span = whole.part(0.04, 0.98).or(script);
    all.put(id, new AutomationRun(id, script, steps(key, script, span), span));
  }

  private List<StepRun> steps(String key, JsonNode automation, Span span) {
    List<JsonNode> scripts = new ArrayList<>();
    for (JsonNode step : automation.path("steps")) {
      for (int n = 0; n < step.path("repeat").asInt(1); n++) {
        scripts.add(step);
      }
    }
    if (scripts.isEmpty()) {
      USUAL.forEach(name -> scripts.add(usual(name)));
    }
    List<StepRun> steps = new ArrayList<>();
    for (int i = 0; i < scripts.size(); i++) {
      JsonNode script = scripts.get(i);
      String name = script.path("name").asText().replace("{n}", "%03d".formatted(i + 1));
      Span slot = span.slot(i, scripts.size(), 1).or(script);
      steps.add(new StepRun(task.id("step/" + key + "/" + i), name, script, slot));
    }
    return List.copyOf(steps);
  }

  private static ObjectNode usual(String name) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", name)
        .put("action", name.equals("work") ? "aws:executeScript" : "aws:executeAwsApi");
  }
}
