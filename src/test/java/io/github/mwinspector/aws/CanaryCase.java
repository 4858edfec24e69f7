package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.FinestLog;
import io.github.mwinspector.export.Report;
import io.github.mwinspector.export.ReportFormat;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.testing.PlantedSecrets;
import io.github.mwinspector.text.Disclosure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What every test with planted secrets does: log everything, then look everywhere for them. */
abstract class CanaryCase {
  @TempDir Path home;
  FinestLog log;

  /** The planted texts that must not come out again. */
  abstract List<String> canaries();

  @BeforeEach
  void listen() {
    log = new FinestLog();
  }

  @AfterEach
  void stop() {
    log.close();
  }

  /** Every file below the home folder, with its bytes as text. */
  Map<Path, String> files() {
    try (Stream<Path> all = Files.walk(home)) {
      Map<Path, String> files = new TreeMap<>();
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file, Files.readString(file));
      }
      return files;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  void assertNone(String where, String text) {
    for (String canary : canaries()) {
      assertFalse(text.contains(canary), () -> where + " shows " + canary + ":\n" + text);
    }
    PlantedSecrets.assertNone(where, text);
  }

  /** What was said while the look-up ran; the SDK's own lines prove that the log is loud. */
  void assertNothingSaid(World world) {
    assertNone("progress", world.progress.toString());
    assertNone("list of profiles", world.files().list().toString());
    assertNone("log", log.lines());
    assertNone("what our loggers were handed", log.handed());
  }

  void assertLoud() {
    assertTrue(log.lines().contains(" FINE software.amazon.awssdk."), log.lines());
  }

  void assertNoCanary(World world, String profile) {
    Map<Path, String> before = files();
    LookupException thrown = world.thrown(profile);
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    LookupFailure failure = thrown.failure();
    String words =
        String.join(
            "\n",
            failure.kind().name(),
            failure.headline(),
            failure.nextStep(),
            String.valueOf(failure.details().said()));
    assertNone("failure", words + failure);
    assertNone("stack trace", trace.toString());
    assertTrue(trace.toString().contains(failure.kind().code()), trace.toString());
    assertNothingSaid(world);
    assertEquals(before, files(), "no file was written");
  }

  void assertNoCanaryOfFound(World world, String profile) throws LookupException {
    Map<Path, String> before = files();
    TaskAnswer answer = world.look(profile);
    assertTrue(answer.raw().received().reveal().contains(PlantedSecrets.PLAIN), "it was received");
    assertNone("answer", answer.toString());
    for (ReportFormat format : ReportFormat.values()) {
      String report = Report.write(answer, world.request(profile), format, Disclosure.HIDDEN);
      assertNone(format + " report", report);
    }
    assertNothingSaid(world);
    assertLoud();
    assertEquals(before, files(), "no file was written");
  }
}
