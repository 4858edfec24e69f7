package io.github.mwinspector.export;

import static io.github.mwinspector.export.ReportContent.shown;

import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Sensitive;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The invocations as a table: a line each, failures first, otherwise in the order sent. */
final class InvocationTable {
  private static final List<String> COLUMNS =
      List.of(
          "Targets",
          "Status",
          "StatusDetails",
          "TaskType",
          "StartTime",
          "EndTime",
          "Seconds",
          "InvocationId",
          "ExecutionId",
          "WindowTargetId",
          "OwnerInformation",
          "Parameters",
          "Withheld");

  private final Discretion discretion;

  private InvocationTable(Discretion discretion) {
    this.discretion = discretion;
  }

  static ReportTable of(List<Invocation> invocations, Discretion discretion) {
    InvocationTable table = new InvocationTable(discretion);
    List<List<String>> rows =
        invocations.stream()
            .sorted(Comparator.comparing(Invocation::standing))
            .map(table::row)
            .toList();
    return new ReportTable(COLUMNS, rows, discretion.kept());
  }

  private List<String> row(Invocation it) {
    long before = discretion.kept();
    List<String> cells = new ArrayList<>();
    cells.add(text("InstanceIds", String.join(" ", it.instanceIds())));
    cells.add(text("Status", it.status() == null ? null : it.status().text()));
    cells.add(text("StatusDetails", it.statusDetails()));
    cells.add(text("TaskType", it.type() == null ? null : it.type().text()));
    cells.add(it.startTime() == null ? "" : TimeText.utc(it.startTime()));
    cells.add(it.endTime() == null ? "" : TimeText.utc(it.endTime()));
    cells.add(seconds(it.startTime(), it.endTime()));
    cells.add(text("InvocationId", it.invocationId()));
    cells.add(text("ExecutionId", it.executionId()));
    cells.add(text("WindowTargetId", it.windowTargetId()));
    cells.add(value("OwnerInformation", it.ownerInformation()));
    List<String> lines = new ArrayList<>();
    it.parameters().forEach(node -> add(node, "", lines));
    cells.add(String.join("\n", lines));
    cells.add(ReportTable.kept(discretion.disclosure(), discretion.kept() - before));
    return cells;
  }

  /** A line for each value, by its way down to it. */
  private void add(ParameterNode node, String above, List<String> lines) {
    boolean index = above.isEmpty() || node.name().startsWith("[");
    String name = above + (index ? "" : ".") + node.name();
    if (node.value() == null) {
      node.children().forEach(child -> add(child, name, lines));
    } else {
      String value = value(node.secretName(), node.value());
      lines.add(shown(name) + ": " + value.replace("\n", Display.RETURN_MARK));
    }
  }

  private String text(String name, @Nullable String text) {
    return text == null ? "" : shown(discretion.other(name, text));
  }

  private String value(String name, @Nullable Sensitive value) {
    return value == null ? "" : shown(discretion.value(name, value));
  }

  private static String seconds(@Nullable Instant start, @Nullable Instant end) {
    if (start == null || end == null || end.isBefore(start)) {
      return "";
    }
    Duration took = Duration.between(start, end);
    return "%d.%03d".formatted(took.toSeconds(), took.toMillisPart());
  }
}
