package io.github.mwinspector.export;

import io.github.mwinspector.export.CompareContent.Cell;
import io.github.mwinspector.export.CompareContent.Line;
import java.util.List;

/** A comparison for whatever renders Markdown. Texts of the service stand in code spans. */
final class CompareMarkdown {
  private final StringBuilder out = new StringBuilder();

  private CompareMarkdown() {}

  static String write(CompareContent content) {
    CompareMarkdown markdown = new CompareMarkdown();
    String task = content.task().replace("\n", "\\n");
    markdown.out.append("# Comparison: ").append(MarkdownText.code(task)).append("\n\n");
    markdown.table(content.head(), false);
    for (CompareContent.Part part : content.parts()) {
      markdown.out.append("\n## ").append(part.title()).append("\n\n");
      for (String sentence : part.sentences()) {
        markdown.out.append("- ").append(MarkdownText.escaped(sentence)).append('\n');
      }
      if (!part.lines().isEmpty()) {
        markdown.out.append(part.sentences().isEmpty() ? "" : "\n");
        markdown.table(part.lines(), true);
      }
    }
    if (content.withheld() != null) {
      String words = content.withheld().replaceAll("--[a-z-]+", "`$0`");
      markdown.out.append('\n').append(words).append('\n');
    }
    return markdown.out.toString();
  }

  private void table(List<Line> lines, boolean codeNames) {
    out.append("|  | First | Second |\n| --- | --- | --- |\n");
    for (Line line : lines) {
      out.append("| ").append(codeNames ? MarkdownText.cell(line.name()) : line.name());
      if (line.note() != null) {
        out.append(" (").append(line.note()).append(')');
      }
      out.append(" | ").append(cell(line.first()));
      out.append(" | ").append(cell(line.second())).append(" |\n");
    }
  }

  private static String cell(Cell cell) {
    String code = cell.code() == null ? "" : MarkdownText.cell(cell.code());
    String words = cell.words() == null ? "" : "(" + MarkdownText.escaped(cell.words()) + ")";
    return code.isEmpty() || words.isEmpty() ? code + words : code + " " + words;
  }
}
