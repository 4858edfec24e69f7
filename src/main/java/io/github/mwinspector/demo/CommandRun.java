package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A command that was sent.
 *
 * @param id its id
 * @param document the document's name or ARN
 * @param parameters its parameters, each a list of texts
 * @param script what the script says of it
 * @param nodes the nodes it was sent to
 * @param span when it ran
 */
record CommandRun(
    String id,
    String document,
    JsonNode parameters,
    JsonNode script,
    List<NodeRun> nodes,
    Span span) {

  /**
   * The command on one node.
   *
   * @param node the node's id
   * @param outcome how it ended there
   * @param span when it ran there
   */
  record NodeRun(String node, Outcome outcome, Span span) {}
}
