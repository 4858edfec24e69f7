package io.github.mwinspector.view.request;

import java.util.List;
import java.util.Locale;

/**
 * A search for rows that contain every word of a query, in any order; case doesn't count.
 *
 * @param words the query's words, in lower case
 */
record Words(List<String> words) {
  Words {
    words = List.copyOf(words);
  }

  /** The words of a query; none for a blank one, which everything contains. */
  static Words of(String query) {
    String text = query.strip().toLowerCase(Locale.ROOT);
    return new Words(text.isEmpty() ? List.of() : List.of(text.split("\\s+", -1)));
  }

  /** Whether each word stands in one of the texts. */
  boolean in(String... texts) {
    String all = String.join("\n", texts).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(all::contains);
  }
}
