package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mwinspector.demo.CommandRun.NodeRun;
import io.github.mwinspector.demo.Stories.Part;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** ListCommands. */
final class CommandOperations {
  private static final Duration DELIVERY = Duration.ofMinutes(10);
  private static final int MOST_NODES = 50;

  private final Stories stories;

  CommandOperations(Stories stories) {
    this.stories = stories;
  }

  Map<String, Operation> all() {
    return Map.of("ListCommands", this::list);
  }

  private ObjectNode list(Asked asked) {
    String node = asked.text("InstanceId");
    List<Part<CommandRun>> commands =
        asked(stories, asked).stream()
            .filter(c -> node == null || c.run().nodes().stream().anyMatch(on(node)))
            .toList();
    return Page.OF_COMMANDS.of(asked, "Commands", commands, CommandOperations::command);
  }

  /**
   * The commands that a request is about: one, or all.
   *
   * @throws Refusal when it names one that there is not
   */
  static List<Part<CommandRun>> asked(Stories stories, Asked asked) {
    if (asked.text("CommandId") == null) {
      return stories.commands(asked.region());
    }
    Part<CommandRun> command = stories.command(asked.id("CommandId"), asked.region());
    if (command == null || !command.told().moment().started(command.run().span())) {
      throw new Refusal(400, "InvalidCommandId", null);
    }
    return List.of(command);
  }

  private static Predicate<NodeRun> on(String node) {
    return run -> run.node().equals(node);
  }

  private static ObjectNode command(Part<CommandRun> part) {
    CommandRun run = part.run();
    Moment moment = part.told().moment();
    Story story = part.told().story();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("CommandId", run.id());
    json.put("DocumentName", run.document());
    json.put("DocumentVersion", "$DEFAULT");
    json.put("Comment", "");
    json.set("ExpiresAfter", Time.node(moment.at(run.span().from()).plus(DELIVERY)));
    json.set("Parameters", run.parameters());
    ArrayNode ids = json.putArray("InstanceIds");
    run.nodes().stream().limit(MOST_NODES).forEach(node -> ids.add(node.node()));
    json.set("Targets", story.script().path("targets").deepCopy());
    json.set("RequestedDateTime", Time.node(moment.at(run.span().from())));
    String over = worst(run).node();
    String details = run.script().path("commandDetails").asText(detailsOf(run, over));
    json.put("Status", moment.word(run.span(), "Pending", "InProgress", statusOf(run, over)));
    json.put("StatusDetails", moment.word(run.span(), "Pending", "InProgress", details));
    Output.places(json, story.script());
    json.put("MaxConcurrency", "1");
    json.put("MaxErrors", "1");
    counts(json, run, moment);
    json.put("ServiceRole", "");
    json.put("TimeoutSeconds", DELIVERY.toSeconds());
    json.set("CloudWatchOutputConfig", Output.cloudWatch(story.script()));
    Output.alarms(json, story.task().body(), over.equals("Cancelled"));
    if (!json.get("Targets").isArray()) {
      json.putArray("Targets");
    }
    return json;
  }

  private static String statusOf(CommandRun run, String over) {
    String said = run.script().path("command").asText(over);
    return said.equals("Undeliverable") || said.equals("AccessDenied") ? "Failed" : said;
  }

  private static String detailsOf(CommandRun run, String over) {
    boolean incomplete =
        over.equals("TimedOut") && run.nodes().stream().anyMatch(n -> n.outcome().code() == 0);
    return incomplete ? "Incomplete" : over;
  }

  private static Outcome worst(CommandRun run) {
    return run.nodes().stream()
        .map(NodeRun::outcome)
        .filter(outcome -> !outcome.node().equals("Success"))
        .findFirst()
        .orElseGet(() -> Outcome.of(JsonNodeFactory.instance.objectNode(), missing()));
  }

  private static JsonNode missing() {
    return JsonNodeFactory.instance.missingNode();
  }

  private static void counts(ObjectNode json, CommandRun run, Moment moment) {
    List<NodeRun> over = run.nodes().stream().filter(n -> moment.ended(n.span())).toList();
    json.put("TargetCount", run.nodes().size());
    json.put("CompletedCount", over.size());
    json.put("ErrorCount", count(over, "Failed") + count(over, "TimedOut"));
    json.put(
        "DeliveryTimedOutCount",
        over.stream().filter(n -> n.outcome().nodeDetails().equals("DeliveryTimedOut")).count());
  }

  private static int count(List<NodeRun> runs, String status) {
    return (int) runs.stream().filter(n -> n.outcome().node().equals(status)).count();
  }
}
