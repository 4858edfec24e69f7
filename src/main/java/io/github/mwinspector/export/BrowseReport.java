package io.github.mwinspector.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mwinspector.browse.Row;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.text.Display;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one level as {@code mw-inspector browse} writes them, in the order they are given. */
public final class BrowseReport {
  private BrowseReport() {}

  /** A table for people; times are in UTC. */
  public static String text(List<Row> rows) {
    List<List<String>> lines = new ArrayList<>();
    if (!rows.isEmpty()) {
      lines.add(heads(rows.getFirst()));
    }
    rows.forEach(row -> lines.add(cells(row)));
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder cells = new StringBuilder();
      for (int i = 0; i < line.size(); i++) {
        int at = i;
        int width = lines.stream().mapToInt(other -> other.get(at).length()).max().orElse(0);
        cells.append(line.get(i)).append(" ".repeat(width - line.get(i).length() + 2));
      }
      text.append(cells.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static List<String> heads(Row row) {
    return switch (row) {
      case Row.Window _ -> List.of("WINDOW", "NAME", "ENABLED", "NEXT", "SCHEDULE");
      case Row.Execution _ -> List.of("EXECUTION", "STATUS", "START", "END", "DETAILS");
      case Row.Task _ -> List.of("TASK", "STATUS", "TYPE", "START", "END", "RUNS");
    };
  }

  private static List<String> cells(Row row) {
    return switch (row) {
      case Row.Window w ->
          List.of(
              shown(w.id()),
              shown(w.name()),
              w.enabled() == null ? "-" : w.disabled() ? "no" : "yes",
              shown(time(w.next())),
              shown(w.schedule()));
      case Row.Execution e ->
          List.of(
              shown(e.id()),
              shown(word(e.status())),
              shown(time(e.start())),
              shown(time(e.end())),
              shown(e.statusDetails()));
      case Row.Task t ->
          List.of(
              shown(t.id()),
              shown(word(t.status())),
              shown(t.type() == null ? null : t.type().text()),
              shown(time(t.start())),
              shown(time(t.end())),
              shown(t.arn()));
    };
  }

  private static String shown(@Nullable String value) {
    return value == null ? "-" : Display.line(value);
  }

  private static @Nullable String time(@Nullable Instant time) {
    return time == null ? null : TimeText.utc(time);
  }

  private static @Nullable String word(@Nullable ExecutionStatus status) {
    return status == null ? null : status.text();
  }

  /**
   * An object with {@code rows}, each by the API's member names with times in UTC, and {@code
   * complete}, which says whether these are all that there are.
   */
  public static String json(List<Row> rows, boolean complete) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    ArrayNode all = whole.putArray("rows");
    rows.forEach(row -> all.add(object(row)));
    whole.put("complete", complete);
    return ReportJson.visible(whole.toPrettyString()) + "\n";
  }

  private static ObjectNode object(Row row) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    switch (row) {
      case Row.Window w -> {
        json.put("WindowId", w.id());
        json.put("Name", w.name());
        json.put("Enabled", w.enabled());
        json.put("Schedule", w.schedule());
        json.put("NextExecutionTime", time(w.next()));
      }
      case Row.Execution e -> {
        json.put("WindowId", e.windowId());
        json.put("WindowExecutionId", e.id());
        json.put("Status", word(e.status()));
        json.put("StatusDetails", e.statusDetails());
        json.put("StartTime", time(e.start()));
        json.put("EndTime", time(e.end()));
      }
      case Row.Task t -> {
        json.put("WindowExecutionId", t.windowExecutionId());
        json.put("TaskExecutionId", t.id());
        json.put("TaskType", t.type() == null ? null : t.type().text());
        json.put("Status", word(t.status()));
        json.put("TaskArn", t.arn());
        json.put("StartTime", time(t.start()));
        json.put("EndTime", time(t.end()));
      }
    }
    return json;
  }
}
