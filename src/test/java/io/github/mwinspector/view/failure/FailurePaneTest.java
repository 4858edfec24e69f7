package io.github.mwinspector.view.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.Partition;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import io.github.mwinspector.state.FailedLookup;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@FxTest
class FailurePaneTest {
  @Test
  void theFailureForATicketHoldsNoRecognisedSecret(FxDriver fx) {
    show(fx, "not authorized: password=tiger7");
    fx.click(fx.findByText("Copy error"));
    assertFalse(fx.clipboardText().contains("tiger7"), fx.clipboardText());
    assertTrue(fx.clipboardText().contains("password=••••••••"), fx.clipboardText());
    fx.click(fx.findByText("Error details"));
    fx.findByText("the service said: not authorized: password=••••••••");
  }

  @Test
  void aTextThatIsCutSaysWhereAllOfItIs(FxDriver fx) {
    String said = "word ".repeat(200) + "end";
    show(fx, said);
    fx.click(fx.findByText("Error details"));
    fx.findByText("Cut here; Copy error takes all 1,021 characters.");
    fx.click(fx.findByText("Copy error"));
    assertTrue(fx.clipboardText().contains(said));
  }

  private static void show(FxDriver fx, String said) {
    LookupRequest request =
        new LookupRequest(
            new Connection(
                AwsProfile.DEMO,
                new AwsRegion("eu-central-1", "Europe (Frankfurt)", Partition.AWS)),
            new WindowExecutionId("2f1d0f52-7a3a-4f0e-9a54-0d3f1c5b7e01"),
            new TaskExecutionId("7c9be0a4-3a67-4b59-8f7e-5a1c2d3e4f50"));
    LookupFailure failure =
        new LookupFailure(
            FailureKind.ACCESS_DENIED,
            "No access.",
            "Ask for it.",
            new LookupFailure.Details(said, "id", 400, 1, Duration.ZERO));
    FailurePane pane = fx.onFx(() -> new FailurePane(() -> {}, () -> {}));
    fx.show(() -> pane);
    fx.runFx(() -> pane.show(new FailedLookup(request, failure), false, null));
    assertEquals(1, fx.findAll(".failure-headline").size());
  }
}
