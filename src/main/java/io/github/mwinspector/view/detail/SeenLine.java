package io.github.mwinspector.view.detail;

import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;

/** A line of the body as a disclosure lets it be seen. */
final class SeenLine {
  private static final String INDENT = "  ";

  private SeenLine() {}

  /**
   * How much of the line's value may be seen: hiding all values is about those that the API calls
   * sensitive and those of unknown members, recognised secrets are masked everywhere.
   */
  static Disclosure disclosure(boolean sensitive, Disclosure wanted) {
    return switch (wanted) {
      case HIDDEN -> sensitive ? Disclosure.HIDDEN : Disclosure.VALUES;
      case VALUES, SECRETS -> wanted;
    };
  }

  /** The start of the line's value, enough for a row; empty for a line of brackets. */
  static String excerpt(RawBody.Line line, Disclosure wanted) {
    Sensitive value = line.value();
    return value == null
        ? ""
        : Excerpt.of(line.name(), value, disclosure(line.sensitive(), wanted));
  }

  /** The whole value; empty for a line of brackets. */
  static String value(RawBody.Line line, Disclosure wanted) {
    Sensitive value = line.value();
    return value == null
        ? ""
        : Secrets.mask(line.name(), value, disclosure(line.sensitive(), wanted));
  }

  /** Appends the whole line with its indentation, without a line break. */
  static void append(StringBuilder out, RawBody.Line line, Disclosure wanted) {
    out.repeat(INDENT, line.depth()).append(line.before());
    out.append(value(line, wanted)).append(line.after());
  }
}
