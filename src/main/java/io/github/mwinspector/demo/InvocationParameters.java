package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The JSON text of an invocation's Parameters. Its form for Run Command is AWS's own sample; for
 * the other types nothing was published, so theirs follows the names of TaskInvocationParameters.
 */
final class InvocationParameters {
  private static final int TIMEOUT = 600;

  private InvocationParameters() {}

  static String of(TaskFacts task, List<String> nodes) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    switch (task.type()) {
      case "RUN_COMMAND" -> {
        json.put("comment", "");
        json.put("documentName", task.arn());
        ArrayNode ids = json.putArray("instanceIds");
        nodes.forEach(ids::add);
        json.put("maxConcurrency", "1");
        json.put("maxErrors", "1");
        json.set("parameters", task.parameters());
        json.put("timeoutSeconds", TIMEOUT);
      }
      case "AUTOMATION" -> {
        json.put("documentName", task.arn());
        json.put("documentVersion", "$DEFAULT");
        json.set("parameters", task.parameters());
      }
      case "" -> {
        // AWS's sample of an old row.
        json.put("documentName", "AWS-RunShellScript");
        json.putArray("instanceIds").add("i-0000293ffd8c57862");
        json.putObject("parameters").putArray("commands").add("df");
        json.put("maxConcurrency", "1");
        json.put("maxErrors", "1");
      }
      default ->
          task.parameters()
              .properties()
              .forEach(p -> json.put(p.getKey(), p.getValue().path(0).asText()));
    }
    return json.toString();
  }
}
