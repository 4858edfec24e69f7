package io.github.mwinspector.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.answer.Answers;
import io.github.mwinspector.compare.Comparison;
import io.github.mwinspector.compare.Run;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.testing.Recorded;
import io.github.mwinspector.testing.SampleEvidence;
import io.github.mwinspector.text.Disclosure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompareReportTest {
  private static final String FIRST =
      """
      {"WindowExecutionId":"2f1d0f52-7a3a-4f0e-9a54-0d3f1c5b7e01",
       "TaskExecutionId":"7c9be0a4-3a67-4b59-8f7e-5a1c2d3e4f50","TaskArn":"Restart|Fleet",
       "Type":"RUN_COMMAND","MaxErrors":"2","Status":"FAILED","StatusDetails":"",
       "StartTime":1763800000,"EndTime":1763800600,
       "TaskParameters":[{"Password":{"Values":["hunter-first"]},"Empty":{"Values":[""]},
        "commands":{"Values":["echo \\u001b[31m","exit 1"]},
        "aws:InstanceId":{"Values":["i-0785e2dfec5894798","i-040b9f7c403c3c458"]}}]}
      """;
  private static final String SECOND =
      """
      {"WindowExecutionId":"6b1f3c0e-52d7-4e0b-9c3a-7f1d2a8e4b60",
       "TaskExecutionId":"3d9a5f14-8e62-4c07-b1d5-90c7e2f6a381","TaskArn":"Restart|Fleet",
       "Type":"RUN_COMMAND","MaxErrors":"3","Status":"SUCCESS",
       "StartTime":1763713600,"EndTime":1763713960,
       "TaskParameters":[{"Password":{"Values":["hunter-second"]},
        "commands":{"Values":["echo \\u001b[31m"]},
        "aws:InstanceId":{"Values":["i-040b9f7c403c3c458","i-0785e2dfec5894798"]}}]}
      """;

  private static Comparison comparison() {
    Evidence known =
        new Recorded()
            .invocations(SampleEvidence.command(1, "SUCCESS"), SampleEvidence.command(2, "FAILED"))
            .evidence();
    Evidence denied =
        new Recorded().with(new Question.OfInvocations(), Recorded.denied()).evidence();
    return Comparison.of(new Run(Answers.of(FIRST), known), new Run(Answers.of(SECOND), denied));
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, false, HIDDEN, differences.hidden.txt",
    "TEXT, true, VALUES, all.values.txt",
    "MARKDOWN, false, VALUES, differences.values.md",
    "JSON, false, VALUES, differences.values.json"
  })
  void comparisonsLookAsReviewed(
      CompareFormat format, boolean all, Disclosure disclosure, String golden) {
    assertEquals(
        Answers.sample("compare/" + golden),
        CompareReport.write(comparison(), format, all, disclosure));
  }

  @ParameterizedTest
  @EnumSource(CompareFormat.class)
  void noFormatTellsWhatTheDisclosureKeepsBack(CompareFormat format) {
    String hidden = CompareReport.write(comparison(), format, true, Disclosure.HIDDEN);
    for (String part : new String[] {"hunter", "echo", "exit 1", "i-0785e2dfec5894798"}) {
      assertFalse(hidden.contains(part), part);
    }
    String values = CompareReport.write(comparison(), format, true, Disclosure.VALUES);
    assertFalse(values.contains("hunter"), values);
    assertTrue(values.contains("exit 1"), values);
    assertTrue(
        CompareReport.write(comparison(), format, true, Disclosure.SECRETS)
            .contains("hunter-second"));
  }

  @ParameterizedTest
  @EnumSource(CompareFormat.class)
  void nothingThatATerminalObeysIsWritten(CompareFormat format) {
    String report = CompareReport.write(comparison(), format, true, Disclosure.SECRETS);
    assertFalse(report.contains("\u001b"), report);
  }

  @Test
  void whatIsWithheldIsCounted() {
    assertEquals(
        "2 values with secrets masked; --with-secrets shows them.",
        CompareReport.withheld(comparison(), false, Disclosure.VALUES));
    assertNull(CompareReport.withheld(comparison(), true, Disclosure.SECRETS));
  }
}
