package io.github.mwinspector.text;

/**
 * The one way from text that somebody else wrote to text that is shown or printed: control
 * characters, bidirectional overrides and other invisible characters become visible escapes, runs
 * of combining marks are bounded, and lengths are capped (threats T1 to T3). The text itself is
 * never changed: copying takes the original. Writing in any script and emoji stay as they are.
 */
public final class Display {
  /** No label, cell or tooltip receives more characters than this. */
  public static final int CELL = 512;

  /** Stands for a line break in {@link #joined}. */
  public static final String RETURN_MARK = " ⏎ ";

  private static final char CUT = '…';
  private static final int MARKS_PER_BASE = 8;
  private static final int LEFT_TO_RIGHT_MARK = 0x200E;
  private static final int FIRST_STRONG_ISOLATE = 0x2068;
  private static final int POP_ISOLATE = 0x2069;

  private enum Breaks {
    ESCAPED,
    MARKED,
    KEPT
  }

  private Display() {}

  /** The text on one line, at most {@link #CELL} characters: line breaks are escaped too. */
  public static String line(String raw) {
    return shown(raw, CELL, Breaks.ESCAPED);
  }

  /** The text on one line, at most {@link #CELL} characters: line breaks show as return marks. */
  public static String joined(String raw) {
    return shown(raw, CELL, Breaks.MARKED);
  }

  /** The text with its line breaks and tabs kept, at most {@code limit} characters. */
  public static String block(String raw, int limit) {
    return shown(raw, limit, Breaks.KEPT);
  }

  /** Whether {@link #line} shows something other than the text itself. */
  public static boolean differs(String raw) {
    return !line(raw).equals(raw);
  }

  /** Whether the text holds a character that is written out, other than line breaks and tabs. */
  public static boolean hidesCharacters(String raw) {
    int marks = 0;
    for (int i = 0; i < raw.length(); ) {
      int c = raw.codePointAt(i);
      marks = isMark(c) ? marks + 1 : 0;
      boolean usual = c == '\n' || c == '\t' || (c == '\r' && raw.startsWith("\n", i + 1));
      if (!usual && (marks > MARKS_PER_BASE || (hidden(c) && !Joined.inPlace(raw, i, c)))) {
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  /**
   * A shown text for use inside a sentence of ours: one that holds letters written from right to
   * left is isolated, so that it can't reorder the words around it. Never for copies.
   */
  public static String isolate(String shown) {
    return shown.codePoints().anyMatch(Display::rightToLeft)
        ? Character.toString(FIRST_STRONG_ISOLATE) + shown + Character.toString(POP_ISOLATE)
        : shown;
  }

  /**
   * A shown text whose line runs from left to right, as commands and JSON do, even when its first
   * letter is one written from right to left. Never for copies.
   */
  public static String fromLeft(String shown) {
    return shown.codePoints().anyMatch(Display::rightToLeft)
        ? Character.toString(LEFT_TO_RIGHT_MARK) + shown
        : shown;
  }

  private static boolean rightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
        || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
  }

  private static String shown(String raw, int limit, Breaks breaks) {
    StringBuilder out = new StringBuilder(Math.min(raw.length(), limit) + 16);
    int whole = 0;
    int marks = 0;
    for (int i = 0; i < raw.length(); ) {
      int c = raw.codePointAt(i);
      marks = isMark(c) ? marks + 1 : 0;
      append(out, raw, i, breaks, marks > MARKS_PER_BASE);
      if (out.length() > limit) {
        out.setLength(whole);
        return out.append(CUT).toString();
      }
      whole = out.length() < limit ? out.length() : whole;
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static void append(StringBuilder out, String raw, int i, Breaks breaks, boolean piled) {
    int c = raw.codePointAt(i);
    if (c == '\r' && breaks != Breaks.ESCAPED && raw.startsWith("\n", i + 1)) {
      return;
    }
    if (c == '\n' && breaks != Breaks.ESCAPED) {
      out.append(breaks == Breaks.KEPT ? "\n" : RETURN_MARK);
    } else if (c == '\t' && breaks == Breaks.KEPT) {
      out.append('\t');
    } else if (piled || (hidden(c) && !Joined.inPlace(raw, i, c))) {
      escape(out, c);
    } else {
      out.appendCodePoint(c);
    }
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
        || (c >= 0x180B && c <= 0x180F)
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
