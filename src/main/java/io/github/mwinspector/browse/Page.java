package io.github.mwinspector.browse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one call brought of a level.
 *
 * @param rows in the service's order
 * @param next what the next page is asked for with; null when this is the last
 */
public record Page(List<Row> rows, @Nullable String next) {
  public Page {
    rows = List.copyOf(rows);
    // "If there are no additional items, the NextToken string is empty."
    next = next == null || next.isEmpty() ? null : next;
  }
}
