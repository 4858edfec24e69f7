package io.github.mwinspector.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.testing.RandomResult;
import io.github.mwinspector.testing.SampleTask;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every report of every result, hostile and full of secrets. */
class ReportPropertyTest {
  private static final int RESULTS = 2_000;
  private static final LookupRequest REQUEST = new SampleTask().request();

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void noSecretAndNoInjectionIsInAnyReport(ReportFormat format) throws IOException {
    int shown = 0;
    for (long seed = 0; seed < RESULTS; seed++) {
      TaskAnswer answer = RandomResult.answer(seed);
      Explained explained = seed % 5 == 0 ? null : RandomResult.explained(seed, answer);
      String where = format + " of seed " + seed;
      String hidden = Report.write(answer, REQUEST, explained, format, Disclosure.HIDDEN);
      String hiddenTexts = ReadBack.texts(format, hidden);
      assertNone(where + ", hidden", RandomResult.PLAIN, hidden, hiddenTexts);
      assertNoSecret(where + ", hidden", hidden, hiddenTexts);
      String values = Report.write(answer, REQUEST, explained, format, Disclosure.VALUES);
      String valueTexts = ReadBack.texts(format, values);
      assertNoSecret(where + ", with values", values, valueTexts);
      shown += valueTexts.contains(RandomResult.PLAIN) ? 1 : 0;
    }
    assertTrue(shown > RESULTS / 4, "values were there to be hidden: " + shown);
  }

  @Test
  void asManyAreSaidToBeKeptBackAsAreMasked() throws IOException {
    for (long seed = 0; seed < RESULTS; seed++) {
      TaskAnswer answer = RandomResult.answer(seed);
      Explained explained = seed % 5 == 0 ? null : RandomResult.explained(seed, answer);
      for (Disclosure disclosure : Disclosure.values()) {
        String json = Report.write(answer, REQUEST, explained, ReportFormat.JSON, disclosure);
        assertEquals(
            masked(new ObjectMapper().readTree(json)),
            Report.kept(answer, explained, ReportFormat.JSON, disclosure),
            disclosure + " of seed " + seed);
      }
    }
  }

  /** A reason's sentence says its parts again. */
  private static long masked(JsonNode json) {
    if (json.isTextual()) {
      return json.textValue().contains(Secrets.MASK) ? 1 : 0;
    }
    long masked = json.has("sentence") ? -masked(json.get("sentence")) : 0;
    for (JsonNode below : json) {
      masked += masked(below);
    }
    return masked;
  }

  private static void assertNoSecret(String where, String report, String texts) {
    assertNone(where, RandomResult.CANARY, report, texts);
    assertNone(where, RandomResult.KEY_ID, report, texts);
  }

  private static void assertNone(String where, String word, String report, String texts) {
    assertFalse(
        report.contains(word), () -> where + " shows " + word + ": " + around(report, word));
    assertFalse(texts.contains(word), () -> where + " says " + word + ": " + around(texts, word));
  }

  private static String around(String text, String word) {
    int at = text.indexOf(word);
    return text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 100));
  }

  @Test
  void aValueOfATableCanBeRestored() throws IOException {
    for (String value : RandomResult.INJECTIONS) {
      String line = CsvText.line(List.of(value, "x"));
      try (CSVParser parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
        assertEquals(value, ReadBack.restored(parser.getRecords().getFirst().get(0)));
      }
    }
  }
}
