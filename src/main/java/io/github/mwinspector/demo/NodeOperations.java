package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mwinspector.demo.CommandRun.NodeRun;
import io.github.mwinspector.demo.Outcome.PluginOutcome;
import io.github.mwinspector.demo.Stories.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** ListCommandInvocations and GetCommandInvocation: a command on its nodes. */
final class NodeOperations {
  private static final int SHORT_OUTPUT = 2500;
  private static final int MOST_OUTPUT = 24_000;
  private static final int MOST_ERROR = 8_000;

  private final Stories stories;

  NodeOperations(Stories stories) {
    this.stories = stories;
  }

  Map<String, Operation> all() {
    return Map.of("ListCommandInvocations", this::list, "GetCommandInvocation", this::get);
  }

  /** One node of one command. */
  private record At(NodeRun node, Part<CommandRun> of) {
    Moment moment() {
      return of.told().moment();
    }

    JsonNode script() {
      return of.told().story().script();
    }

    /** Its status as of now. */
    String status() {
      return moment().word(node.span(), "Pending", "InProgress", node.outcome().node());
    }

    String details() {
      return moment().word(node.span(), "Pending", "InProgress", node.outcome().nodeDetails());
    }

    boolean begun() {
      return moment().started(node.span()) && node.outcome().begun();
    }

    /** The exit code; -1 until it is known. */
    int code(PluginOutcome plugin) {
      if (!moment().ended(node.span())) {
        return -1;
      }
      return plugin.main() ? node.outcome().code() : 0;
    }

    boolean skipped(PluginOutcome plugin) {
      return !plugin.main() && moment().ended(node.span()) && node.outcome().begun();
    }

    String url(PluginOutcome plugin, String stream) {
      return Output.url(script(), of.run(), node.node(), plugin.name(), stream);
    }
  }

  private ObjectNode list(Asked asked) {
    String wanted = asked.text("InstanceId");
    List<At> nodes =
        CommandOperations.asked(stories, asked).stream()
            .flatMap(c -> c.run().nodes().stream().map(n -> new At(n, c)))
            .filter(at -> wanted == null || at.node().node().equals(wanted))
            .toList();
    boolean details = asked.flag("Details");
    return Page.OF_COMMANDS.of(asked, "CommandInvocations", nodes, at -> row(at, details));
  }

  private static ObjectNode row(At at, boolean details) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    String id = at.node().node();
    json.put("CommandId", at.of().run().id());
    json.put("InstanceId", id);
    json.put("InstanceName", "ip-10-0-%d-%d".formatted(octet(id, 1), octet(id, 2)));
    json.put("Comment", "");
    json.put("DocumentName", at.of().run().document());
    json.put("DocumentVersion", "$DEFAULT");
    json.set("RequestedDateTime", Time.node(at.moment().at(at.of().run().span().from())));
    json.put("Status", at.status());
    json.put("StatusDetails", at.details());
    json.put("StandardOutputUrl", "");
    json.put("StandardErrorUrl", "");
    ArrayNode plugins = json.putArray("CommandPlugins");
    if (details) {
      at.node().outcome().plugins().forEach(plugin -> plugins.add(plugin(at, plugin)));
    }
    json.put("ServiceRole", "");
    json.set("CloudWatchOutputConfig", Output.cloudWatch(at.script()));
    return json;
  }

  private static int octet(String id, int which) {
    return (id.hashCode() >>> (8 * which)) & 0xff;
  }

  private static ObjectNode plugin(At at, PluginOutcome plugin) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("Name", plugin.name());
    json.put("Status", at.skipped(plugin) ? "Success" : at.status());
    json.put("StatusDetails", at.skipped(plugin) ? "Success" : at.details());
    json.put("ResponseCode", at.code(plugin));
    if (at.begun()) {
      at.moment().put(json, "ResponseStartDateTime", "ResponseFinishDateTime", at.node().span());
    }
    String out = at.begun() ? at.node().outcome().stdout(plugin, at.node().node()) : "";
    String err = at.begun() ? at.node().outcome().stderr(plugin, at.node().node()) : "";
    String both = err.isEmpty() ? out : out + "\n----------ERROR-------\n" + err;
    json.put("Output", at.moment().ended(at.node().span()) ? first(both, SHORT_OUTPUT) : "");
    json.put("StandardOutputUrl", at.url(plugin, "stdout"));
    json.put("StandardErrorUrl", at.url(plugin, "stderr"));
    Output.places(json, at.script());
    return json;
  }

  private ObjectNode get(Asked asked) {
    String id = asked.id("CommandId");
    String node = asked.text("InstanceId");
    Part<CommandRun> command = stories.command(id, asked.region());
    At at =
        Stream.ofNullable(command)
            .filter(c -> c.told().moment().started(c.run().span()))
            .flatMap(c -> c.run().nodes().stream().map(n -> new At(n, c)))
            .filter(n -> n.node().node().equals(node))
            .findFirst()
            .orElseThrow(() -> new Refusal(400, "InvocationDoesNotExist", null));
    return output(at, plugin(at.node().outcome().plugins(), asked.text("PluginName")));
  }

  private static PluginOutcome plugin(List<PluginOutcome> plugins, @Nullable String name) {
    if (name == null && plugins.size() > 1) {
      throw Refusal.validation(
          "The document has %d plugins: PluginName must be one of them".formatted(plugins.size()));
    }
    return plugins.stream()
        .filter(plugin -> name == null || plugin.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refusal(400, "InvalidPluginName", null));
  }

  private static ObjectNode output(At at, PluginOutcome plugin) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    String node = at.node().node();
    boolean over = at.moment().ended(at.node().span());
    json.put("CommandId", at.of().run().id());
    json.put("InstanceId", node);
    json.put("Comment", "");
    json.put("DocumentName", at.of().run().document());
    json.put("DocumentVersion", "$DEFAULT");
    json.put("PluginName", plugin.name());
    json.put("ResponseCode", at.code(plugin));
    Instant start = at.moment().at(at.node().span().from());
    Instant end = at.moment().at(at.node().span().to());
    json.put("ExecutionStartDateTime", at.begun() ? start.toString() : "");
    json.put("ExecutionElapsedTime", at.begun() && over ? elapsed(start, end) : "");
    json.put("ExecutionEndDateTime", at.begun() && over ? end.toString() : "");
    json.put("Status", at.skipped(plugin) ? "Success" : at.status());
    json.put("StatusDetails", at.skipped(plugin) ? "Success" : at.details());
    Outcome outcome = at.node().outcome();
    json.put("StandardOutputContent", over ? first(outcome.stdout(plugin, node), MOST_OUTPUT) : "");
    json.put("StandardOutputUrl", at.url(plugin, "stdout"));
    json.put("StandardErrorContent", over ? first(outcome.stderr(plugin, node), MOST_ERROR) : "");
    json.put("StandardErrorUrl", at.url(plugin, "stderr"));
    json.set("CloudWatchOutputConfig", Output.cloudWatch(at.script()));
    return json;
  }

  /** The service's form, such as {@code PT12.345S}. */
  private static String elapsed(Instant start, Instant end) {
    return Duration.between(start, end).toString();
  }

  private static String first(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
