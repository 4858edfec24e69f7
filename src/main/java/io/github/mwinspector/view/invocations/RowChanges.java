package io.github.mwinspector.view.invocations;

import io.github.mwinspector.evidence.Changes;
import io.github.mwinspector.evidence.Place;
import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.view.part.ChangeMark;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What the newest look-up of a followed task changed about a row, and out of sight below it. */
final class RowChanges {
  private RowChanges() {}

  /**
   * The words of a row's mark, safe to show; null when it has none.
   *
   * @param open whether the rows below it are in sight, with marks of their own
   */
  static @Nullable String words(Row row, boolean open, Changes changes, ZoneId zone) {
    if (changes.all().isEmpty()) {
      return null;
    }
    Place place = row.subject().place();
    String own = place == null ? null : ChangeMark.words(changes, place, zone);
    int below = open ? 0 : below(row, changes);
    if (below == 0) {
      return own;
    }
    String rows = below == 1 ? "1 row" : "%,d rows".formatted(below);
    return own == null
        ? "Changed at %s: %s below".formatted(TimeText.seconds(changes.seen(), zone), rows)
        : own + ". Also changed: " + rows + " below";
  }

  private static int below(Row row, Changes changes) {
    int below = 0;
    for (Row child : row.children()) {
      Place place = child.subject().place();
      below += (place != null && changes.at(place) != null ? 1 : 0) + below(child, changes);
    }
    return below;
  }
}
