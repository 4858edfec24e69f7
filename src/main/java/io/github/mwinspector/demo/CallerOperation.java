package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** STS GetCallerIdentity. */
final class CallerOperation {
  private CallerOperation() {}

  static Map<String, Operation> of(String account) {
    return Map.of("GetCallerIdentity", _ -> identity(account));
  }

  private static ObjectNode identity(String account) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("Arn", ServiceErrors.caller(account))
        .put("UserId", "AROADEMOACCOUNT000000:demo")
        .put("Account", account);
  }
}
