package io.github.mwinspector.view.handon;

import io.github.mwinspector.text.Disclosure;

/** What the sheet says of values. */
final class HandOnWords {
  private static final String SECRETS =
      "Secrets are in it as they were sent: keys, tokens, passwords. Whoever reads it can use"
          + " them.";

  private HandOnWords() {}

  /**
   * Of a text.
   *
   * @param kept how many values are hidden or masked
   * @param asking whether evidence is still on its way
   */
  static String of(Disclosure disclosure, long kept, boolean asking) {
    String values =
        switch (disclosure) {
          case HIDDEN -> kept == 0 ? "It has no values to hide." : count(kept, "hidden") + ".";
          case VALUES ->
              kept == 0
                  ? "Values are in it; none was recognised as a secret. Read it before you hand it"
                      + " on."
                  : "Values are in it; %s.".formatted(count(kept, "masked as a secret"));
          case SECRETS -> SECRETS;
        };
    return asking ? values + " Evidence is still on its way: what came is in it." : values;
  }

  /** Of a picture, which counts nothing. */
  static String picture(Disclosure disclosure) {
    return switch (disclosure) {
      case HIDDEN -> "Values are hidden in it.";
      case VALUES -> "Values are in it as on screen; what is recognised as a secret is masked.";
      case SECRETS ->
          "Values are in it as on screen. A picture never has secrets: they stay masked.";
    };
  }

  private static String count(long kept, String how) {
    return "%,d %s %s".formatted(kept, kept == 1 ? "value is" : "values are", how);
  }
}
