package io.github.mwinspector.view.header;

import io.github.mwinspector.text.Display;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * A long text as rows for a virtualised list: broken at line breaks and, where a line is long,
 * after a fixed number of characters. Only the rows that are asked for are made safe to show.
 */
final class TextRows extends AbstractList<String> implements RandomAccess {
  private static final int LONGEST = 100;

  private final String text;
  private int[] starts = new int[16];
  private int size;

  TextRows(String text) {
    this.text = text;
    int start = 0;
    add(0);
    for (int i = 0; i < text.length(); i++) {
      boolean broken = text.charAt(i) == '\n';
      boolean full = i + 1 - start >= LONGEST && !Character.isHighSurrogate(text.charAt(i));
      if ((broken || full) && i + 1 < text.length()) {
        start = i + 1;
        add(start);
      }
    }
  }

  @Override
  public String get(int row) {
    int end = row + 1 < size ? starts[row + 1] : text.length();
    boolean broken = end > starts[row] && text.charAt(end - 1) == '\n';
    return Display.line(text.substring(starts[row], broken ? end - 1 : end));
  }

  @Override
  public int size() {
    return size;
  }

  private void add(int start) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
    }
    starts[size++] = start;
  }
}
