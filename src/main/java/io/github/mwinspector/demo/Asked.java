package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What an operation is asked.
 *
 * @param operation its name
 * @param region the region that the request was signed for
 * @param attempt which attempt this is, from 1; 0 where the client doesn't say
 * @param input the request's members
 */
record Asked(String operation, String region, int attempt, ObjectNode input) {

  /** A text member, or null when it is absent. */
  @Nullable String text(String member) {
    return input.path(member).textValue();
  }

  JsonNode get(String member) {
    return input.path(member);
  }

  /** A flag, which forms send as text. */
  boolean flag(String member) {
    return input.path(member).asBoolean(false);
  }

  /**
   * An id in the form of a UUID.
   *
   * @throws Refusal in the service's words when it is absent or of another form
   */
  String id(String member) {
    IdRules rules = new IdRules();
    String id = rules.check(member, text(member));
    rules.enforce();
    return id;
  }
}
