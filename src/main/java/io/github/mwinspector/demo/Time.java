package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Times among the members of an answer, until the protocol gives them its form. */
final class Time {
  private Time() {}

  static JsonNode node(Instant at) {
    return new POJONode(at);
  }

  /** The time that a node carries, or null when it carries something else. */
  static @Nullable Instant in(JsonNode node) {
    return node instanceof POJONode carrier && carrier.getPojo() instanceof Instant at ? at : null;
  }

  /** Epoch seconds with milliseconds, the JSON protocols' form. */
  static BigDecimal seconds(Instant at) {
    return BigDecimal.valueOf(at.toEpochMilli(), 3);
  }

  /**
   * A time as a client sends it: seconds, or ISO-8601.
   *
   * @throws Refusal when it is neither
   */
  static @Nullable Instant sent(JsonNode node) {
    if (node.isNumber()) {
      return Instant.ofEpochMilli(node.decimalValue().movePointRight(3).longValue());
    }
    if (!node.isTextual()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(node.textValue()).toInstant();
    } catch (DateTimeException e) {
      throw Refusal.validation("'%s' is not a time".formatted(node.textValue()));
    }
  }

  /** A copy whose times are numbers. */
  static JsonNode inSeconds(JsonNode node) {
    Instant at = in(node);
    if (at != null) {
      return DecimalNode.valueOf(seconds(at));
    }
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(m -> copy.set(m.getKey(), inSeconds(m.getValue())));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> copy.add(inSeconds(item)));
      return copy;
    }
    return node;
  }
}
