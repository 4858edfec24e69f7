package io.github.mwinspector.paste;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads the text of a file or a pipe: UTF-8, or UTF-16 as Windows programs mark and write it. */
public final class PastedFile {
  /** No more bytes than this are read: the characters that are looked at fit in. */
  private static final int LIMIT = 4 * PasteReader.LIMIT;

  private PastedFile() {}

  /**
   * The beginning of the stream as text; bytes that are none become U+FFFD. Blocks while the stream
   * does, so not on the JavaFX thread.
   */
  public static String text(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LIMIT);
    return new String(bytes, charset(bytes));
  }

  private static Charset charset(byte[] bytes) {
    boolean marked = bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE;
    boolean either = marked && ((bytes[0] & 0xFF) >= 0xFE);
    return either ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }
}
