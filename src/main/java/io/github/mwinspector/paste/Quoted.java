package io.github.mwinspector.paste;

import org.jspecify.annotations.Nullable;

/**
 * A string between quotes, which may themselves be escaped, as where JSON was copied out of JSON.
 *
 * @param content what it says, unescaped once; null when nothing is quoted here
 * @param inside behind the opening quote
 * @param next where to go on
 * @param looked how many characters were looked at
 */
record Quoted(@Nullable String content, int inside, int next, int looked) {
  private static final int DEEPEST = 64;

  /** The string that begins here; a backslash may stand before its quote. */
  static Quoted at(String text, int from) {
    int open = from;
    while (open < text.length() && text.charAt(open) == '\\' && open - from < DEEPEST) {
      open++;
    }
    if (open >= text.length() || (text.charAt(open) != '"' && text.charAt(open) != '\'')) {
      return new Quoted(null, from + 1, Math.max(from + 1, open), open - from + 1);
    }
    int escapes = open - from;
    char quote = text.charAt(open);
    int backslashes = 0;
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && quote == '"') {
        return new Quoted(null, open + 1, open + 1, i - from);
      }
      if (c == quote && closes(backslashes, escapes)) {
        String raw = text.substring(open + 1, i - escapes);
        return new Quoted(
            escapes == 0 && quote == '"' ? unescaped(raw) : raw, open + 1, i + 1, i - from);
      }
      backslashes = c == '\\' ? backslashes + 1 : 0;
    }
    return new Quoted(null, open + 1, open + 1, text.length() - from);
  }

  private static boolean closes(int backslashes, int escapes) {
    return escapes == 0 ? backslashes % 2 == 0 : backslashes == escapes;
  }

  private static String unescaped(String raw) {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\\' || i + 1 == raw.length()) {
        out.append(c);
        continue;
      }
      char escaped = raw.charAt(++i);
      switch (escaped) {
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 'u' -> {
          int code = code(raw, i + 1);
          out.append(code < 0 ? 'u' : (char) code);
          i += code < 0 ? 0 : 4;
        }
        default -> out.append(escaped);
      }
    }
    return out.toString();
  }

  private static int code(String raw, int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = i < raw.length() ? Character.digit(raw.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
