package io.github.mwinspector.recall;

import static io.github.mwinspector.recall.Writer.NOON;
import static io.github.mwinspector.recall.Writer.place;
import static io.github.mwinspector.recall.Writer.seen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows are processes of their own: these are real ones. */
class RecallProcessesTest {
  @TempDir Path folder;

  private Path path() {
    return folder.resolve("mw-inspector/recent.db");
  }

  private Process writer(String profile, int count) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            path().toString(),
            profile,
            Integer.toString(count))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private long kept(String profile) throws RecallException {
    return new RecallFile(path())
        .all().stream().filter(row -> row.place().profile().equals(profile)).count();
  }

  private List<String> filesOf(Path where) throws IOException {
    try (Stream<Path> all = Files.list(where)) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void two_windows_that_write_at_once_lose_nothing() throws Exception {
    Process first = writer("first", 120);
    Process second = writer("second", 120);
    RecallFile here = new RecallFile(path());
    for (int i = 0; i < 60; i++) {
      here.keep(place("here", i), seen("FAILED"), NOON);
    }
    for (Process process : List.of(first, second)) {
      assertEquals(120, process.inputReader().lines().count());
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertEquals(0, process.exitValue());
    }
    assertEquals(List.of(120L, 120L, 60L), List.of(kept("first"), kept("second"), kept("here")));
    assertEquals(List.of(), filesOf(path().resolveSibling("engine")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 17, 60})
  void a_window_that_is_killed_in_mid_write_loses_nothing_it_kept(int after) throws Exception {
    Process process = writer("killed", 100_000);
    int last = -1;
    try (BufferedReader out = process.inputReader()) {
      while (last < after) {
        last = Integer.parseInt(out.readLine());
      }
      // Not by the process itself: that would close what it has said.
      assertTrue(process.toHandle().destroyForcibly());
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      for (String line = out.readLine(); line != null && !line.isEmpty(); line = out.readLine()) {
        last = Integer.parseInt(line);
      }
    }
    long kept = kept("killed");
    // It may have been killed between keeping one and saying so.
    assertTrue(kept == last + 1 || kept == last + 2, kept + " kept, the last said was " + last);
    new RecallFile(path()).keep(place("killed", 99_999), seen("FAILED"), NOON.plusSeconds(99_999));
    assertEquals(kept + 1, kept("killed"));
    assertEquals(List.of("engine", "recent.db", "recent.lock"), filesOf(path().getParent()));
    assertEquals(List.of(), filesOf(path().resolveSibling("engine")));
    assertEquals(List.of("mw-inspector"), filesOf(folder));
  }
}
