package io.github.mwinspector.view.browse;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.browse.Listing;
import io.github.mwinspector.browse.TimeRange;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.state.Branch;
import io.github.mwinspector.state.BrowseFilter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The row after a level's rows, which says how the level stands. */
final class Tail {
  private Tail() {}

  /**
   * That row; null when all rows are there.
   *
   * @param shown how many of the loaded rows the filter shows
   */
  static @Nullable Entry of(Branch branch, int shown, BrowseFilter filter) {
    Branch.Now now = branch.now().get();
    Listing listing = now.listing();
    LookupFailure failure = now.failure();
    if (now.loading()) {
      return loading(now.progress());
    }
    if (failure != null) {
      return new Entry.Failed(branch, failure);
    }
    int all = listing.rows().size();
    if (listing.next() != null) {
      boolean local = local(branch.level(), filter);
      return new Entry.More(branch, more(shown, listing, local), !local && !listing.mixed());
    }
    if (listing.cut() != null) {
      return new Entry.Note(cut(listing.cut(), all));
    }
    if (listing.complete() && shown == 0) {
      return new Entry.Note(
          all == 0 ? none(branch.level()) : number(all) + " rows, none of them fits");
    }
    return null;
  }

  /** What comes behind a colon has a line of its own: one line is too narrow for both. */
  private static Entry loading(@Nullable LookupProgress progress) {
    if (progress == null) {
      return new Entry.Loading("Asking…", "");
    }
    String problem = progress.lastProblem();
    if (problem != null) {
      String tries = "Try %d of %d".formatted(progress.attempt(), progress.maxAttempts());
      return new Entry.Loading(tries, problem);
    }
    String[] parts = progress.phase().split(": ", 2);
    return new Entry.Loading(capital(parts[0]) + "…", parts.length == 1 ? "" : parts[1]);
  }

  private static String capital(String phase) {
    return phase.isEmpty()
        ? phase
        : phase.substring(0, 1).toUpperCase(Locale.ROOT) + phase.substring(1);
  }

  /** Whether the filter is one that the service isn't told of. */
  private static boolean local(Level level, BrowseFilter filter) {
    return switch (level) {
      case Level.Windows _ -> !filter.words().isBlank();
      case Level.Executions _ -> filter.status() != null;
      case Level.Tasks _ -> false;
    };
  }

  private static String more(int shown, Listing listing, boolean local) {
    String count = number(listing.rows().size());
    if (local) {
      return "%s of %s loaded rows fit. Load more".formatted(number(shown), count);
    }
    return listing.mixed()
        ? count + " loaded, newer ones may follow. Load more"
        : count + " loaded. Load more";
  }

  private static String cut(Listing.Cut why, int all) {
    return switch (why) {
      case REPEATED -> "%s rows; the service began to repeat itself".formatted(number(all));
      case TOO_MANY -> "The first %s rows; choose a time range for others".formatted(number(all));
    };
  }

  private static String none(Level level) {
    return switch (level) {
      case Level.Windows _ -> "There is no maintenance window here";
      case Level.Executions(_, TimeRange range) ->
          range.equals(TimeRange.ALL)
              ? "Never ran, as far as the service knows"
              : "No execution in this time";
      case Level.Tasks _ -> "An execution without tasks";
    };
  }

  private static String number(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
