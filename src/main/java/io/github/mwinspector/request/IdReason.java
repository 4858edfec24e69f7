package io.github.mwinspector.request;

/** Says in words why a text is not an execution id. */
final class IdReason {
  private static final String GROUPS = "8-4-4-4-12 hexadecimal digits";
  private static final int LENGTH = 36;

  private IdReason() {}

  static String of(String text) {
    if (text.startsWith("mw-")) {
      return "This is a window id (mw-…). An execution id has " + GROUPS + ".";
    }
    if (text.startsWith("arn:")) {
      return "This is an ARN. An execution id has " + GROUPS + ".";
    }
    if (text.startsWith("i-") || text.startsWith("mi-")) {
      return "This is a node id. An execution id has " + GROUPS + ".";
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7F || (c != '-' && Character.digit(c, 16) < 0)) {
        return "'%s' at position %d is not a hexadecimal digit (0-9, a-f) or a hyphen."
            .formatted(named(text.codePointAt(i)), i + 1);
      }
    }
    if (text.length() < LENGTH) {
      return "Too short: %d of %d characters (%s).".formatted(text.length(), LENGTH, GROUPS);
    }
    if (text.length() > LENGTH) {
      return "Too long: %d characters instead of %d (%s).".formatted(text.length(), LENGTH, GROUPS);
    }
    return "The hyphens are not where an id has them (" + GROUPS + ").";
  }

  private static String named(int c) {
    return c > 0x20 && c < 0x7F ? Character.toString(c) : "U+%04X".formatted(c);
  }
}
