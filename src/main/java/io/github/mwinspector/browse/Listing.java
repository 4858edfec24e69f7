package io.github.mwinspector.browse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one level so far. Executions stand newest first across all of them, whatever order
 * they came in: the API promises none.
 *
 * @param rows all rows so far, each id once
 * @param next what the next page is asked for with; null when there is none to ask for
 * @param pages how many pages there were
 * @param cut why it ended before its end; null when it didn't
 * @param mixed whether a page brought an execution newer than one of a page before it: then rows
 *     still to come may belong above those that are there
 * @param tokens what was asked for with so far
 */
public record Listing(
    List<Row> rows,
    @Nullable String next,
    int pages,
    @Nullable Cut cut,
    boolean mixed,
    Set<String> tokens) {
  /** Pages that are read of one level at most (threat T23): 20,000 rows. */
  static final int MOST_PAGES = 200;

  /** Nothing asked yet. */
  public static final Listing NONE = new Listing(List.of(), null, 0, null, false, Set.of());

  private static final Comparator<Row> NEWEST_FIRST =
      Comparator.comparing(Listing::start, Comparator.nullsLast(Comparator.reverseOrder()));

  /** Why a list ends before its end. */
  public enum Cut {
    /** The service named a page that it had named before. */
    REPEATED,
    /** There were too many pages. */
    TOO_MANY
  }

  public Listing {
    rows = List.copyOf(rows);
    tokens = Set.copyOf(tokens);
  }

  /** Whether all rows that the service has are there. */
  public boolean complete() {
    return pages > 0 && next == null && cut == null;
  }

  /** With one more page. */
  public Listing with(Page page) {
    Map<String, Row> all = new LinkedHashMap<>();
    rows.forEach(row -> all.put(row.id(), row));
    page.rows().forEach(row -> all.put(row.id(), row));
    List<Row> sorted = new ArrayList<>(all.values());
    sorted.sort(NEWEST_FIRST);
    String token = page.next();
    Cut why = null;
    if (token != null && tokens.contains(token)) {
      why = Cut.REPEATED;
    } else if (token != null && pages + 1 >= MOST_PAGES) {
      why = Cut.TOO_MANY;
    }
    Set<String> seen = new HashSet<>(tokens);
    if (token != null) {
      seen.add(token);
    }
    return new Listing(
        sorted, why == null ? token : null, pages + 1, why, mixed || newer(page), seen);
  }

  private boolean newer(Page page) {
    Instant oldest = rows.isEmpty() ? null : start(rows.getLast());
    return oldest != null
        && page.rows().stream()
            .map(Listing::start)
            .anyMatch(start -> start != null && start.isAfter(oldest));
  }

  /** Only executions have an order of their own; the sort leaves the others as they came. */
  private static @Nullable Instant start(Row row) {
    return row instanceof Row.Execution execution ? execution.start() : null;
  }
}
