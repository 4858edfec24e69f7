package io.github.mwinspector.saved;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file: UTF-8, or UTF-16 as Windows programs write it. Never more than fits. */
final class SavedText {
  /** Bytes. A task with 100,000 parameters, or one of 10,000 invocations, has twenty MB. */
  static final int LIMIT = 64 * 1024 * 1024;

  /** Characters of a task's answer: what is made of it for the screen is some times as large. */
  private static final int ANSWER = 16 * 1024 * 1024;

  private SavedText() {}

  /** A task's answer, if it is not too large for one. */
  static String answer(String text) throws UnopenableException {
    if (text.length() > ANSWER) {
      throw new UnopenableException(
          "its task is larger than %d million characters, and no task is".formatted(ANSWER >> 20),
          "Look the task up.");
    }
    return text;
  }

  /** Reads a file, not on the JavaFX thread. What is no ordinary file is not even opened. */
  static String of(Path file) throws UnopenableException {
    try {
      if (!Files.exists(file)) {
        throw new UnopenableException("there is no such file", "Check the name and the folder.");
      }
      if (!Files.isRegularFile(file)) {
        throw new UnopenableException("it is no ordinary file", "Open a file that holds JSON.");
      }
      checkSize(Files.size(file));
      try (InputStream in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        checkSize(bytes.length);
        return of(bytes);
      }
    } catch (IOException e) {
      throw new UnopenableException(
          "it can't be read (%s)".formatted(e.getClass().getSimpleName()),
          "Check that you may read it.");
    }
  }

  private static void checkSize(long bytes) throws UnopenableException {
    if (bytes > LIMIT) {
      throw new UnopenableException(
          "it is larger than %d MB, and no result is".formatted(LIMIT / 1024 / 1024),
          "Open the answer of a single task, or what this program saved.");
    }
  }

  /** Decodes the bytes of a file. */
  static String of(byte[] bytes) throws UnopenableException {
    if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 0x1F, 0x8B)) {
      throw new UnopenableException("it is an archive", "Unpack it and open the file in it.");
    }
    Charset charset = charset(bytes);
    String text = decoded(bytes, charset);
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new UnopenableException(
          "it is binary, not text", "character " + (nul + 1), "Open a file that holds JSON.");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Charset charset(byte[] bytes) {
    if (begins(bytes, 0xFF, 0xFE) || (bytes.length > 1 && bytes[0] != 0 && bytes[1] == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    if (begins(bytes, 0xFE, 0xFF) || (bytes.length > 1 && bytes[0] == 0 && bytes[1] != 0)) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  private static boolean begins(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static String decoded(byte[] bytes, Charset charset) throws UnopenableException {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    // Piece by piece: the whole in another form would be twice as large again.
    CharBuffer piece = CharBuffer.allocate(8192);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      piece.clear();
      result = decoder.decode(in, piece, true);
    }
    if (result.isError()) {
      throw new UnopenableException(
          "it is not %s text".formatted(charset.name()),
          "byte " + (in.position() + 1),
          "Save it as UTF-8 and open it again.");
    }
    return new String(bytes, charset);
  }
}
