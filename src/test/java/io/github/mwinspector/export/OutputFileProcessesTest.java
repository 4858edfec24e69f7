package io.github.mwinspector.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that ends, or has no room left, in the middle of writing: real processes. */
class OutputFileProcessesTest {
  /** So much that writing it takes longer than ending a process. */
  private static final int SIZE = 64_000_000;

  @TempDir Path folder;

  /** Writes files of one letter each over one another, and says when each is begun. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) throws IOException {
      Path file = Path.of(args[0]);
      int times = Integer.parseInt(args[1]);
      for (int i = 0; i < times; i++) {
        byte[] content = content('a' + i % 26);
        System.out.println(i);
        OutputFile.write(file, content, true);
      }
    }
  }

  private static byte[] content(int letter) {
    byte[] content = new byte[SIZE];
    Arrays.fill(content, (byte) letter);
    return content;
  }

  private List<String> writer(Path file, int times) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:-UsePerfData",
        "-cp",
        System.getProperty("java.class.path"),
        Writer.class.getName(),
        file.toString(),
        Integer.toString(times));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void oneThatIsKilledLeavesTheFileWhole(int after) throws Exception {
    Path file = folder.resolve("report.md");
    Files.write(file, content('Z'));
    Process process =
        new ProcessBuilder(writer(file, 100_000))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = process.inputReader()) {
      String begun = out.readLine();
      while (Integer.parseInt(begun) < after) {
        begun = out.readLine();
      }
      assertTrue(process.toHandle().destroyForcibly());
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    }
    byte[] left = Files.readAllBytes(file);
    assertEquals(SIZE, left.length);
    assertArrayEquals(content(left[0]), left);
  }

  /** A limit on the size of a file fails in the middle of a write, as a full disk does. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void oneWithoutRoomLeavesWhatWasThere() throws Exception {
    Path file = folder.resolve("report.md");
    Files.writeString(file, "the one before");
    Process process =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of("sh", "-c", "ulimit -f 2048 && exec \"$@\"", "sh"),
                        writer(file, 1).stream())
                    .toList())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(1, process.exitValue(), said);
    assertTrue(said.contains("IOException: File too large"), said);
    assertEquals(14, Files.size(file));
    assertEquals("the one before", Files.readString(file));
    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(List.of(file), all.toList());
    }
  }
}
