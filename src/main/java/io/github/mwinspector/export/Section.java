package io.github.mwinspector.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a readable report: a heading, sentences, then a table. Texts of the service are already
 * masked and safe to show.
 *
 * @param title the heading, words of ours
 * @param id the id that the heading ends with, or null
 * @param sentences one line each; may be empty
 * @param first the heading of the table's first column
 * @param rows the table; may be empty
 */
record Section(
    String title,
    @Nullable String id,
    List<String> sentences,
    String first,
    List<ReportContent.Row> rows) {
  Section {
    sentences = List.copyOf(sentences);
    rows = List.copyOf(rows);
  }
}
