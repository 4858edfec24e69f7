package io.github.mwinspector.export;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * HTML under construction in which every text is a text (threat T4): names of elements and of
 * attributes are words of ours, and whatever else comes in is escaped.
 */
final class HtmlText {
  private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element.
   *
   * @param attributes names and values by turns
   */
  HtmlText open(String element, String... attributes) {
    tag(element, attributes);
    open.push(element);
    return this;
  }

  /** Ends the element that was begun last. */
  HtmlText close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends it, and the line of the file with it. */
  HtmlText closeLine() {
    close();
    out.append('\n');
    return this;
  }

  /** An element that holds nothing and has no end, as HTML's {@code meta}. */
  HtmlText empty(String element, String... attributes) {
    tag(element, attributes);
    out.append('\n');
    return this;
  }

  /** An element of SVG that holds nothing. */
  HtmlText shape(String element, String... attributes) {
    return open(element, attributes).close();
  }

  /** A text. */
  HtmlText text(String text) {
    escape(text);
    return this;
  }

  /** An element with nothing but a text. */
  HtmlText element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** A style sheet of ours, which holds no {@code <}. */
  HtmlText style(String css) {
    out.append("<style>").append(css).append("</style>\n");
    return this;
  }

  private void tag(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  /** All of it, with every element ended. */
  String whole() {
    while (!open.isEmpty()) {
      close();
    }
    return out.append('\n').toString();
  }
}
