package io.github.mwinspector.export;

import static io.github.mwinspector.testing.PlantedSecrets.assertNoValue;
import static io.github.mwinspector.testing.PlantedSecrets.assertNone;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.Partition;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import io.github.mwinspector.state.FailedLookup;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.testing.PlantedSecrets;
import io.github.mwinspector.testing.SampleExplained;
import io.github.mwinspector.text.Disclosure;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlantedSecretsTest {
  private static final LookupRequest REQUEST =
      new LookupRequest(
          new Connection(
              AwsProfile.DEMO, new AwsRegion("eu-central-1", "Europe (Frankfurt)", Partition.AWS)),
          new WindowExecutionId("2f1d0f52-7a3a-4f0e-9a54-0d3f1c5b7e01"),
          new TaskExecutionId("7c9be0a4-3a67-4b59-8f7e-5a1c2d3e4f50"));

  private final TaskAnswer answer = PlantedSecrets.answer();

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CSV_INVOCATIONS")
  void reportsHoldNoSecretUnlessAskedTo(ReportFormat format) {
    String values = Report.write(answer, REQUEST, format, Disclosure.VALUES);
    assertNone(format.toString(), values);
    assertTrue(values.contains(PlantedSecrets.PLAIN), values);
    assertNoValue(format + " hidden", Report.write(answer, REQUEST, format, Disclosure.HIDDEN));
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void evidenceInReportsHoldsNoSecretUnlessAskedTo(ReportFormat format) {
    Explained explained = SampleExplained.explained();
    String values = Report.write(answer, REQUEST, explained, format, Disclosure.VALUES);
    assertNone(format.toString(), values);
    assertTrue(values.contains(PlantedSecrets.PLAIN), values);
    assertNoValue(
        format + " hidden", Report.write(answer, REQUEST, explained, format, Disclosure.HIDDEN));
    assertTrue(
        Report.write(answer, REQUEST, explained, format, Disclosure.SECRETS).contains("canary02"));
  }

  @Test
  void evidenceThatIsLoggedByMistakeHoldsNoValue() {
    assertNoValue("explained", SampleExplained.explained().toString());
  }

  @Test
  void whatIsLoggedOrThrownByMistakeHoldsNoValue() {
    assertNoValue("answer", answer.toString());
    assertNoValue("result", new Result(REQUEST, answer).toString());
    assertNoValue("request", REQUEST.toString());
    answer.parameters().forEach(row -> assertNoValue("row", row.toString()));
    answer.members().forEach(member -> assertNoValue("member", member.toString()));
  }

  @Test
  void aFailureThatIsLoggedOrThrownSaysNothingOfWhatTheServiceSaid() {
    LookupFailure failure =
        new LookupFailure(
            FailureKind.ACCESS_DENIED,
            "password=canary01",
            "password=canary02",
            new LookupFailure.Details("password=canary03", "id", 400, 1, Duration.ZERO));
    assertNone("failure", failure.toString());
    assertNone("exception", new LookupException(failure).toString());
    assertNone("failed look-up", new FailedLookup(REQUEST, failure).toString());
  }
}
