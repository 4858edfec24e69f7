package io.github.mwinspector.export;

import io.github.mwinspector.export.ReportContent.Row;
import java.util.List;

/** A report for whatever renders Markdown. Texts of the service stand in code spans. */
final class ReportMarkdown {
  private final StringBuilder out = new StringBuilder();

  private ReportMarkdown() {}

  static String write(ReportContent content) {
    ReportMarkdown markdown = new ReportMarkdown();
    String task = content.task().replace("\n", "\\n");
    markdown.heading("# Maintenance window task: " + MarkdownText.code(task));
    markdown.table("Field", false, content.facts());
    content.why().forEach(markdown::section);
    markdown.heading("## Alarms");
    content
        .alarms()
        .forEach(s -> markdown.out.append("- ").append(MarkdownText.escaped(s)).append('\n'));
    markdown.heading("## Parameters (" + content.parameterCount() + ")");
    markdown.table("Parameter", true, content.parameters());
    if (content.withheld() != null) {
      markdown.out.append('\n').append(withOptionAsCode(content.withheld())).append('\n');
    }
    markdown.heading("## Every member, by its API name");
    markdown.table("Member", true, content.members());
    return markdown.out.toString();
  }

  private void section(Section section) {
    String id =
        section.id() == null ? "" : " " + MarkdownText.code(section.id().replace("\n", "\\n"));
    heading("## " + section.title() + id);
    section.sentences().forEach(s -> out.append("- ").append(MarkdownText.escaped(s)).append('\n'));
    if (!section.rows().isEmpty()) {
      table(section.first(), true, section.rows());
    }
  }

  private void heading(String line) {
    out.append(out.isEmpty() ? "" : "\n").append(line).append("\n\n");
  }

  private void table(String first, boolean codeNames, List<Row> rows) {
    out.append("| ").append(first).append(" | Value |\n| --- | --- |\n");
    for (Row row : rows) {
      out.append("| ").repeat("&nbsp;&nbsp;", row.depth());
      out.append(codeNames ? MarkdownText.cell(row.name()) : row.name()).append(" |");
      if (row.code() != null && !row.code().isEmpty()) {
        out.append(' ').append(MarkdownText.cell(row.code()));
      }
      if (row.words() != null) {
        out.append(" (").append(MarkdownText.escaped(row.words())).append(')');
      }
      out.append(" |\n");
    }
  }

  private static String withOptionAsCode(String words) {
    return words.replaceAll("--[a-z-]+", "`$0`");
  }
}
