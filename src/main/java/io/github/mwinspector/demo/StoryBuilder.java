package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.mwinspector.demo.CommandRun.NodeRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a task's story of its answer and its script. A script says only what is special; without
 * one, all goes as the task's answer says.
 */
final class StoryBuilder {
  private final TaskFacts task;
  private final JsonNode script;
  private final JsonNode documents;
  private final Span whole;
  private final List<InvocationRun> invocations = new ArrayList<>();
  private final Map<String, CommandRun> commands = new LinkedHashMap<>();

  StoryBuilder(TaskFacts task, JsonNode script, JsonNode documents) {
    this.task = task;
    this.script = script;
    this.documents = documents;
    this.whole = new Span(0, task.seconds(script));
  }

  Story build() {
    List<List<String>> groups = groups();
    int lanes = task.lanes(groups.size());
    for (int i = 0; i < groups.size(); i++) {
      invocation(i, groups.get(i), whole.slot(i, groups.size(), lanes));
    }
    script
        .path("commands")
        .properties()
        .forEach(c -> command("command/" + c.getKey(), c.getValue(), nodesOf(c.getValue())));
    Automations automations = new Automations(task, whole);
    boolean automation = task.type().equals("AUTOMATION") && !groups.isEmpty();
    return new Story(
        task, script, List.copyOf(invocations), commands, automations.all(script, automation));
  }

  /** The nodes of each invocation: one per target unless the script says otherwise. */
  private List<List<String>> groups() {
    List<List<String>> groups = new ArrayList<>();
    if (script.has("generated")) {
      int count = script.path("generated").asInt();
      for (int i = 0; i < count; i++) {
        groups.add(List.of("i-0" + task.id("node/" + i).replace("-", "").substring(8, 24)));
      }
    } else if (script.has("groups")) {
      script.path("groups").forEach(group -> groups.add(texts(group)));
    } else if (task.nodes().isEmpty() || !task.type().equals("RUN_COMMAND")) {
      groups.add(List.of());
    } else {
      task.nodes().forEach(node -> groups.add(List.of(node)));
    }
    return groups;
  }

  private void invocation(int index, List<String> nodes, Span slot) {
    List<Outcome> outcomes = nodes.stream().map(n -> outcome(n, index, task.arn())).toList();
    Outcome outcome = outcomes.isEmpty() ? outcome("", index, task.arn()) : worst(outcomes);
    Span span = slot.or(outcome.script());
    String key = "invocation/" + index;
    boolean typed = script.path("typed").asBoolean(true) && !task.type().isEmpty();
    String execution = typed && outcome.sent() ? execution(key) : null;
    if (execution != null && task.type().equals("RUN_COMMAND")) {
      List<NodeRun> runs = new ArrayList<>();
      for (int i = 0; i < nodes.size(); i++) {
        Span node = span.part(0.02, 0.98).or(outcomes.get(i).script().path("on"));
        runs.add(new NodeRun(nodes.get(i), outcomes.get(i), node));
      }
      commands.put(
          execution,
          new CommandRun(execution, task.arn(), task.parameters(), outcome.script(), runs, span));
    }
    invocations.add(
        new InvocationRun(task.id(key + "/id"), execution, typed, nodes, outcome, span));
  }

  private static Outcome worst(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(o -> !o.invocation().equals("SUCCESS"))
        .findFirst()
        .orElse(outcomes.getFirst());
  }

  private @Nullable String execution(String key) {
    String id = task.id(key);
    return switch (task.type()) {
      case "AUTOMATION" -> task.id("automation/main");
      case "STEP_FUNCTIONS" -> task.arn().replace(":stateMachine:", ":execution:") + ":" + id;
      case "CONTAINER_TASK" -> "task/batch-prod/" + id.replace("-", "");
      default -> id;
    };
  }

  private void command(String key, JsonNode command, List<String> nodes) {
    String document = command.path("document").asText();
    Span span = whole.or(command);
    List<NodeRun> runs = new ArrayList<>();
    for (String node : nodes) {
      Outcome outcome =
          Outcome.of(
              script.path("outcomes").path(command.path("nodes").path(node).asText()),
              document(document));
      runs.add(new NodeRun(node, outcome, span.part(0.05, 0.95)));
    }
    String id = task.id(key);
    JsonNode words = runs.isEmpty() ? command : runs.getFirst().outcome().script();
    commands.put(id, new CommandRun(id, document, command.path("parameters"), words, runs, span));
  }

  private static List<String> nodesOf(JsonNode command) {
    return command.path("nodes").properties().stream().map(Map.Entry::getKey).toList();
  }

  /** How it ends on this node: by the node's name, by its place, or as on every other. */
  private Outcome outcome(String node, int index, String document) {
    String every = script.path("every").asText("");
    String byPlace = script.path("places").path(Integer.toString(index)).asText(every);
    String name = script.path("nodes").path(node).asText(byPlace);
    JsonNode words = script.path("outcomes").path(name);
    if (words.isMissingNode()) {
      // A script that tells how some end means that the others end well.
      words = script.has("outcomes") ? JsonNodeFactory.instance.objectNode() : asTheTask();
    }
    return Outcome.of(words, document(document));
  }

  private JsonNode asTheTask() {
    return switch (task.status()) {
      case "SUCCESS", "IN_PROGRESS", "PENDING", "CANCELLING" ->
          JsonNodeFactory.instance.objectNode();
      default ->
          JsonNodeFactory.instance
              .objectNode()
              .put("node", "Failed")
              .put("invocation", task.status())
              .put("details", task.body().path("StatusDetails").asText("Failed"));
    };
  }

  private JsonNode document(String arn) {
    JsonNode known = documents.path(arn.substring(arn.lastIndexOf('/') + 1));
    return known.isMissingNode() ? documents.path("other") : known;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
