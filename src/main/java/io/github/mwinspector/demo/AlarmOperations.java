package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** CloudWatch DescribeAlarms and DescribeAlarmHistory. */
final class AlarmOperations {
  private static final String METRIC = "MetricAlarm";
  private static final String COMPOSITE = "CompositeAlarm";

  private final DemoEstate estate;
  private final JsonNode file = Stories.script("alarms.json");

  AlarmOperations(DemoEstate estate) {
    this.estate = estate;
  }

  Map<String, Operation> all() {
    return Map.of("DescribeAlarms", this::describe, "DescribeAlarmHistory", this::history);
  }

  private List<JsonNode> named(Asked asked, List<String> names) {
    List<JsonNode> alarms =
        StreamSupport.stream(file.spliterator(), false)
            .filter(a -> names.isEmpty() || names.contains(a.path("name").asText()))
            .toList();
    boolean denied = !names.isEmpty() && alarms.stream().anyMatch(a -> a.has("denied"));
    if (denied) {
      Refusal refusal =
          ServiceErrors.accessDenied("cloudwatch:" + asked.operation(), asked.region());
      throw new Refusal(403, refusal.type(), refusal.getMessage());
    }
    return alarms.stream().filter(a -> !a.has("denied")).toList();
  }

  /** Composite alarms come only to those who ask for them by type. */
  private ObjectNode describe(Asked asked) {
    List<String> types = texts(asked.get("AlarmTypes"));
    List<JsonNode> alarms = named(asked, texts(asked.get("AlarmNames")));
    List<JsonNode> wanted =
        alarms.stream()
            .filter(a -> types.isEmpty() ? type(a).equals(METRIC) : types.contains(type(a)))
            .toList();
    ObjectNode page = Page.OF_ALARMS.of(asked, "all", wanted, a -> alarm(a, asked.region()));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putArray("CompositeAlarms");
    answer.putArray("MetricAlarms");
    page.path("all")
        .forEach(
            a ->
                answer.withArray(a.has("AlarmRule") ? "/CompositeAlarms" : "/MetricAlarms").add(a));
    if (page.has("NextToken")) {
      answer.set("NextToken", page.get("NextToken"));
    }
    return answer;
  }

  private static String type(JsonNode alarm) {
    return alarm.path("members").has("AlarmRule") ? COMPOSITE : METRIC;
  }

  private ObjectNode alarm(JsonNode script, String region) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    String name = script.path("name").asText();
    json.put("AlarmName", name);
    json.put("AlarmArn", "arn:aws:cloudwatch:%s:111122223333:alarm:%s".formatted(region, name));
    json.put("ActionsEnabled", true);
    JsonNode last = script.path("changes").path(script.path("changes").size() - 1);
    json.put("StateValue", last.path("to").asText("OK"));
    json.put("StateReason", last.path("reason").asText("Unchecked: Initial alarm creation"));
    json.set("StateUpdatedTimestamp", Time.node(at(last)));
    script.path("members").properties().forEach(m -> json.set(m.getKey(), m.getValue()));
    return json;
  }

  private ObjectNode history(Asked asked) {
    String name = asked.text("AlarmName");
    List<JsonNode> alarms = named(asked, name == null ? List.of() : List.of(name));
    Instant from = Time.sent(asked.get("StartDate"));
    Instant to = Time.sent(asked.get("EndDate"));
    List<ObjectNode> items = new ArrayList<>();
    for (JsonNode alarm : alarms) {
      for (JsonNode change : alarm.path("changes")) {
        if (within(at(change), from, to)) {
          items.addAll(AlarmItems.of(alarm, type(alarm), change, at(change)));
        }
      }
    }
    String wanted = asked.text("HistoryItemType");
    items.removeIf(i -> wanted != null && !i.path("HistoryItemType").asText().equals(wanted));
    if (!"TimestampAscending".equals(asked.text("ScanBy"))) {
      Collections.reverse(items);
    }
    return Page.OF_ALARMS.of(asked, "AlarmHistoryItems", items, item -> item);
  }

  private static boolean within(Instant at, @Nullable Instant from, @Nullable Instant to) {
    return (from == null || !at.isBefore(from)) && (to == null || !at.isAfter(to));
  }

  /** A change's time, or one relative to now; of an alarm that never changed, its creation. */
  private Instant at(JsonNode change) {
    String at = change.path("at").asText("2025-11-03T09:20:00Z");
    return at.startsWith("-") ? estate.now().plus(Duration.parse(at)) : Instant.parse(at);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
