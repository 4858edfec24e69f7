package io.github.mwinspector.view.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/**
 * Turns a picture into a PNG file without java.desktop or javafx-swing, which the packaged app does
 * not carry. Reading an {@link Image} needs no particular thread, so large pictures need not be
 * encoded on the FX thread.
 */
public final class PngEncoder {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] RGBA_8_BIT = {8, 6, 0, 0, 0};

  private PngEncoder() {}

  /**
   * Encodes a picture that has finished loading.
   *
   * @throws IllegalArgumentException if its pixels cannot be read
   */
  public static byte[] encode(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    PixelReader pixels = image.getPixelReader();
    if (pixels == null) {
      throw new IllegalArgumentException("the picture is not readable: loading or failed");
    }
    ByteBuffer rows = ByteBuffer.allocate(height * (1 + 4 * width));
    for (int y = 0; y < height; y++) {
      rows.put((byte) 0); // each row says how it is filtered: not at all
      for (int x = 0; x < width; x++) {
        rows.putInt(Integer.rotateLeft(pixels.getArgb(x, y), 8));
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(RGBA_8_BIT);
    writeChunk(file, "IHDR", header.array());
    writeChunk(file, "IDAT", deflate(rows.array()));
    writeChunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static byte[] deflate(byte[] data) {
    try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
      deflater.setInput(data);
      deflater.finish();
      ByteArrayOutputStream compressed = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 16];
      while (!deflater.finished()) {
        compressed.write(buffer, 0, deflater.deflate(buffer));
      }
      return compressed.toByteArray();
    }
  }

  private static void writeChunk(ByteArrayOutputStream file, String type, byte[] data) {
    byte[] name = type.getBytes(ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    file.writeBytes(name);
    file.writeBytes(data);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
