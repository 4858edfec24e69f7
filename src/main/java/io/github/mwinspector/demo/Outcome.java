package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a run ended on a node, or as a whole, as a script tells it. What it doesn't tell follows from
 * the rest.
 *
 * @param script the script's words
 * @param plugins what each step of the document did, in order
 */
record Outcome(JsonNode script, List<PluginOutcome> plugins) {

  /**
   * A step of a document.
   *
   * @param name its name
   * @param main whether it is the one that does the work here
   * @param output what it writes when it is not
   */
  record PluginOutcome(String name, boolean main, JsonNode output) {}

  /**
   * Reads it.
   *
   * @param script the script's words
   * @param document what its document does when all goes well
   */
  static Outcome of(JsonNode script, JsonNode document) {
    List<PluginOutcome> plugins = new ArrayList<>();
    document
        .path("skips")
        .properties()
        .forEach(skip -> plugins.add(new PluginOutcome(skip.getKey(), false, skip.getValue())));
    plugins.add(
        new PluginOutcome(document.path("main").asText("main"), true, document.path("stdout")));
    return new Outcome(script, List.copyOf(plugins));
  }

  /** The node's status. */
  String node() {
    return script.path("node").asText("Success");
  }

  /** The node's StatusDetails. */
  String nodeDetails() {
    return script.path("nodeDetails").asText(node());
  }

  /** The invocation's status. */
  String invocation() {
    return script
        .path("invocation")
        .asText(node().equals("TimedOut") ? "TIMED_OUT" : node().toUpperCase(Locale.ROOT));
  }

  /** The invocation's StatusDetails. */
  String details() {
    return script.path("details").asText(nodeDetails());
  }

  /** Whether a command was sent at all. */
  boolean sent() {
    return script.path("sent").asBoolean(true);
  }

  /** Whether the node began with it. */
  boolean begun() {
    return script.path("begun").asBoolean(true);
  }

  int code() {
    return script.path("code").asInt(begun() ? 0 : -1);
  }

  String stdout(PluginOutcome plugin, String node) {
    JsonNode own = script.path("stdout");
    return begun() ? text(plugin.main() && !own.isMissingNode() ? own : plugin.output(), node) : "";
  }

  String stderr(PluginOutcome plugin, String node) {
    return plugin.main() ? text(script.path("stderr"), node) : "";
  }

  /** Lines, or a line repeated up to an exact length. */
  private static String text(JsonNode lines, String node) {
    if (lines.isObject()) {
      return filled(lines.path("line").asText(), lines.path("length").asInt());
    }
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.asText().replace("{node}", node)).append('\n'));
    return text.toString();
  }

  private static String filled(String line, int length) {
    StringBuilder text = new StringBuilder(length + line.length() + 8);
    for (int n = 1; text.length() < length; n++) {
      text.append(line.replace("{n}", Integer.toString(n))).append('\n');
    }
    text.setLength(length);
    return text.toString();
  }
}
