package io.github.mwinspector.paste;

import java.util.List;

/**
 * Reads a pasted text, whatever it is. It asks nobody, never throws, and looks at each character of
 * the first {@link #LIMIT} a bounded number of times. Any thread; a long text belongs on a
 * background one.
 */
public final class PasteReader {
  /** No more characters of a text than this are read. */
  public static final int LIMIT = 10 * 1024 * 1024;

  private static final int SAMPLE = 4_096;

  private PasteReader() {}

  /** What the text says. */
  public static Pasted read(String pasted) {
    Reading reading = new Reading();
    read(pasted, reading);
    return Judgement.of(reading);
  }

  static void read(String pasted, Reading reading) {
    if (blank(pasted)) {
      reading.notUnderstood("There is no text.");
      return;
    }
    if (binary(pasted)) {
      reading.notUnderstood("This is no text: nothing of it was read.");
      return;
    }
    if (pasted.length() > LIMIT) {
      reading.notUnderstood(
          "Only the first %,d of %,d characters were read.".formatted(LIMIT, pasted.length()));
    }
    String text = pasted.substring(0, Math.min(pasted.length(), LIMIT));
    Walk.through(unmarked(text), reading);
  }

  private static boolean blank(String text) {
    return text.chars()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT);
  }

  /** Mails that were copied as HTML write quotes and ampersands out. */
  private static String unmarked(String text) {
    String now = text;
    for (List<String> mark :
        List.of(
            List.of("&quot;", "\""),
            List.of("&#39;", "'"),
            List.of("&#34;", "\""),
            List.of("&lt;", "<"),
            List.of("&gt;", ">"),
            List.of("&amp;", "&"))) {
      now = now.contains(mark.getFirst()) ? now.replace(mark.getFirst(), mark.getLast()) : now;
    }
    return now;
  }

  private static boolean binary(String text) {
    int length = Math.min(text.length(), SAMPLE);
    int odd = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return true;
      }
      boolean control = c < ' ' && "\t\n\r\f\u001B".indexOf(c) < 0;
      odd += control || c == '\uFFFD' ? 1 : 0;
    }
    return odd > length / 10;
  }
}
