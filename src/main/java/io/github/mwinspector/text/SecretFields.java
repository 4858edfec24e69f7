package io.github.mwinspector.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that a text assigns to a secret's name: {@code password=x}, {@code "token": "x"} … */
final class SecretFields {
  private static final int LONGEST_NAME = 128;
  private static final int ALIGNMENT = 64;
  private static final int LONGEST_LIST = 4096;
  private static final int LONGEST_OBJECT = 512;
  private static final Pattern VALUE_KEY = Pattern.compile("(?i)value\\\\*[\"']\\s{0,64}:");
  private static final int SHORTEST_RANDOM = 16;
  private static final int SHORTEST_PLAIN_RANDOM = 32;
  private static final AssignedValue NOTHING = new AssignedValue(0, 0, 0);
  private static final String[] SCHEMES = {
    "Bearer ", "Basic ", "Token ", "Digest ", "Negotiate ", "ApiKey ", "AWS4-HMAC-SHA256 "
  };

  private final String text;

  SecretFields(String text) {
    this.text = text;
  }

  /** The value of the field that the word from start to end names; empty when it names none. */
  AssignedValue of(int start, int end) {
    int first = start;
    while (first < end && text.charAt(first) == '-') {
      first++;
    }
    String name = text.substring(Math.max(first, end - LONGEST_NAME), end);
    if (!named(name, start)) {
      return NOTHING;
    }
    int i = blanks(closed(end), ALIGNMENT);
    if (is(i, '=') || is(i, ':')) {
      return separated(i, name);
    }
    if (is(i, ',')) {
      return first > start ? argumentAfter(i + 1) : valueOfNamed(start, end);
    }
    if (is(i, '}') || is(i, '\n') || is(i, '\r') || is(i, '\\')) {
      return valueOfNamed(start, end);
    }
    if (is(end, '>') && start > 0 && text.charAt(start - 1) == '<') {
      int close = text.indexOf('<', end, Math.min(text.length(), end + LONGEST_LIST));
      return close < 0 ? NOTHING : new AssignedValue(end + 1, close, close);
    }
    return i > end ? apartByBlanks(i, first > start) : NOTHING;
  }

  /** Random text of letters and digits, as no word and no number is. */
  static boolean random(String text, AssignedValue value) {
    int length = value.end() - value.start();
    if (length < SHORTEST_RANDOM
        || SecretTokens.tokenEnd(text, value.start(), value.end()) < value.end()) {
      return false;
    }
    String token = text.substring(value.start(), value.end());
    return SecretTokens.mixed(token)
        || (length >= SHORTEST_PLAIN_RANDOM
            && token.chars().allMatch(Character::isLetterOrDigit)
            && token.chars().anyMatch(Character::isDigit));
  }

  private boolean named(String name, int start) {
    if (name.equals("sig")) {
      return start > 0 && "?&".indexOf(text.charAt(start - 1)) >= 0;
    }
    return name.length() > 2 && SecretNames.names(name);
  }

  private AssignedValue separated(int separator, String name) {
    int i = separator;
    while (i < separator + 2 && (is(i, '=') || is(i, ':') || is(i, '>'))) {
      i++;
    }
    i = blanks(i, ALIGNMENT);
    if (i >= text.length() || text.startsWith("//", i) || is(i, '\n')) {
      return NOTHING;
    }
    if (is(i, '{') && !is(i + 1, '{')) {
      return valueOfObject(i);
    }
    if (is(i, '[') || is(i, '(')) {
      return list(i);
    }
    AssignedValue value = AssignedValue.read(text, i);
    int behind = behindScheme(value.start());
    if (value.start() > i) {
      return new AssignedValue(Math.min(behind, value.end()), value.end(), value.next());
    }
    if (header(name)) {
      int end = headerEnd(behind);
      return new AssignedValue(behind, end, end);
    }
    return behind > i ? AssignedValue.read(text, behind) : value;
  }

  /** What a list of strings holds; nothing for an expression or an object. */
  private AssignedValue list(int open) {
    int first = open + 1;
    while (first < text.length()
        && first < open + 64
        && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    if (!is(open, '[') || !(is(first, '"') || is(first, '\\') || is(first, '\''))) {
      return NOTHING;
    }
    int close = text.indexOf(']', first, Math.min(text.length(), open + LONGEST_LIST));
    return close < 0 ? NOTHING : new AssignedValue(open + 1, close, close);
  }

  /** {@code ["--password", "x"]}: option and value are items of a list. */
  private AssignedValue argumentAfter(int from) {
    int i = from;
    while (i < text.length() && i < from + ALIGNMENT && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    AssignedValue value = AssignedValue.read(text, i);
    return value.start() == i || is(value.start(), '-') ? NOTHING : value;
  }

  /**
   * {@code {"name": "DB_PASSWORD", "value": "x"}}: the name is itself a value, and its object has
   * the secret, in front of the name or behind it.
   */
  private AssignedValue valueOfNamed(int start, int end) {
    int open = afterColon(start) ? openBrace(start) : -1;
    if (open < 0) {
      return NOTHING;
    }
    Matcher key = VALUE_KEY.matcher(text);
    key.region(open, Math.min(text.length(), end + LONGEST_OBJECT));
    return key.find() && text.substring(end, Math.max(end, key.start())).indexOf('}') < 0
        ? separated(key.end() - 1, "")
        : NOTHING;
  }

  /**
   * The brace in front of a place, or -1 when it is too far: a scan must not go all the way back.
   */
  private int openBrace(int from) {
    int i = from;
    while (i > 0 && i > from - LONGEST_OBJECT && text.charAt(i) != '{') {
      i--;
    }
    return i == 0 || text.charAt(i) == '{' ? i : -1;
  }

  /** {@code "DB_PASSWORD": {"value": "x"}}. */
  private AssignedValue valueOfObject(int open) {
    int close = text.indexOf('}', open, Math.min(text.length(), open + LONGEST_OBJECT));
    Matcher key = VALUE_KEY.matcher(text);
    key.region(open, close < 0 ? Math.min(text.length(), open + LONGEST_OBJECT) : close);
    return key.find() ? separated(key.end() - 1, "") : NOTHING;
  }

  private boolean afterColon(int start) {
    int i = start;
    while (i > 0 && i > start - ALIGNMENT && " \t\r\n\\\"'".indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    return i > 0 && text.charAt(i - 1) == ':';
  }

  /** {@code --password x}, {@code PASSWORD 'x'}, {@code aws_secret_access_key wJal…}. */
  private AssignedValue apartByBlanks(int at, boolean option) {
    boolean switchNext = is(at, '-') && at + 1 < text.length() && text.charAt(at + 1) != ' ';
    if (at >= text.length() || switchNext || is(at, '\n') || is(at, '(') || is(at, '|')) {
      return NOTHING;
    }
    AssignedValue value = AssignedValue.read(text, at);
    return option || is(at, '\'') || random(text, value) ? value : NOTHING;
  }

  private int behindScheme(int from) {
    for (String scheme : SCHEMES) {
      if (text.regionMatches(true, from, scheme, 0, scheme.length())) {
        return from + scheme.length();
      }
    }
    return from;
  }

  private static boolean header(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith("authorization") || lower.endsWith("cookie");
  }

  private int headerEnd(int from) {
    int end = from;
    while (end < text.length() && "\"'\n\r".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (end > from && text.charAt(end - 1) == '\\') {
      end--;
    }
    return end;
  }

  /** Behind the quote or bracket that closes a name, if one does. */
  private int closed(int end) {
    int i = end;
    while (i < end + 8 && is(i, '\\')) {
      i++;
    }
    if (is(i, '"') || is(i, '\'')) {
      return is(i + 1, ']') ? i + 2 : i + 1;
    }
    return end;
  }

  private int blanks(int from, int most) {
    int i = from;
    while (i < from + most && (is(i, ' ') || is(i, '\t'))) {
      i++;
    }
    return i;
  }

  private boolean is(int i, char c) {
    return i < text.length() && text.charAt(i) == c;
  }
}
