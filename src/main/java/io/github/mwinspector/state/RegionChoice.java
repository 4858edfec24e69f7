package io.github.mwinspector.state;

import io.github.mwinspector.profile.AwsRegion;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the region field holds, held against the list of regions and the partitions' forms. */
public sealed interface RegionChoice {
  /** Nothing chosen. */
  record None() implements RegionChoice {}

  /**
   * A region of the list.
   *
   * @param region with its long name
   */
  record Listed(AwsRegion region) implements RegionChoice {}

  /**
   * A region that the list doesn't know, of the form of a partition's regions: it can be asked.
   *
   * @param region without a long name
   */
  record Unlisted(AwsRegion region) implements RegionChoice {}

  /**
   * Not of the form of any region.
   *
   * @param text as typed, or as a profile says it
   */
  record Wrong(String text) implements RegionChoice {}

  /** The region to ask, or null when there is none. */
  default @Nullable AwsRegion region() {
    return switch (this) {
      case Listed(AwsRegion region) -> region;
      case Unlisted(AwsRegion region) -> region;
      case None _, Wrong _ -> null;
    };
  }

  /** Checks a text; blanks around it and upper case don't count. */
  static RegionChoice of(String text, List<AwsRegion> listed) {
    String id = text.strip().toLowerCase(Locale.ROOT);
    if (id.isEmpty()) {
      return new None();
    }
    for (AwsRegion region : listed) {
      if (region.id().equals(id)) {
        return new Listed(region);
      }
    }
    AwsRegion typed = AwsRegion.typed(id);
    return typed == null ? new Wrong(text.strip()) : new Unlisted(typed);
  }
}
