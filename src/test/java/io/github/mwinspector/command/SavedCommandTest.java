package io.github.mwinspector.command;

import static io.github.mwinspector.command.FakeProgram.TASK_ID;
import static io.github.mwinspector.command.FakeProgram.WINDOW_ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saving a result and opening it on the command line. */
class SavedCommandTest {
  private static final Path VERSION_1 =
      Path.of("src/test/resources/io/github/mwinspector/saved/version-1.mwtask.json");

  private final FakeProgram program = new FakeProgram();
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void denied() {
    file = folder.resolve("a.mwtask.json");
    program.evidence =
        (_, _, _) -> new Piece.NotAvailable("E-AWS-DENIED", "Not allowed.", "Ask.", null, null);
  }

  @Test
  void savingAloneWritesTheFileAndNothingElse() throws IOException {
    assertEquals(0, report("--save", file.toString()));
    assertEquals("", program.out.toString());
    String saved = Files.readString(file);
    assertTrue(saved.startsWith("{\n    \"mwtask\": 1,"), saved);
    assertTrue(saved.contains("\"by\": \"1.2.3\""), saved);
    assertTrue(saved.contains("\"values\": \"hidden\""), saved);
    assertFalse(saved.contains("curl"), saved);
  }

  @Test
  void aReportCanBeWrittenBesideTheFile() {
    assertEquals(0, report("--save", file.toString(), "--format", "markdown"));
    assertTrue(program.out.toString().startsWith("# Maintenance window task"));
    assertTrue(Files.exists(file));
  }

  @Test
  void anExistingFileIsReplacedOnlyByForce() throws IOException {
    Files.writeString(file, "mine");
    assertEquals(1, report("--save", file.toString()));
    assertEquals("mine", Files.readString(file));
    assertTrue(program.looked.isEmpty(), "nobody was asked");
    assertEquals(0, report("--save", file.toString(), "--force"));
    assertTrue(Files.readString(file).startsWith("{"));
  }

  @Test
  void whyInJsonIsTheSavedForm() throws IOException {
    report("--save", file.toString(), "--why", "--format", "json");
    assertEquals(Files.readString(file), program.out.toString());
  }

  @Test
  void anOpenedFileIsReportedWithoutAskingAnybody() {
    program.evidence =
        (_, question, _) -> {
          throw new AssertionError("asked " + question);
        };
    assertEquals(0, program.run("report", "--open", VERSION_1.toString(), "--why"));
    String out = program.out.toString();
    assertTrue(out.contains("Cut off: the window closed at 2026-06-10 05:00:00."), out);
    assertTrue(out.contains("Demo account"), out);
    assertTrue(program.looked.isEmpty(), "nobody was asked");
    assertEquals(0, program.open, "no source was made");
    assertTrue(program.err.toString().contains("Values were hidden when it was saved."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--demo", "--profile=prod", "--follow", "--save=x.mwtask.json"})
  void ofAFileNobodyIsAsked(String other) {
    assertEquals(1, program.run("report", "--open", VERSION_1.toString(), other));
    assertTrue(program.err.toString().contains("exclude each other"), program.err.toString());
  }

  @Test
  void whatHoldsNoTaskIsToldWithTheNextStep() throws IOException {
    Files.writeString(file, "{\"WindowExecutions\":[]}");
    assertEquals(1, program.run("report", "--open", file.toString()));
    assertTrue(
        program.err.toString().contains("holds a list of a window's executions, and no task."));
    assertTrue(program.err.toString().contains("  Next step:  Its ids can be looked up."));
    assertEquals("", program.out.toString());
  }

  @Test
  void aBrokenFileIsToldWithItsPlace() throws IOException {
    Files.writeString(file, "{\"mwtask\":1,");
    assertEquals(1, program.run("report", "--open", file.toString()));
    assertTrue(
        program.err.toString().contains("can't be opened: it ends in the middle (line 1, column"),
        program.err.toString());
  }

  @Test
  void theWindowOpensWithAFile() {
    assertEquals(0, program.run(VERSION_1.toString()));
    assertEquals(0, program.run("open", VERSION_1.toString()));
    assertEquals(
        List.of(VERSION_1, VERSION_1), program.windows.stream().map(WindowRequest::file).toList());
    assertEquals(1, program.run(VERSION_1.toString(), "--demo"));
    assertEquals(1, program.run(folder.resolve("none.json").toString()));
    assertEquals(2, program.windows.size());
  }

  private int report(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "report",
                "--demo",
                "--region",
                "eu-central-1",
                "--window-execution-id",
                WINDOW_ID,
                "--task-id",
                TASK_ID));
    args.addAll(List.of(more));
    return program.run(args.toArray(String[]::new));
  }
}
