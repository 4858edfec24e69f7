package io.github.mwinspector.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.Member;
import io.github.mwinspector.model.TaskType;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedReaderTest {
  private static final String EPOCH = Samples.TASKS.getFirst();
  private static final Instant START = Instant.parse("2019-05-11T16:51:33.162Z");

  @TempDir Path folder;

  @Test
  void thePublishedAnswersOpenWithTheirExampleIds() throws Exception {
    for (String sample : Samples.TASKS) {
      Opened.Task opened = task(sample);
      assertEquals(ExecutionStatus.Known.SUCCESS, opened.answer().task().status(), sample);
      assertTrue(
          opened.answer().members().stream()
              .noneMatch(
                  m ->
                      m.presence() == Member.Presence.ODD
                          || m.presence() == Member.Presence.UNKNOWN),
          sample);
      assertTrue(opened.saved().asked().taskExecutionId().endsWith("EXAMPLE"), sample);
      assertNull(opened.explained());
    }
    assertEquals(START, task(EPOCH).answer().task().startTime());
    assertEquals(
        Instant.parse("2021-08-04T18:53:09.079Z"),
        task(Samples.TASKS.get(1)).answer().task().endTime());
  }

  static List<List<String>> relatives() {
    return Samples.RELATIVES;
  }

  @ParameterizedTest
  @MethodSource("relatives")
  void relativesAreToldForWhatTheyAre(List<String> sample) throws Exception {
    Opened.NoTask other =
        assertInstanceOf(
            Opened.NoTask.class, SavedReader.read("a", sample.getLast(), Instant.EPOCH));
    assertEquals(sample.getFirst(), other.what());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2019-05-11 16:51:33.162000+00:00\"",
        "\"2019-05-11T18:51:33.162+02:00\"",
        "\"\\/Date(1557593493162)\\/\"",
        "\"/Date(1557593493162+0200)/\"",
        "{\"value\":\"\\/Date(1557593493162)\\/\",\"DisplayHint\":2,\"DateTime\":\"Saturday\"}",
        "1557593493.162"
      })
  void timesOpenAsEachProgramWritesThem(String time) throws Exception {
    Opened.Task opened = task(EPOCH.replace("1557593493.162", time));
    assertEquals(START, opened.answer().task().startTime());
  }

  @Test
  void aTimeThatNamesNoZoneIsNotGuessed() throws Exception {
    Opened.Task opened = task(EPOCH.replace("1557593493.162", "\"2019-05-11T16:51:33\""));
    assertNull(opened.answer().task().startTime());
    assertTrue(
        opened.answer().members().stream()
            .anyMatch(m -> m.name().equals("StartTime") && m.presence() == Member.Presence.ODD));
  }

  @Test
  void whatProgramsAddOfTheCallIsNoMemberOfTheTask() throws Exception {
    String boto3 =
        EPOCH.substring(0, EPOCH.length() - 1)
            + ",\"ResponseMetadata\":{\"RequestId\":\"r-77\",\"HTTPStatusCode\":200}}";
    Opened.Task opened = task(boto3);
    assertEquals("r-77", opened.answer().call().requestId());
    assertTrue(
        opened.answer().members().stream().noneMatch(m -> m.name().equals("ResponseMetadata")));
  }

  @Test
  void wordsOpenAsPowerShellWrapsThem() throws Exception {
    Opened.Task opened =
        task(
            EPOCH
                .replace("\"RUN_COMMAND\"", "{\"Value\":\"RUN_COMMAND\"}")
                .replace("\"SUCCESS\"", "{\"Value\":\"SUCCESS\"}"));
    assertEquals(TaskType.Known.RUN_COMMAND, opened.answer().task().type());
    assertEquals(ExecutionStatus.Known.SUCCESS, opened.answer().task().status());
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,true", "UTF-8,false", "UTF-16LE,true", "UTF-16LE,false", "UTF-16BE,true"})
  void marksAndUtf16Open(String charset, boolean marked) throws Exception {
    Path file = folder.resolve("answer.json");
    Files.write(file, ((marked ? "\uFEFF" : "") + EPOCH).getBytes(Charset.forName(charset)));
    Opened.Task opened = assertInstanceOf(Opened.Task.class, SavedReader.open(file));
    assertEquals("AWS-RunShellScript", opened.answer().task().taskArn());
    assertEquals("answer.json", opened.saved().file());
    assertEquals(Files.getLastModifiedTime(file).toInstant(), opened.saved().at());
  }

  /** A file's bytes, and the sentence that it gets. */
  static Stream<Arguments> broken() {
    String head = "{\"mwtask\":1,\"task\":{\"Status\":\"X\"},\"reason\":";
    return Stream.of(
        Arguments.of("", "there is nothing in it."),
        Arguments.of(" \n", "there is nothing in it."),
        Arguments.of("<html>", "it looks like HTML or XML, not like JSON (line 1, column 1)."),
        Arguments.of("not JSON", "this is not JSON (line 1, column 1)."),
        Arguments.of("{\"a\":\n [1,", "it ends in the middle (line 2, column 5)."),
        Arguments.of("{\"a\":nul", "it ends in the middle (line 1, column 6)."),
        Arguments.of("{} {}", "there is more text behind the end of the JSON (line 1, column 4)."),
        Arguments.of("{\"a\":NaN}", "this is not JSON (line 1, column 9)."),
        Arguments.of("[1]", "it is a list, not one result."),
        Arguments.of("17", "it is JSON, but not an object."),
        Arguments.of("{\"a\":1}", "it is JSON, but no answer that this version knows."),
        Arguments.of("{\"a\":\"b\0\"}", "it is binary, not text (character 8)."),
        Arguments.of("PK\u0003\u0004x", "it is an archive."),
        Arguments.of("{\"mwtask\":\"1\"}", "a whole number is expected here (mwtask)."),
        Arguments.of("{\"mwtask\":0}", "this version of the format never was (mwtask)."),
        Arguments.of("{\"mwtask\":1}", "an object is expected here (task)."),
        Arguments.of(
            "{\"mwtask\":1,\"mwtask\":1}",
            "a member stands twice in one object (line 1, column 13)."),
        Arguments.of(head + "[]}", "an object is expected here (reason)."),
        Arguments.of(head + "{\"rule\":7}}", "a text is expected here (reason.rule)."),
        Arguments.of(
            head
                + "{\"rule\":\"X\",\"sentence\":\"s\"},\"invocations\":[{},{\"StartTime\":\"no\"}]}",
            "a time such as 2026-11-22T13:00:03Z is expected here (invocations[1].StartTime)."),
        Arguments.of(
            head
                + "{\"rule\":\"X\",\"sentence\":\"s\"},\"evidence\":"
                + "[{\"call\":\"ssm:ListCommands\",\"ids\":{\"CommandId\":{}}}]}",
            "a text is expected here (evidence[0].ids.CommandId)."),
        Arguments.of(
            "{\"a\":".repeat(100_000),
            "it is nested deeper than 201 levels, or a name, text or number in it is too long"
                + " (line 1, column 1007)."),
        Arguments.of(
            "[" + "0,".repeat(1_000_001) + "0]",
            "it holds more than 1,000,000 values, and no result does (line 1, column 2000000)."));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatIsNoResultSaysWhatAndWhere(String text, String sentence) throws Exception {
    Path file = folder.resolve("broken.json");
    Files.writeString(file, text);
    UnopenableException why = assertThrows(UnopenableException.class, () -> SavedReader.open(file));
    assertEquals(sentence, why.sentence());
    assertTrue(why.nextStep().endsWith("."), why.nextStep());
  }

  @Test
  void aNewerFormatSaysWhichVersionOpensIt() {
    UnopenableException why =
        assertThrows(
            UnopenableException.class,
            () ->
                SavedReader.read(
                    "a", "{\"mwtask\":2,\"saved\":{\"by\":\"9.1.0\"},\"task\":[]}", Instant.EPOCH));
    assertEquals(
        "a newer version of this program saved it (format 2, this version reads up to 1).",
        why.sentence());
    assertEquals(
        "Open it with version 9.1.0 or a newer one, or ask for it as JSON of the AWS CLI.",
        why.nextStep());
  }

  @Test
  void aHugeFileIsNotRead() throws Exception {
    Path file = folder.resolve("huge.json");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }
    UnopenableException why = assertThrows(UnopenableException.class, () -> SavedReader.open(file));
    assertEquals("it is larger than 64 MB, and no result is.", why.sentence());
  }

  @Test
  void whatIsNoOrdinaryFileIsNotOpened() {
    assertEquals("it is no ordinary file.", refused(folder));
    assertEquals("there is no such file.", refused(folder.resolve("none")));
  }

  @Test
  void bytesThatAreNoTextAreRefusedWithTheirPlace() throws IOException {
    Path file = folder.resolve("latin1.json");
    Files.write(file, "{\"Status\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("it is not UTF-8 text (byte 12).", refused(file));
  }

  private static String refused(Path file) {
    return assertThrows(UnopenableException.class, () -> SavedReader.open(file)).sentence();
  }

  private static Opened.Task task(String text) throws UnopenableException {
    return assertInstanceOf(Opened.Task.class, SavedReader.read("a", text, Instant.EPOCH));
  }
}
