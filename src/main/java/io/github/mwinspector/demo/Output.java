package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a command says of where its whole output goes, and of its alarms. */
final class Output {
  private static final String BUCKET_REGION = "eu-central-1";

  private Output() {}

  /** The S3 place; empty texts where none was given, as the service sends them. */
  static void places(ObjectNode json, JsonNode script) {
    boolean given = script.has("bucket");
    json.put("OutputS3Region", given ? BUCKET_REGION : "");
    json.put("OutputS3BucketName", script.path("bucket").asText(""));
    json.put("OutputS3KeyPrefix", script.path("prefix").asText(""));
  }

  /** The address of a stream's whole text in S3; empty where none was given. */
  static String url(JsonNode script, CommandRun run, String node, String plugin, String stream) {
    if (!script.has("bucket")) {
      return "";
    }
    String step = plugin.replace(":", "");
    return "https://s3.%s.amazonaws.com/%s/%s/%s/%s/%s/0.%s/%s"
        .formatted(
            BUCKET_REGION,
            script.path("bucket").asText(),
            script.path("prefix").asText(),
            run.id(),
            node,
            step,
            step,
            stream);
  }

  static ObjectNode cloudWatch(JsonNode script) {
    boolean given = script.has("logGroup");
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("CloudWatchLogGroupName", script.path("logGroup").asText(""));
    json.put("CloudWatchOutputEnabled", given);
    return json;
  }

  /** The task's alarms, which it hands on to what it starts. */
  static void alarms(ObjectNode json, JsonNode task, boolean stopped) {
    if (task.has("AlarmConfiguration")) {
      json.set("AlarmConfiguration", task.get("AlarmConfiguration"));
    }
    if (stopped && task.has("TriggeredAlarms")) {
      json.set("TriggeredAlarms", task.get("TriggeredAlarms"));
    }
  }
}
