package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.UnaryOperator;

/** The texts inside a tree. */
final class JsonText {
  private JsonText() {}

  /** A copy whose texts were changed. */
  static JsonNode filled(JsonNode node, UnaryOperator<String> fill) {
    if (node.isTextual()) {
      return TextNode.valueOf(fill.apply(node.textValue()));
    }
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(m -> copy.set(m.getKey(), filled(m.getValue(), fill)));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> copy.add(filled(item, fill)));
      return copy;
    }
    return node;
  }
}
