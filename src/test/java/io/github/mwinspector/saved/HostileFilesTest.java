package io.github.mwinspector.saved;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.export.Report;
import io.github.mwinspector.export.ReportFormat;
import io.github.mwinspector.text.Disclosure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, it opens or says why not; and what opens can be handed on. */
class HostileFilesTest {
  private static final int FILES = 3_000;

  /** Below what the program itself has. */
  private static final String HEAP = "-Xmx640m";

  private static final String[] PIECES = {
    "null",
    "0",
    "-1",
    "1e999",
    "\"\"",
    "\"x\"",
    "[]",
    "{}",
    "[null]",
    "true",
    "\"\\uD800\"",
    "{",
    "}",
    "]",
    ",",
    ":",
    "\"",
    "\u0000",
    "\u202E",
    "99999999999999999999999",
    "\"PT-1S\"",
    "\"Succeeded\""
  };

  @TempDir Path folder;

  private static String sample(boolean ours) throws IOException {
    if (!ours) {
      return Samples.TASKS.getFirst();
    }
    try (InputStream in =
        HostileFilesTest.class.getResourceAsStream(
            "/io/github/mwinspector/saved/version-1.mwtask.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDamagedFileOpensOrSaysWhatIsWrong(boolean ours) throws IOException {
    String whole = sample(ours);
    int opened = 0;
    for (long seed = 0; seed < FILES; seed++) {
      String text = damaged(whole, new SplittableRandom(seed));
      try {
        if (SavedReader.read("a", text, Instant.EPOCH) instanceof Opened.Task task) {
          opened++;
          handOn(task);
        }
      } catch (UnopenableException e) {
        assertFalse(e.sentence().isBlank() || e.nextStep().isBlank());
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    assertTrue(opened > FILES / 20 && opened < FILES * 19 / 20, opened + " opened");
  }

  private static void handOn(Opened.Task task) {
    for (ReportFormat format : ReportFormat.values()) {
      Report.write(
          task.answer(), task.saved().asked(), task.explained(), format, Disclosure.VALUES);
    }
  }

  /** A value replaced, a piece put in or left out, or cut. */
  private static String damaged(String whole, SplittableRandom random) {
    StringBuilder text = new StringBuilder(whole);
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      int at = random.nextInt(text.length());
      String piece = PIECES[random.nextInt(PIECES.length)];
      switch (random.nextInt(10)) {
        case 0 -> text.insert(at, piece);
        case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(1, 40)));
        case 2 -> text.setLength(Math.max(1, at));
        default -> replaceValue(text, at, piece);
      }
    }
    return text.toString();
  }

  private static void replaceValue(StringBuilder text, int from, String piece) {
    int colon = text.indexOf(":", from);
    int end = colon < 0 ? -1 : text.indexOf("\n", colon);
    end = end < 0 && colon >= 0 ? text.indexOf(",", colon) : end;
    if (end > 0) {
      boolean comma = text.charAt(end - 1) == ',';
      text.replace(colon + 1, comma ? end - 1 : end, piece);
    }
  }

  /** Opens files, one after the other, and says how each ended. */
  static final class Opener {
    private Opener() {}

    public static void main(String[] args) {
      for (String file : args) {
        try {
          System.out.println(SavedReader.open(Path.of(file)).getClass().getSimpleName());
        } catch (UnopenableException e) {
          System.out.println(e.reason());
        }
      }
    }
  }

  private String file(String name, String start, String again, String end) throws IOException {
    Path file = folder.resolve(name);
    int times = (63_000_000 - start.length() - end.length()) / again.getBytes(UTF_8).length;
    Files.writeString(file, start + again.repeat(times) + end);
    return file.toString();
  }

  @Test
  void hugeFilesFitIntoTheMemoryOfTheProgram() throws Exception {
    String task = "{\"WindowExecutionId\":\"a\",\"TaskExecutionId\":\"b\",\"X\":";
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(HEAP, "-cp", System.getProperty("java.class.path")));
    command.add(Opener.class.getName());
    String saved = "{\"mwtask\":1,\"task\":{\"TaskExecutionId\":\"b\"},\"later\":[";
    command.add(file("values", task + "[", "0,", "0]}"));
    command.add(file("objects", task + "[", "{\"a\":{}},", "0]}"));
    command.add(file("levels", task, "[", ""));
    command.add(file("text", task + "\"", "a", "\"}"));
    command.add(
        file("wide", task + "[", "\"\u4e2d\u4e2d\u4e2d\u4e2d" + "x".repeat(99) + "\",", "0]}"));
    command.add(file("names", task + "{", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaa\":0,", "\"b\":0}}"));
    command.add(file("saved", saved, "{\"\u4e2d\":\"" + "x".repeat(150) + "\"},", "{}]}"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> said = process.inputReader().lines().toList();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    String many = "it holds more than 1,000,000 values, and no result does";
    String deep =
        "it is nested deeper than 201 levels, or a name, text or number in it is too long";
    String large = "its task is larger than 16 million characters, and no task is";
    assertEquals(List.of(many, many, deep, deep, large, many, "an object is expected here"), said);
  }
}
