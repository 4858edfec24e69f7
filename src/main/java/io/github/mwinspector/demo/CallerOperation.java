package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** STS GetCallerIdentity. */
final class CallerOperation {
  private CallerOperation() {}

  static Map<String, Operation> all() {
    return Map.of("GetCallerIdentity", _ -> identity());
  }

  private static ObjectNode identity() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("Arn", ServiceErrors.CALLER)
        .put("UserId", "AROADEMOACCOUNT000000:demo")
        .put("Account", "111122223333");
  }
}
