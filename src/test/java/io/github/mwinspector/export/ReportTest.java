package io.github.mwinspector.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.answer.Answers;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.Partition;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import io.github.mwinspector.testing.SampleExplained;
import io.github.mwinspector.text.Disclosure;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {
  private static final LookupRequest REQUEST =
      new LookupRequest(
          new Connection(
              AwsProfile.DEMO, new AwsRegion("eu-central-1", "Europe (Frankfurt)", Partition.AWS)),
          new WindowExecutionId("2f1d0f52-7a3a-4f0e-9a54-0d3f1c5b7e01"),
          new TaskExecutionId("7c9be0a4-3a67-4b59-8f7e-5a1c2d3e4f50"));

  @ParameterizedTest
  @CsvSource({
    "tutorial.json, JSON, VALUES, tutorial.values.json",
    "tutorial.json, TEXT, HIDDEN, tutorial.hidden.txt",
    "patch-scan.json, TEXT, VALUES, patch-scan.values.txt",
    "patch-scan.json, MARKDOWN, VALUES, patch-scan.values.md",
    "alarm.json, JSON, HIDDEN, alarm.hidden.json",
    "alarm.json, JSON, VALUES, alarm.values.json",
    "alarm.json, TEXT, VALUES, alarm.values.txt",
    "alarm.json, MARKDOWN, HIDDEN, alarm.hidden.md",
    "alarm.json, MARKDOWN, SECRETS, alarm.secrets.md",
    "running.json, TEXT, HIDDEN, running.hidden.txt"
  })
  void reportsLookAsReviewed(
      String sample, ReportFormat format, Disclosure disclosure, String golden) {
    String report = write(Answers.of(Answers.sample(sample)), format, disclosure);
    assertEquals(Answers.sample("reports/" + golden), report);
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, HIDDEN, why.hidden.txt",
    "TEXT, VALUES, why.values.txt",
    "MARKDOWN, VALUES, why.values.md",
    "JSON, VALUES, why.values.json"
  })
  void reasonsAndTheirEvidenceLookAsReviewed(
      ReportFormat format, Disclosure disclosure, String golden) {
    TaskAnswer answer = Answers.of(Answers.sample("tutorial.json"));
    String report = Report.write(answer, REQUEST, SampleExplained.explained(), format, disclosure);
    assertEquals(Answers.sample("reports/" + golden), report);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CSV_INVOCATIONS")
  void hiddenMeansThatNoValueOfAParameterIsInTheReport(ReportFormat format) {
    String report = write(Answers.of(Answers.sample("alarm.json")), format, Disclosure.HIDDEN);
    for (String part : new String[] {"AKIA", "curl", "echo", "retries", "example.test"}) {
      assertFalse(report.contains(part), part);
    }
    assertTrue(report.contains("••••••••"));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CSV_INVOCATIONS")
  void withValuesARecognisedSecretStaysMaskedEverywhere(ReportFormat format) {
    String report = write(Answers.of(Answers.sample("alarm.json")), format, Disclosure.VALUES);
    assertTrue(report.contains("curl"), report);
    assertFalse(report.contains("AKIAIOSFODNN7EXAMPLE"), report);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CSV_INVOCATIONS")
  void withSecretsAllIsAsSent(ReportFormat format) {
    String report = write(Answers.of(Answers.sample("alarm.json")), format, Disclosure.SECRETS);
    assertTrue(report.contains("AKIAIOSFODNN7EXAMPLE"), report);
    assertFalse(report.contains("••••••••"), report);
  }

  @Test
  void whatIsWithheldIsCountedAndTheOptionNamed() {
    TaskAnswer answer = Answers.of(Answers.sample("alarm.json"));
    assertEquals(
        "5 values hidden; --with-values shows them.",
        Report.withheld(answer, null, Disclosure.HIDDEN));
    assertEquals(
        "2 values with secrets masked; --with-secrets shows them.",
        Report.withheld(answer, null, Disclosure.VALUES));
    assertNull(Report.withheld(answer, null, Disclosure.SECRETS));
    assertNull(Report.withheld(Answers.of("{\"Status\":\"S\"}"), null, Disclosure.HIDDEN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"Status":"S"}                        | Duration * (neither start nor end was sent)
          {"StartTime":20,"EndTime":10}         | Duration * (none: the end that was sent lies before the start)
          {"EndTime":10}                        | Duration * (unknown: no start was sent)
          {"StartTime":4102444800}              | Duration * (the start lies in the future)
          {"StartTime":0}                       | Started * 1970-01-01T00:00:00Z  (implausible; perhaps in another unit)
          {"StartTime":1763800000,"EndTime":1763893661.5}  | Duration * 1 d 2 h 1 min 1.500 s
          {"StartTime":1763800000,"EndTime":1763800059.999} | Duration * 59.999 s
          {"Status":"PAUSED"}                   | Status * PAUSED  (The service reports "PAUSED", a status that this version doesn't know.)
          {"StatusDetails":""}                  | StatusDetails * (empty text)
          """)
  void unusualFactsAreSaidInWords(String body, String expected) {
    String report = write(Answers.of(body), ReportFormat.TEXT, Disclosure.VALUES);
    String[] parts = expected.split(" \\*", 2);
    String pattern = "(?m)^" + parts[0] + " +" + Pattern.quote(parts[1].strip());
    assertTrue(Pattern.compile(pattern).matcher(report).find(), report);
  }

  static String write(TaskAnswer answer, ReportFormat format, Disclosure disclosure) {
    return Report.write(answer, REQUEST, format, disclosure);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "CSV_.*")
  void valuesOfAMemberThatThisVersionDoesNotKnowAreHiddenToo(ReportFormat format) {
    TaskAnswer answer =
        Answers.of(
            "{\"Status\":\"FAILED\",\"Later\":{\"a\":[\"sent1n\",40718299]},\"Next\":\"beside\"}");
    String hidden = write(answer, format, Disclosure.HIDDEN);
    String shown = write(answer, format, Disclosure.VALUES);
    assertTrue(hidden.contains("FAILED") && hidden.contains("Later"), hidden);
    for (String value : new String[] {"sent1n", "40718299", "beside"}) {
      assertFalse(hidden.contains(value), hidden);
      assertTrue(shown.contains(value), shown);
    }
    assertTrue(Report.withheld(answer, null, Disclosure.HIDDEN).startsWith("3 values hidden"));
  }
}
