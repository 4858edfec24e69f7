package io.github.mwinspector.export;

import io.github.mwinspector.export.CompareContent.Cell;
import io.github.mwinspector.export.CompareContent.Line;
import java.util.List;

/** A comparison for a terminal: a line for each row, one below it for each side. */
final class CompareText {
  private final StringBuilder out = new StringBuilder();

  private CompareText() {}

  static String write(CompareContent content) {
    CompareText text = new CompareText();
    text.heading("Comparison: " + onOneLine(content.task()), '=');
    text.lines(content.head());
    for (CompareContent.Part part : content.parts()) {
      text.heading(part.title(), '-');
      part.sentences().forEach(sentence -> text.out.append(sentence).append('\n'));
      text.lines(part.lines());
    }
    if (content.withheld() != null) {
      text.out.append('\n').append(content.withheld()).append('\n');
    }
    return text.out.toString();
  }

  private void heading(String words, char underline) {
    out.append(out.isEmpty() ? "" : "\n").append(words).append('\n');
    out.repeat(underline, words.codePointCount(0, words.length())).append("\n");
  }

  private void lines(List<Line> lines) {
    for (Line line : lines) {
      out.append(onOneLine(line.name()));
      if (line.note() != null) {
        out.append("  (").append(line.note()).append(')');
      }
      out.append("\n    first   ").append(cell(line.first()));
      out.append("\n    second  ").append(cell(line.second())).append('\n');
    }
  }

  private static String cell(Cell cell) {
    String code = cell.code() == null ? "" : onOneLine(cell.code());
    String words = cell.words() == null ? "" : "(" + cell.words() + ")";
    return code.isEmpty() || words.isEmpty() ? code + words : code + "  " + words;
  }

  private static String onOneLine(String text) {
    return text.replace("\n", "\\n");
  }
}
