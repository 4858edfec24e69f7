package io.github.mwinspector.export;

import java.util.stream.Collectors;

/**
 * Puts text into Markdown so that it stays text (threat T4). Code spans are the only place where
 * mentions, references, emoji and links of GitHub's, Jira's and Slack's renderers leave it alone; a
 * backslash keeps Markdown itself away, but not what renderers do after it.
 */
final class MarkdownText {
  private static final String SPECIAL = "\\`*_{}[]()<>+-!|~$&";
  private static final String AFTER_MARKDOWN = "@#";

  private MarkdownText() {}

  /** Text of one paragraph or cell, every special character escaped, line breaks kept. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      int from = i;
      while (i < text.length() && leftToRenderers(text, i)) {
        i++;
      }
      if (i > from) {
        // One span for all of them: two spans side by side would be read as one.
        out.append('`').append(text, from, i).append('`');
      }
      if (i == text.length()) {
        break;
      }
      char c = text.charAt(i);
      boolean fullStop = c == '.' && i > 0 && blankAt(text, i + 1);
      boolean special = SPECIAL.indexOf(c) >= 0 || c == ':' || (c == '.' && !fullStop);
      out.append(special ? "\\" : "").append(c == '\n' ? "<br>" : Character.toString(c));
    }
    return out.toString();
  }

  /** One line as a code span. */
  static String code(String line) {
    if (line.isEmpty()) {
      return "";
    }
    String fence = "`".repeat(longestRun(line) + 1);
    // A code span loses one blank on either side when it has both, so such a text gets two more.
    boolean blanks = line.startsWith(" ") && line.endsWith(" ");
    boolean padded = blanks || line.startsWith("`") || line.endsWith("`");
    String pad = padded && !line.isBlank() ? " " : "";
    return fence + pad + line + pad + fence;
  }

  /** Lines as code spans in a table's cell. */
  static String cell(String text) {
    return text.lines()
        .map(line -> code(line.replace("\t", "    ")).replace("|", "\\|"))
        .collect(Collectors.joining("<br>"));
  }

  private static boolean leftToRenderers(String text, int index) {
    char c = text.charAt(index);
    return AFTER_MARKDOWN.indexOf(c) >= 0 || (c == ':' && !blankAt(text, index + 1));
  }

  private static boolean blankAt(String text, int index) {
    return index >= text.length() || Character.isWhitespace(text.charAt(index));
  }

  private static int longestRun(String line) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      run = line.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
