package io.github.mwinspector.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One pass over a text that collects its secret parts. What was recognised is not read again, and
 * every look ahead or behind is bounded, so the time grows with the text's length only.
 */
final class SecretScan {
  /** How far behind an access key id its secret key is expected. */
  private static final int KEY_PAIR = 128;

  private static final int SHORTEST_TOKEN = 16;
  private static final int LONGEST_AUTHORITY = 512;
  private static final int LONGEST_PASSWORD = 128;

  private final String text;
  private final SecretFields fields;
  private final SecretCommands commands;
  private final List<Secrets.Span> found = new ArrayList<>();
  private int at;
  private int keyPairUntil = -1;

  SecretScan(String text) {
    this.text = text;
    this.fields = new SecretFields(text);
    this.commands = new SecretCommands(text);
  }

  List<Secrets.Span> run() {
    while (at < text.length()) {
      if (wordChar(text.charAt(at))) {
        word();
      } else if (text.startsWith("://", at)) {
        userInfo();
      } else {
        if (text.charAt(at) == '\n' && (at == 0 || text.charAt(at - 1) != '\\')) {
          commands.endOfLine();
        }
        at++;
      }
    }
    return merged();
  }

  static boolean wordChar(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-'
        || c == '.';
  }

  private void word() {
    int start = at;
    while (at < text.length() && wordChar(text.charAt(at))) {
      at++;
    }
    int end = at;
    if (text.startsWith("arn:aws", start)) {
      at = nameEnd(start);
      return;
    }
    if (!read(start, end) && escaped(start) && start + 1 < end) {
      read(start + 1, end);
    }
  }

  private boolean read(int start, int end) {
    return ownForm(start, end) || add(fields.of(start, end)) || add(commands.word(start, end));
  }

  /** Whether the word's first letter may be that of an escaped line break, as in JSON. */
  private boolean escaped(int start) {
    return start > 0 && text.charAt(start - 1) == '\\' && "nrt".indexOf(text.charAt(start)) >= 0;
  }

  /** Behind an ARN: it names a secret, as in {@code …:secret:db-…}, and holds none. */
  private int nameEnd(int start) {
    int end = start;
    while (end < text.length()
        && (wordChar(text.charAt(end)) || ":/".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private boolean ownForm(int start, int end) {
    if (text.startsWith("-----BEGIN ", start)) {
      return add(start, SecretTokens.pemEnd(text, start));
    }
    if (start <= keyPairUntil && SecretTokens.accessKey(text, start)) {
      return add(start, start + 40);
    }
    for (int i = start; i <= end - SHORTEST_TOKEN; i++) {
      char before = i == start ? '.' : text.charAt(i - 1);
      if (before != '.' && before != '-' && before != '_') {
        continue;
      }
      if (SecretTokens.keyId(text, i)) {
        keyPairUntil = i + 20 + KEY_PAIR;
      }
      if (add(i, SecretTokens.end(text, i))
          || (before == '.' && add(i, SecretTokens.webTokenEnd(text, i)))) {
        return true;
      }
    }
    return false;
  }

  /** The password in {@code scheme://user:password@host}, or a token in the user's place. */
  private void userInfo() {
    int start = at + 3;
    at = start;
    int end = start;
    while (end < text.length() && end < start + LONGEST_AUTHORITY && authority(end)) {
      end++;
    }
    int host = start + text.substring(start, end).lastIndexOf('@');
    int colon = text.indexOf(':', start, end);
    if (host < start && colon > 0 && end < text.length() && colon + 1 < end) {
      host = Character.isDigit(text.charAt(colon + 1)) ? -1 : laterHost(end);
    }
    if (host < start) {
      return;
    }
    if (colon > 0 && colon < host) {
      add(new AssignedValue(colon + 1, host, host));
    } else if (SecretFields.random(text, new AssignedValue(start, host, host))) {
      add(start, host);
    }
  }

  /** A password with a slash or the like in it ends at an {@code @} further on. */
  private int laterHost(int from) {
    for (int i = from; i < text.length() && i < from + LONGEST_PASSWORD; i++) {
      char c = text.charAt(i);
      if (c == '@') {
        return i;
      }
      if (Character.isWhitespace(c) || c == '"' || c == '\'') {
        return -1;
      }
    }
    return -1;
  }

  private boolean authority(int i) {
    char c = text.charAt(i);
    return !Character.isWhitespace(c) && "/?#\"'<>\\`".indexOf(c) < 0;
  }

  private boolean add(AssignedValue value) {
    if (value.empty() || !value.holdsSecret(text)) {
      return false;
    }
    add(value.start(), value.end());
    at = Math.max(at, value.next());
    return true;
  }

  private boolean add(int start, int end) {
    if (end <= start) {
      return false;
    }
    found.add(new Secrets.Span(start, end));
    at = Math.max(at, end);
    return true;
  }

  private List<Secrets.Span> merged() {
    found.sort(Comparator.comparingInt(Secrets.Span::start));
    List<Secrets.Span> apart = new ArrayList<>();
    for (Secrets.Span span : found) {
      Secrets.Span last = apart.isEmpty() ? null : apart.getLast();
      if (last != null && span.start() < last.end()) {
        apart.removeLast();
        apart.add(new Secrets.Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        apart.add(span);
      }
    }
    return apart;
  }
}
