package io.github.mwinspector.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The value that stands at one place of a text, as shells, JSON, SQL and property files write it:
 * in quotes (with backslashes before them when the text is itself inside a JSON string) or bare.
 *
 * @param start its first own char, behind a quote
 * @param end behind its last own char
 * @param next where reading goes on, behind a closing quote
 */
record AssignedValue(int start, int end, int next) {
  /** How far a closing quote is looked for. Reading the same chars twice is bounded by it. */
  private static final int WINDOW = 65_536;

  /** A text as long as this is no reference to a value kept elsewhere. */
  private static final int LONGEST_REFERENCE = 200;

  private static final String QUOTES = "\"'";
  private static final String CLOSERS = ")]}";
  private static final String SHELL_ENDS = ";&|<";
  private static final Set<String> WORDS =
      Set.of(
          "true",
          "false",
          "yes",
          "no",
          "on",
          "off",
          "null",
          "none",
          "nil",
          "undefined",
          "enabled",
          "disabled",
          "required",
          "optional",
          "n/a",
          "-",
          "");
  private static final Pattern MASKED = Pattern.compile("[*•.]+|[xX]{3,}");
  private static final Pattern VARIABLE = Pattern.compile("\\$([A-Za-z_][\\w:.]{0,64})");
  private static final Pattern PLACE =
      Pattern.compile("%\\w{1,64}%|<[\\w -]{1,64}>|![A-Z]\\w{1,16} .*");
  private static final Pattern REFERENCES =
      Pattern.compile("\\{\\{[^{}]{0,190}\\}\\}|\\$\\{[^{}]{0,190}\\}|\\$\\([^()]{0,190}\\)");

  static AssignedValue read(String text, int at) {
    int quote = quoteAt(text, at);
    if (quote < 0) {
      int end = bareEnd(text, at);
      return new AssignedValue(at, end, end);
    }
    int slashes = slashesBefore(text, quote, at);
    int start = quote + 1;
    int limit = Math.min(text.length(), start + WINDOW);
    for (int i = start; i < limit; i++) {
      if (text.charAt(i) == text.charAt(quote) && closes(slashesBefore(text, i, start), slashes)) {
        boolean doubled = i > start && slashes == 0 && is(text, i + 1, text.charAt(quote));
        if (!doubled) {
          return new AssignedValue(start, i - Math.min(slashes, i - start), i + 1);
        }
        i++;
      }
    }
    int end = limit < text.length() ? bareEnd(text, limit) : limit;
    return new AssignedValue(start, end, end);
  }

  boolean empty() {
    return end <= start;
  }

  /** Whether this is a value of its own: no reference to one kept elsewhere, no switch, no mask. */
  boolean holdsSecret(String text) {
    return secret(text.substring(start, Math.min(end, start + LONGEST_REFERENCE + 1)));
  }

  /** Whether a text that stands where a secret is expected is one. */
  static boolean secret(String value) {
    String text = value.strip();
    if (text.length() > LONGEST_REFERENCE) {
      return true;
    }
    if (WORDS.contains(text.toLowerCase(Locale.ROOT))
        || text.startsWith("arn:")
        || MASKED.matcher(text).matches()
        || variable(text)) {
      return false;
    }
    String rest = REFERENCES.matcher(text).replaceAll("");
    return rest.equals(text) || rest.chars().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean variable(String text) {
    var variable = VARIABLE.matcher(text);
    return PLACE.matcher(text).matches()
        || (variable.matches()
            && (text.equals(text.toUpperCase(Locale.ROOT))
                || text.startsWith("$env:")
                || SecretNames.names(variable.group(1))));
  }

  /** The index of the quote that opens a value here, behind backslashes; -1 for a bare value. */
  private static int quoteAt(String text, int at) {
    int i = at;
    if (i + 1 < text.length() && "$@N".indexOf(text.charAt(i)) >= 0 && isQuote(text, i + 1)) {
      i++;
    }
    while (i < text.length() && i < at + 8 && text.charAt(i) == '\\') {
      i++;
    }
    return isQuote(text, i) ? i : -1;
  }

  /**
   * A quote closes when the backslashes before it are the opening's, beside escaped backslashes.
   */
  private static boolean closes(int found, int opening) {
    return found >= opening && (found - opening) % (2 * (opening + 1)) == 0;
  }

  private static int slashesBefore(String text, int at, int from) {
    int count = 0;
    while (at - count > from && count < 64 && text.charAt(at - count - 1) == '\\') {
      count++;
    }
    return count;
  }

  private static int bareEnd(String text, int at) {
    int i = at;
    while (i < text.length() && !endsBare(text, i)) {
      int reference = referenceEnd(text, i);
      if (reference > i) {
        i = reference;
        continue;
      }
      int quote = quoteAt(text, i);
      i = quote < 0 ? i + 1 : Math.max(quote + 1, innerClose(text, quote));
    }
    return i;
  }

  /** Behind a placeholder, which may hold blanks, that starts here; else {@code at}. */
  private static int referenceEnd(String text, int at) {
    String closer =
        switch (text.charAt(at)) {
          case '{' -> text.startsWith("{{", at) ? "}}" : "";
          case '$' -> text.startsWith("${", at) ? "}" : text.startsWith("$(", at) ? ")" : "";
          default -> "";
        };
    if (closer.isEmpty()) {
      return at;
    }
    int close = text.indexOf(closer, at, Math.min(text.length(), at + LONGEST_REFERENCE));
    return close < 0 ? at : close + closer.length();
  }

  private static boolean endsBare(String text, int i) {
    char c = text.charAt(i);
    if (Character.isWhitespace(c) || SHELL_ENDS.indexOf(c) >= 0) {
      return true;
    }
    if (CLOSERS.indexOf(c) >= 0) {
      return ends(text, i + 1);
    }
    if (c == ',') {
      return ends(text, i + 1) || nextIsKey(text, i + 1);
    }
    int quote = quoteAt(text, i);
    return quote >= 0 && ends(text, quote + 1);
  }

  /** Whether nothing of a bare word can follow here. */
  private static boolean ends(String text, int i) {
    return i >= text.length()
        || Character.isWhitespace(text.charAt(i))
        || (CLOSERS + SHELL_ENDS + QUOTES + ",:\\").indexOf(text.charAt(i)) >= 0;
  }

  private static boolean nextIsKey(String text, int from) {
    int i = from;
    while (i < text.length() && i < from + 40 && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i > from && i < text.length() && "=:".indexOf(text.charAt(i)) >= 0;
  }

  /** Behind the quote that closes a quoted part of a bare word, within its line. */
  private static int innerClose(String text, int quote) {
    for (int i = quote + 1; i < text.length() && i < quote + 256; i++) {
      if (text.charAt(i) == text.charAt(quote)) {
        return i + 1;
      }
      if (text.charAt(i) == '\n') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isQuote(String text, int i) {
    return i < text.length() && QUOTES.indexOf(text.charAt(i)) >= 0;
  }

  private static boolean is(String text, int i, char c) {
    return i < text.length() && text.charAt(i) == c;
  }
}
