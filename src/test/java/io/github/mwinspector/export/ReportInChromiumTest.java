package io.github.mwinspector.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.testing.DemoResult;
import io.github.mwinspector.testing.RandomResult;
import io.github.mwinspector.testing.SampleTask;
import io.github.mwinspector.text.Disclosure;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The HTML report as a browser shows it. */
class ReportInChromiumTest {
  private static final int WHITE = 0xFFFFFFFF;
  private static final int DARK = 0xFF0D1117;
  private static final int FAILED = 0xFFCF222E;
  private static final int FAILED_IN_THE_DARK = 0xFFFF7B72;

  @TempDir Path folder;
  private Path chromium = Path.of("chromium");

  @BeforeEach
  void find() {
    chromium =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .flatMap(
                path ->
                    Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(path, name)))
            .filter(Files::isExecutable)
            .findFirst()
            .orElseGet(
                () -> {
                  System.out.println("Chromium is not on PATH: this test was not run.");
                  return abort("Chromium is not on PATH");
                });
  }

  private static String rich() throws Exception {
    DemoResult result = DemoResult.of("f97829e9-b5ae-4cf7-a96f-7d5b589cbd84");
    return Report.write(
        result.answer(),
        result.request(),
        result.explained(),
        ReportFormat.HTML,
        Disclosure.VALUES);
  }

  /** Lets it open a page; fails when the page asked for something that its policy refuses. */
  private void chromium(String page, String... options) throws Exception {
    Path file = Files.writeString(folder.resolve("report.html"), page);
    Path said = folder.resolve("said.txt");
    List<String> command = new ArrayList<>(List.of(chromium.toString(), "--headless"));
    command.addAll(
        List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--enable-logging=stderr",
            "--window-size=1100,1600",
            "--user-data-dir=" + folder.resolve("chromium")));
    command.addAll(List.of(options));
    command.add(file.toUri().toString());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("dom.html").toFile())
            .redirectError(said.toFile())
            .start();
    try {
      assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it came to an end");
    } finally {
      process.destroyForcibly();
    }
    String words = Files.readString(said, StandardCharsets.ISO_8859_1);
    assertFalse(words.contains("CONSOLE"), words);
  }

  private BufferedImage picture(String page, String... options) throws Exception {
    Path file = folder.resolve("picture.png");
    List<String> all = new ArrayList<>(List.of(options));
    all.add("--screenshot=" + file);
    chromium(page, all.toArray(String[]::new));
    return ImageIO.read(file.toFile());
  }

  private static long count(BufferedImage picture, int colour) {
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return Arrays.stream(pixels).filter(pixel -> pixel == colour).count();
  }

  @Test
  void itsStyleHoldsAndFollowsTheSystemsColours() throws Exception {
    BufferedImage light = picture(rich());
    assertEquals(WHITE, light.getRGB(2, 2));
    assertTrue(count(light, FAILED) > 1000, "the failed task's bar is drawn");
    BufferedImage dark = picture(rich(), "--blink-settings=preferredColorScheme=0");
    assertEquals(DARK, dark.getRGB(2, 2));
    assertTrue(count(dark, FAILED_IN_THE_DARK) > 1000, "the failed task's bar is drawn");
  }

  @Test
  void itCanBePrinted() throws Exception {
    Path file = folder.resolve("report.pdf");
    chromium(rich(), "--no-pdf-header-footer", "--print-to-pdf=" + file);
    String pdf = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertTrue(pdf.startsWith("%PDF-"));
    assertTrue(pdf.split("/Type\\s*/Page\\b").length > 2, "more than one page");
  }

  @Test
  void nothingOfHostileTextsRunsOrIsAskedFor() throws Exception {
    StringBuilder texts = new StringBuilder();
    RandomResult.INJECTIONS.forEach(texts::append);
    TaskAnswer answer =
        new SampleTask().arn("<script>document.title='run'</script>" + texts).answer(null);
    String page =
        Report.write(answer, new SampleTask().request(), ReportFormat.HTML, Disclosure.SECRETS);
    chromium(page, "--dump-dom");
    String dom = Files.readString(folder.resolve("dom.html"));
    assertTrue(dom.contains("&lt;script&gt;document.title='run'&lt;/script&gt;"), dom);
    assertFalse(dom.contains("<script") || dom.contains("<img") || dom.contains("<a "), dom);
  }
}
