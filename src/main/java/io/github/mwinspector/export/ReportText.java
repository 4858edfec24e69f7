package io.github.mwinspector.export;

import io.github.mwinspector.export.ReportContent.Row;
import java.util.List;

/** A report for a terminal or a ticket of plain text: aligned columns, nothing to render. */
final class ReportText {
  private static final int WIDEST_NAME = 40;

  private final StringBuilder out = new StringBuilder();

  private ReportText() {}

  static String write(ReportContent content) {
    ReportText text = new ReportText();
    text.heading("Maintenance window task: " + content.task().replace("\n", "\\n"), '=');
    text.table(content.facts());
    content.why().forEach(text::section);
    text.heading("Alarms", '-');
    content.alarms().forEach(sentence -> text.out.append(sentence).append('\n'));
    text.heading("Parameters (" + content.parameterCount() + ")", '-');
    text.table(content.parameters());
    if (content.withheld() != null) {
      text.out.append('\n').append(content.withheld()).append('\n');
    }
    text.heading("Every member, by its API name", '-');
    text.table(content.members());
    return text.out.toString();
  }

  private void section(Section section) {
    String id = section.id() == null ? "" : " " + section.id().replace("\n", "\\n");
    heading(section.title() + id, '-');
    section.sentences().forEach(sentence -> out.append(sentence).append('\n'));
    table(section.rows());
  }

  private void heading(String words, char underline) {
    out.append(out.isEmpty() ? "" : "\n").append(words).append('\n');
    out.repeat(underline, words.codePointCount(0, words.length())).append("\n");
  }

  private void table(List<Row> rows) {
    int width =
        rows.stream()
            .mapToInt(row -> name(row).length())
            .filter(w -> w <= WIDEST_NAME)
            .max()
            .orElse(0);
    for (Row row : rows) {
      String name = name(row);
      String code = row.code() == null ? "" : row.code();
      out.append(name);
      if (!code.isEmpty() || row.words() != null) {
        out.repeat(' ', Math.max(0, width - name.length()));
      }
      if (!code.isEmpty()) {
        out.append("  ").append(code.replace("\n", "\n" + " ".repeat(width + 2)));
      }
      if (row.words() != null) {
        out.append("  (").append(row.words()).append(')');
      }
      out.append('\n');
    }
  }

  private static String name(Row row) {
    return "  ".repeat(row.depth()) + row.name().replace("\n", "\\n");
  }
}
