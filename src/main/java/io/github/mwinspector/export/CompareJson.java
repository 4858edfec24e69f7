package io.github.mwinspector.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mwinspector.compare.Comparison;
import io.github.mwinspector.compare.Row;
import io.github.mwinspector.compare.Run;
import io.github.mwinspector.compare.Section;
import io.github.mwinspector.compare.Side;
import io.github.mwinspector.model.TaskExecution;
import java.util.List;
import java.util.Objects;

/** A comparison as one JSON object. Times are ISO-8601 in UTC; what was not sent is null. */
final class CompareJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Discretion discretion;

  private CompareJson(Discretion discretion) {
    this.discretion = discretion;
  }

  static String write(Comparison comparison, boolean all, Discretion discretion) {
    CompareJson json = new CompareJson(discretion);
    ObjectNode whole = NODES.objectNode();
    whole.set("first", json.run(comparison.first()));
    whole.set("second", json.run(comparison.second()));
    whole.put("different", comparison.different());
    ArrayNode sections = whole.putArray("sections");
    comparison.sections().forEach(section -> sections.add(json.section(section, all)));
    return ReportJson.visible(WhyJson.pretty(whole)) + "\n";
  }

  private ObjectNode run(Run run) {
    TaskExecution task = run.answer().task();
    ObjectNode json = NODES.objectNode();
    json.put("WindowExecutionId", task.windowExecutionId());
    json.put("TaskExecutionId", task.taskExecutionId());
    json.put("Status", task.status() == null ? null : task.status().text());
    json.put("StartTime", Objects.toString(task.startTime(), null));
    json.put("EndTime", Objects.toString(task.endTime(), null));
    return json;
  }

  private ObjectNode section(Section section, boolean all) {
    ObjectNode json = NODES.objectNode();
    json.put("section", section.subject().name());
    json.put("different", section.different());
    json.put("same", section.same());
    json.put("unknown", section.unknown());
    List<Row> shown = all ? section.rows() : section.notSame();
    ArrayNode rows = json.putArray("rows");
    shown.forEach(row -> rows.add(row(row)));
    ArrayNode missing = json.putArray("notAvailable");
    for (Section.Gap gap : section.gaps()) {
      ObjectNode one = missing.addObject();
      one.put("of", gap.second() ? "second" : "first");
      one.put("iamAction", gap.action());
      one.put("why", discretion.other("", gap.why()));
    }
    return json;
  }

  private ObjectNode row(Row row) {
    ObjectNode json = NODES.objectNode();
    json.put("path", discretion.other("", row.path()));
    json.put("likeness", row.likeness().name());
    json.set("first", side(row.first()));
    json.set("second", side(row.second()));
    if (row.differsMasked(discretion.disclosure())) {
      json.put("masked", true);
    }
    return json;
  }

  private ObjectNode side(Side side) {
    ObjectNode json = NODES.objectNode();
    switch (side) {
      case Side.Absent _ -> json.put("is", "absent");
      case Side.Unknown _ -> json.put("is", "unknown");
      case Side.Took took ->
          json.put("is", "sent").put("seconds", took.duration().toMillis() / 1e3);
      case Side.Sent sent -> {
        json.put("is", "sent").put("value", sent.text(discretion.disclosure()));
        String words = sent.words(discretion.disclosure());
        if (words != null) {
          json.put("words", words);
        }
      }
    }
    return json;
  }
}
