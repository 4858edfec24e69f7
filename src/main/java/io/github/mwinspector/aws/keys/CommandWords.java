package io.github.mwinspector.aws.keys;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a {@code credential_process} into a program and its arguments as the AWS CLI does:
 * Python's {@code shlex.split} on POSIX, the rules of Microsoft's C runtime on Windows. No shell
 * reads it, so variables, "~" and "|" are plain text.
 */
final class CommandWords {
  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean begun;
  private int at;

  private CommandWords(String text) {
    this.text = text;
  }

  /** The words of a command; null when a quote in it isn't closed or there is none. */
  static @Nullable List<String> of(String command, boolean windows) {
    CommandWords split = new CommandWords(command);
    boolean whole = windows ? split.windows() : split.posix();
    split.end();
    return whole && !split.words.isEmpty() ? split.words : null;
  }

  private void end() {
    if (begun) {
      words.add(word.toString());
      word.setLength(0);
      begun = false;
    }
  }

  private boolean posix() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        end();
        continue;
      }
      begun = true;
      if (c == '\'' || c == '"') {
        if (!quoted(c)) {
          return false;
        }
      } else if (c != '\\') {
        word.append(c);
      } else if (at < text.length()) {
        word.append(text.charAt(at++));
      } else {
        return false;
      }
    }
    return true;
  }

  /** Up to the closing quote; between double quotes a backslash escapes them and itself alone. */
  private boolean quoted(char quote) {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == quote) {
        return true;
      }
      boolean escape = c == '\\' && quote == '"' && at < text.length();
      char next = escape ? text.charAt(at) : c;
      if (escape && (next == '"' || next == '\\')) {
        word.append(next);
        at++;
      } else {
        word.append(c);
      }
    }
    return false;
  }

  private boolean windows() {
    boolean quoted = false;
    int backslashes = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\') {
        backslashes++;
        begun = true;
        continue;
      }
      boolean literal = c == '"' && backslashes % 2 == 1;
      word.append("\\".repeat(c == '"' ? backslashes / 2 : backslashes));
      backslashes = 0;
      if (c == '"' && !literal) {
        quoted = !quoted;
        begun = true;
      } else if ((c == ' ' || c == '\t') && !quoted) {
        end();
      } else {
        word.append(c);
        begun = true;
      }
    }
    word.append("\\".repeat(backslashes));
    return !quoted;
  }
}
