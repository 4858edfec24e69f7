package io.github.mwinspector.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mwinspector.evidence.NodeOutput;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.WindowSearch;
import io.github.mwinspector.export.Bundle;
import io.github.mwinspector.export.Report;
import io.github.mwinspector.export.ReportFormat;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.reason.Reason;
import io.github.mwinspector.request.AskedFor;
import io.github.mwinspector.testing.PlantedSecrets;
import io.github.mwinspector.testing.SampleExplained;
import io.github.mwinspector.text.Disclosure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is saved opens again and says the same. */
class BundleTest {
  private static final Path VERSION_1 =
      Path.of("src/test/resources/io/github/mwinspector/saved/version-1.mwtask.json");
  private static final AskedFor ASKED =
      new AskedFor("prod", "111122223333", "eu-central-1", "an execution", "a task");
  private static final Bundle.Stamp STAMP =
      new Bundle.Stamp(Instant.parse("2026-11-22T03:00:00Z"), "1.2.3");

  @ParameterizedTest
  @EnumSource(Disclosure.class)
  void whatIsReadAgainIsWrittenAsBefore(Disclosure disclosure) throws Exception {
    String saved = saved(SampleExplained.explained(), disclosure);
    Opened.Task read = read(saved);
    assertEquals(ASKED, read.saved().asked());
    assertEquals(STAMP.at(), read.saved().at());
    assertEquals(disclosure, read.saved().values());
    String again =
        Bundle.write(
            read.answer(), read.saved().asked(), read.explained(), Disclosure.SECRETS, STAMP);
    assertEquals(saved.replaceFirst("\"values\": \"\\w+\"", "\"values\": \"secrets\""), again);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1073741510, Integer.MAX_VALUE})
  void exitCodesOfWindowsOpen(int code) throws Exception {
    String saved =
        saved(SampleExplained.explained(), Disclosure.VALUES)
            .replace("\"ResponseCode\": 100", "\"ResponseCode\": " + code);
    assertTrue(
        read(saved).explained().evidence().pieces().values().stream()
            .anyMatch(
                piece ->
                    piece instanceof Piece.Found found
                        && found.finding() instanceof NodeOutput output
                        && Integer.valueOf(code).equals(output.responseCode())));
  }

  @Test
  void theReasonAndItsEvidenceAreToldAsBeforeInEachReport() throws Exception {
    Opened.Task read = read(saved(SampleExplained.explained(), Disclosure.SECRETS));
    Explained before = SampleExplained.explained();
    for (ReportFormat format : List.of(ReportFormat.TEXT, ReportFormat.MARKDOWN)) {
      assertEquals(
          why(Report.write(PlantedSecrets.answer(), ASKED, before, format, Disclosure.VALUES)),
          why(Report.write(read.answer(), ASKED, read.explained(), format, Disclosure.VALUES)));
    }
  }

  /** What stands before the members, whose times a file writes in another form. */
  private static String why(String report) {
    return report.substring(report.indexOf("Why"), report.indexOf("Every member"));
  }

  @Test
  void aSavedSentenceIsShownInTheZoneOfChoiceAndHidesItsQuotes() throws Exception {
    Opened.Task read = read(saved(SampleExplained.explained(), Disclosure.SECRETS));
    Reason quotes = read.explained().reasons().getFirst();
    assertTrue(quotes.sentence(Disclosure.SECRETS, ZoneOffset.UTC).contains("canary01"));
    assertFalse(quotes.sentence(Disclosure.VALUES, ZoneOffset.UTC).contains("canary01"));
    assertTrue(
        quotes.sentence(Disclosure.HIDDEN, ZoneOffset.UTC).startsWith("1 of 2 nodes failed: •"));
    Reason timed = read.explained().reasons().getLast();
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertFalse(
        timed
            .sentence(Disclosure.VALUES, berlin)
            .equals(timed.sentence(Disclosure.VALUES, ZoneOffset.UTC)));
  }

  @Test
  void wordsOfASentenceThatSomebodyChangedCantDeceive() throws Exception {
    String saved =
        saved(SampleExplained.explained(), Disclosure.VALUES)
            .replace("\"words\": \"1 of 2 nodes", "\"words\": \"\\u202e\\u001b[31m1 of 2 nodes");
    String sentence =
        read(saved).explained().reasons().getFirst().sentence(Disclosure.VALUES, ZoneOffset.UTC);
    assertTrue(sentence.startsWith("\\u202E\\u001B[31m1 of 2 nodes"), sentence);
  }

  @ParameterizedTest
  @EnumSource(
      value = Disclosure.class,
      names = {"HIDDEN", "VALUES"})
  void noSecretIsSavedUnlessAskedFor(Disclosure disclosure) {
    String saved = saved(SampleExplained.explained(), disclosure);
    assertFalse(saved.contains("canary"), saved);
    assertEquals(disclosure == Disclosure.VALUES, saved.contains(PlantedSecrets.PLAIN));
  }

  @ParameterizedTest
  @EnumSource(Disclosure.class)
  void whatIsSavedHasTheDocumentedForm(Disclosure disclosure) throws Exception {
    assertEquals(List.of(), Schema.documented().wrong(tree(disclosure)));
  }

  @Test
  void theDocumentedFormIsStrict() throws Exception {
    Schema schema = Schema.documented();
    JsonNode whole = tree(Disclosure.VALUES);
    for (String member : List.of("mwtask", "saved", "call", "task", "reason", "notAvailable")) {
      JsonNode less = whole.deepCopy();
      ((ObjectNode) less).remove(member);
      assertEquals(List.of(": " + member + " is missing"), schema.wrong(less));
    }
    JsonNode more = whole.deepCopy();
    ((ObjectNode) more.get("reason")).put("x", 1).put("certain", "yes");
    assertEquals(
        List.of(".reason.certain: not of type boolean", ".reason.x: not allowed"),
        schema.wrong(more).stream().sorted().toList());
  }

  /** A file that was saved by the first version of the format: it opens for ever. */
  @Test
  void theFirstVersionOpens() throws Exception {
    Opened.Task read = assertInstanceOf(Opened.Task.class, SavedReader.open(VERSION_1));
    Explained explained = read.explained();
    assertEquals(
        "Cut off: the window closed at 2026-06-10 05:00:00.",
        explained.reasons().getFirst().sentence(Disclosure.VALUES, ZoneOffset.UTC));
    assertEquals(6, explained.evidence().invocations().size());
    assertEquals(
        "mw-0d2b4f6a8c0e13579", WindowSearch.windowId(read.answer().task(), explained.evidence()));
    assertEquals(
        3, WindowSearch.window(read.answer().task(), explained.evidence()).durationHours());
    assertEquals(Disclosure.HIDDEN, read.saved().values());
    assertEquals(List.of(), Schema.documented().wrong(json(Files.readString(VERSION_1))));
  }

  /** What report --why --format json wrote before there was a head. */
  @Test
  void aReportWithoutAHeadOpens() throws Exception {
    String report =
        Report.write(
            PlantedSecrets.answer(),
            ASKED,
            SampleExplained.explained(),
            ReportFormat.JSON,
            Disclosure.VALUES);
    assertEquals(2, read(report).explained().reasons().size());
  }

  private static JsonNode tree(Disclosure disclosure) throws IOException {
    return json(saved(SampleExplained.explained(), disclosure));
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private static String saved(Explained explained, Disclosure disclosure) {
    return Bundle.write(PlantedSecrets.answer(), ASKED, explained, disclosure, STAMP);
  }

  private static Opened.Task read(String text) throws UnopenableException {
    return assertInstanceOf(Opened.Task.class, SavedReader.read("a", text, Instant.EPOCH));
  }
}
