package io.github.mwinspector.export;

import io.github.mwinspector.text.Disclosure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table for a spreadsheet. Texts of the service are already masked and safe to show.
 *
 * @param columns the names in its first line
 * @param rows a cell for each column
 * @param withheld how many values are not, or not wholly, in it
 */
record ReportTable(List<String> columns, List<List<String>> rows, long withheld) {
  /** What the last column says of a row whose values are not shown. */
  static final String HIDDEN = "hidden";

  /** What the last column says of a row in which secrets are masked. */
  static final String SECRET = "secret masked";

  ReportTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The word for what a disclosure keeps back of a row. */
  static String kept(Disclosure disclosure, long values) {
    return values == 0 ? "" : disclosure == Disclosure.HIDDEN ? HIDDEN : SECRET;
  }

  String csv() {
    return Stream.concat(Stream.of(columns), rows.stream())
        .map(CsvText::line)
        .collect(Collectors.joining());
  }
}
