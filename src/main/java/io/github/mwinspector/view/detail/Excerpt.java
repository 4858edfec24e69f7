package io.github.mwinspector.view.detail;

import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;

/** The start of a value, enough for a row, in a time that doesn't grow with the value. */
final class Excerpt {
  /** How much of a value is searched for secrets. */
  private static final int WINDOW = 4096;

  /** A secret that starts before this is searched whole enough to be recognised. */
  private static final int KEPT = 3072;

  private Excerpt() {}

  /** The value's start as the disclosure lets it be seen; not yet made safe to show. */
  static String of(String name, Sensitive value, Disclosure disclosure) {
    String raw = value.reveal();
    if (raw.length() <= WINDOW || disclosure == Disclosure.HIDDEN) {
      return Secrets.mask(name, value, disclosure);
    }
    String start = raw.substring(0, WINDOW);
    return switch (disclosure) {
      case HIDDEN -> Secrets.MASK;
      case SECRETS -> start + "…";
      case VALUES -> masked(name, start) + "…";
    };
  }

  private static String masked(String name, String start) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Secrets.Span secret : Secrets.find(name, start)) {
      if (secret.start() >= KEPT) {
        break;
      }
      out.append(start, from, secret.start()).append(Secrets.MASK);
      from = secret.end();
    }
    return out.append(start, from, Math.max(from, KEPT)).toString();
  }
}
