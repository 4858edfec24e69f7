package io.github.mwinspector.view.detail;

import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.text.Disclosure;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** Finds lines that hold a text. What is masked can't be found: a search must not tell it. */
final class LineSearch {
  private static final int CHECK_EVERY = 1024;

  /** A query over the bounds of key, value and comma holds one of the characters there. */
  private static final String BOUNDS = " [{,]}";

  private final Pattern pattern;
  private final boolean overBounds;
  private final Disclosure disclosure;

  LineSearch(String query, Disclosure disclosure) {
    pattern =
        Pattern.compile(query, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    this.disclosure = disclosure;
    overBounds = query.chars().anyMatch(c -> BOUNDS.indexOf(c) >= 0);
  }

  /**
   * The indexes of the lines found, in order.
   *
   * @param stopped is asked now and then whether nobody waits any more
   * @throws CancellationException when nobody waits any more
   */
  int[] in(List<RawBody.Line> lines, BooleanSupplier stopped) {
    int[] found = new int[16];
    int count = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (i % CHECK_EVERY == 0 && stopped.getAsBoolean()) {
        throw new CancellationException();
      }
      if (in(lines.get(i))) {
        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private boolean in(RawBody.Line line) {
    // Masking is dear, so a line is masked only when its whole text would match.
    return matches(line, Disclosure.SECRETS) && (line.value() == null || matches(line, disclosure));
  }

  private boolean matches(RawBody.Line line, Disclosure seen) {
    String value = SeenLine.value(line, seen);
    if (!overBounds) {
      return matches(line.before()) || matches(value) || matches(line.after());
    }
    return matches(line.before() + value + line.after());
  }

  private boolean matches(String text) {
    return pattern.matcher(text).find();
  }
}
