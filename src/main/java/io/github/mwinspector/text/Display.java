package io.github.mwinspector.text;

/**
 * The one way from text that somebody else wrote to text that is shown or printed: control
 * characters, bidirectional overrides and other invisible characters become visible escapes, runs
 * of combining marks are bounded, and lengths are capped (threats T1 to T3). The text itself is
 * never changed: copying takes the original.
 */
public final class Display {
  /** No label, cell or tooltip receives more characters than this. */
  public static final int CELL = 512;

  private static final int MARKS_PER_BASE = 8;

  private Display() {}

  /** The text on one line, at most {@link #CELL} characters: line breaks are escaped too. */
  public static String line(String raw) {
    return shown(raw, CELL, false);
  }

  /** The text with its line breaks and tabs kept, at most {@code limit} characters. */
  public static String block(String raw, int limit) {
    return shown(raw, limit, true);
  }

  /** Whether {@link #line} shows something other than the text itself. */
  public static boolean differs(String raw) {
    return !line(raw).equals(raw);
  }

  private static String shown(String raw, int limit, boolean breaks) {
    StringBuilder out = new StringBuilder(Math.min(raw.length(), limit) + 16);
    int marks = 0;
    for (int i = 0; i < raw.length(); ) {
      if (out.length() >= limit) {
        return out.append('…').toString();
      }
      int c = raw.codePointAt(i);
      i += Character.charCount(c);
      marks = isMark(c) ? marks + 1 : 0;
      if (breaks && (c == '\n' || c == '\t')) {
        out.append((char) c);
      } else if (hidden(c) || marks > MARKS_PER_BASE) {
        escape(out, c);
      } else {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Characters that a reader can't see, or that change how their neighbours are seen. */
  private static boolean hidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> blankLooking(c);
    };
  }

  private static boolean blankLooking(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || (Character.isSpaceChar(c) && c != ' ')
        || c == 0x034F
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || c == 0x2800
        || c == 0x3164
        || c == 0xFFA0;
  }

  private static void escape(StringBuilder out, int c) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> out.append(c > 0xFFFF ? "\\u{%X}".formatted(c) : "\\u%04X".formatted(c));
    }
  }
}
