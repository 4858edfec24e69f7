import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts PNGs of several sizes into the containers that Windows and macOS want. See make.sh. */
final class Containers {
  private Containers() {}

  public static void main(String[] folder) throws IOException {
    Path pngs = Path.of(folder[0]);
    Files.write(Path.of("mw-inspector.ico"), ico(pngs, List.of(16, 32, 48, 64, 128, 256)));
    // Apple's names of the sizes that hold PNGs; ic11 to ic14 are for screens of double density.
    Map<String, Integer> sizes = new LinkedHashMap<>();
    sizes.put("icp4", 16);
    sizes.put("icp5", 32);
    sizes.put("ic11", 32);
    sizes.put("ic12", 64);
    sizes.put("ic07", 128);
    sizes.put("ic13", 256);
    sizes.put("ic08", 256);
    sizes.put("ic14", 512);
    sizes.put("ic09", 512);
    Files.write(Path.of("mw-inspector.icns"), icns(pngs, sizes));
  }

  private static byte[] png(Path pngs, int size) throws IOException {
    return Files.readAllBytes(pngs.resolve("mw-inspector-" + size + ".png"));
  }

  /** A head of 6 bytes, 16 bytes for each picture, then the pictures. 256 is written as 0. */
  private static byte[] ico(Path pngs, List<Integer> sizes) throws IOException {
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    int first = 6 + 16 * sizes.size();
    ByteBuffer head = ByteBuffer.allocate(first).order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
    for (int size : sizes) {
      byte[] png = png(pngs, size);
      head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
      head.putShort((short) 1).putShort((short) 32);
      head.putInt(png.length).putInt(first + pictures.size());
      pictures.write(png);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(head.array());
    pictures.writeTo(all);
    return all.toByteArray();
  }

  /** A name and a length, of the whole and of each picture; the lengths count their heads. */
  private static byte[] icns(Path pngs, Map<String, Integer> sizes) throws IOException {
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    for (Map.Entry<String, Integer> size : sizes.entrySet()) {
      byte[] png = png(pngs, size.getValue());
      pictures.write(head(size.getKey(), png.length));
      pictures.write(png);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(head("icns", pictures.size()));
    pictures.writeTo(all);
    return all.toByteArray();
  }

  private static byte[] head(String name, int length) {
    return ByteBuffer.allocate(8)
        .put(name.getBytes(StandardCharsets.US_ASCII))
        .putInt(length + 8)
        .array();
  }
}
