package io.github.mwinspector.view.part;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * A text of any length cut into short segments, so that only those in sight are ever laid out. A
 * line longer than a segment goes on in the next one. Immutable; made off the JavaFX thread.
 */
final class LongText {
  /** Bounds what one row costs to lay out, whatever the text is made of (threat T3). */
  static final int SEGMENT = 256;

  /** More matches than this are counted as "more than". */
  static final int MATCHES = 100_000;

  private final String text;
  private final String folded;
  private int[] starts = new int[64];
  private int[] lines = new int[64];
  private int size;

  LongText(String text) {
    this.text = text;
    this.folded = fold(text);
    int line = 1;
    int start = 0;
    while (start <= text.length()) {
      add(start, line);
      int newline = text.indexOf('\n', start, Math.min(text.length(), start + SEGMENT + 1));
      if (newline >= 0) {
        line++;
        start = newline + 1;
      } else if (start + SEGMENT >= text.length()) {
        break;
      } else {
        start = whole(start + SEGMENT);
      }
    }
  }

  /** How many segments there are, at least one. */
  int size() {
    return size;
  }

  /** How many lines there are, at least one. */
  int lineCount() {
    return lines[size - 1];
  }

  int length() {
    return text.length();
  }

  /** The segment's text, without the line break behind it. */
  String segment(int index) {
    int end = index + 1 < size ? starts[index + 1] : text.length();
    String segment = text.substring(starts[index], end);
    return segment.endsWith("\r\n")
        ? segment.substring(0, segment.length() - 2)
        : segment.endsWith("\n") ? segment.substring(0, segment.length() - 1) : segment;
  }

  /** Where the segment starts in the text. */
  int start(int index) {
    return starts[index];
  }

  /** The line's number from 1, or 0 for a segment that goes on with the line before. */
  int lineStarting(int index) {
    return index > 0 && lines[index - 1] == lines[index] ? 0 : lines[index];
  }

  /** The segment that holds the char at this offset. */
  int segmentAt(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    return found >= 0 ? found : -found - 2;
  }

  /**
   * Where the words occur, upper and lower case alike; at most {@link #MATCHES}.
   *
   * @param stale asked now and then whether anybody still wants to know
   */
  int[] find(String words, BooleanSupplier stale) {
    String wanted = fold(words);
    int[] found = new int[16];
    int count = 0;
    int at = wanted.isEmpty() ? -1 : folded.indexOf(wanted);
    while (at >= 0 && count < MATCHES && !stale.getAsBoolean()) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = at;
      at = folded.indexOf(wanted, at + wanted.length());
    }
    return Arrays.copyOf(found, count);
  }

  private void add(int start, int line) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      lines = Arrays.copyOf(lines, size * 2);
    }
    starts[size] = start;
    lines[size++] = line;
  }

  /** Not between the two halves of a character. */
  private int whole(int end) {
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  /** Char by char, so that offsets stay the text's own. */
  private static String fold(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = Character.toLowerCase(chars[i]);
    }
    return new String(chars);
  }
}
