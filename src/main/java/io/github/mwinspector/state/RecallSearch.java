package io.github.mwinspector.state;

import io.github.mwinspector.recall.LookedUp;
import io.github.mwinspector.recall.Seen;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds remembered look-ups by words, in any case and order. */
final class RecallSearch {
  private final List<String> words;

  RecallSearch(String text) {
    words =
        Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
  }

  List<LookedUp> in(List<LookedUp> all) {
    return words.isEmpty() ? all : all.stream().filter(this::matches).toList();
  }

  private boolean matches(LookedUp row) {
    LookedUp.Place place = row.place();
    Seen seen = row.seen();
    String text =
        Stream.of(
                place.profile(),
                place.region(),
                place.window().value(),
                place.task().value(),
                seen.account(),
                seen.taskName(),
                seen.taskType(),
                seen.status(),
                place.isDemo() ? "demo" : null)
            .filter(Objects::nonNull)
            // No word that is looked for holds a line break.
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }
}
