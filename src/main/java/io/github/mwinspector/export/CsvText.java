package io.github.mwinspector.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts rows into CSV as RFC 4180 says: lines end with CR LF, every cell is quoted, quotes are
 * doubled.
 *
 * <p>A spreadsheet must not take a value for a formula (threat T5). A cell that begins like one
 * gets an apostrophe in front. A spreadsheet of another language splits at semicolons or tabs and
 * so loses sight of the quotes: what stands behind one of these or behind a line break is treated
 * as the beginning of a cell. An apostrophe that stands at such a place already gets another one,
 * so taking one away from each of them gives the value again.
 */
final class CsvText {
  private static final String SEPARATORS = ";\t\r\n";
  private static final String SKIPPED = " \"'";

  /** The full-width twins too, which spreadsheets read alike. */
  private static final String FORMULA = "=+-@＝＋－＠";

  private static final String AT_THE_BEGINNING = FORMULA + "|｜\t\r\n";

  private CsvText() {}

  /** A line with these cells. */
  static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> "\"" + guarded(cell).replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String guarded(String value) {
    StringBuilder out = new StringBuilder(value.length() + 8);
    for (int i = 0; i < value.length(); i++) {
      boolean begins = i == 0 || SEPARATORS.indexOf(value.charAt(i - 1)) >= 0;
      if (begins && formula(value, i)) {
        out.append('\'');
      }
      out.append(value.charAt(i));
    }
    return out.toString();
  }

  private static boolean formula(String value, int from) {
    int i = from;
    while (i < value.length() && SKIPPED.indexOf(value.charAt(i)) >= 0) {
      i++;
    }
    String signs = from == 0 ? AT_THE_BEGINNING : FORMULA;
    return value.charAt(from) == '\''
        || (i < value.length() && signs.indexOf(value.charAt(i)) >= 0);
  }
}
