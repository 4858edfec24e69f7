package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** The items of an alarm's history that a change of its state leaves. */
final class AlarmItems {
  private AlarmItems() {}

  /** The change, and the message that it sent. */
  static List<ObjectNode> of(JsonNode alarm, String type, JsonNode change, Instant at) {
    String to = change.path("to").asText();
    ObjectNode update =
        item(
            alarm,
            type,
            at,
            "StateUpdate",
            "Alarm updated from %s to %s".formatted(change.path("from").asText(), to));
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("version", "1.0");
    data.putObject("oldState").put("stateValue", change.path("from").asText());
    data.putObject("newState")
        .put("stateValue", to)
        .put("stateReason", change.path("reason").asText());
    update.put("HistoryData", data.toString());
    ObjectNode action =
        item(
            alarm,
            type,
            at,
            "Action",
            "Successfully executed action arn:aws:sns:eu-central-1:111122223333:on-call");
    action.put("HistoryData", "{\"actionState\":\"Succeeded\"}");
    return to.equals("ALARM") ? List.of(update, action) : List.of(update);
  }

  private static ObjectNode item(
      JsonNode alarm, String type, Instant at, String kind, String summary) {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.set("AlarmName", alarm.get("name"));
    item.put("AlarmType", type);
    item.set("Timestamp", Time.node(at));
    item.put("HistoryItemType", kind);
    item.put("HistorySummary", summary);
    return item;
  }
}
