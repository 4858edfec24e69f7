package io.github.mwinspector.state;

import io.github.mwinspector.browse.Row;
import io.github.mwinspector.browse.TimeRange;
import io.github.mwinspector.model.ExecutionStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are shown. The service knows the time range and gets it; words and status are looked
 * for among the rows that are loaded, since it would take words as a whole name and knows no status
 * of executions.
 *
 * @param words part of a window's name or id, in any case; empty for all
 * @param status of executions; null for all
 * @param range when executions started
 */
public record BrowseFilter(String words, @Nullable ExecutionStatus status, TimeRange range) {
  /** Shows everything. */
  public static final BrowseFilter NONE = new BrowseFilter("", null, TimeRange.ALL);

  /** Whether a row is shown; tasks always are. */
  public boolean shows(Row row) {
    return switch (row) {
      case Row.Window window ->
          holds(window.id()) || (window.name() != null && holds(window.name()));
      case Row.Execution execution -> status == null || status.equals(execution.status());
      case Row.Task _ -> true;
    };
  }

  private boolean holds(String text) {
    return text.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
  }
}
