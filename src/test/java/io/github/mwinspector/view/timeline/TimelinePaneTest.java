package io.github.mwinspector.view.timeline;

import static io.github.mwinspector.testing.SampleTask.END;
import static io.github.mwinspector.testing.SampleTask.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.SampleTask;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

@FxTest
class TimelinePaneTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(END);
  private final Presentation presentation = new Presentation(now::get, ZoneId.of("Europe/Berlin"));
  private TimelinePane pane;
  private Stage stage;

  @Test
  void oneSwitchTurnsAllTimesIntoUtcAndBack(FxDriver fx) {
    show(fx, new SampleTask());
    fx.findByText("Started 2026-11-22 14:00:03 · ended 14:12:07 · took 12 min 4 s");
    fx.findByText("Europe/Berlin (UTC+01:00)");
    assertTrue(fx.shows("14:05"), "a tick");
    fx.click(fx.findByText("UTC"));
    fx.findByText("Started 2026-11-22 13:00:03 · ended 13:12:07 · took 12 min 4 s");
    assertTrue(fx.shows("13:05"), "a tick");
    assertEquals(ZoneOffset.UTC, fx.onFx(() -> presentation.zone().get()));
    fx.click(fx.findByText("UTC"));
    assertTrue(fx.shows("13:05"), "a second click changes nothing");
    fx.click(fx.findByText("Local time"));
    fx.findByText("14:05");
  }

  @Test
  void followsAZoneThatIsChosenElsewhere(FxDriver fx) {
    show(fx, new SampleTask());
    fx.runFx(() -> presentation.zone().set(ZoneOffset.UTC));
    fx.findByText("Started 2026-11-22 13:00:03 · ended 13:12:07 · took 12 min 4 s");
  }

  @Test
  void aRunningTaskGrowsEachSecondUntilItIsReplaced(FxDriver fx) {
    show(fx, new SampleTask().status("IN_PROGRESS").times(START, null));
    fx.findByText("running for 12 min 4 s");
    double before = barWidth(fx);
    now.set(END.plusSeconds(60));
    fx.waitUntil("it has grown by itself", () -> spoken().contains("running for 13 min 4 s"));
    fx.findByText("running for 13 min 4 s");
    assertTrue(barWidth(fx) > before);
    fx.runFx(() -> pane.show(new SampleTask().task()));
    assertFalse(fx.onFx(pane::growing));
  }

  @Test
  void nothingTicksInAHiddenWindowOrAfterDisposal(FxDriver fx) {
    show(fx, new SampleTask().status("IN_PROGRESS").times(START, null));
    assertTrue(fx.onFx(pane::growing));
    fx.runFx(stage::hide);
    assertFalse(fx.onFx(pane::growing));
    fx.runFx(stage::show);
    assertTrue(fx.onFx(pane::growing));
    fx.runFx(pane::dispose);
    assertFalse(fx.onFx(pane::growing));
  }

  @Test
  void whatRunsIsMeasuredByTheServicesClock(FxDriver fx) {
    show(fx, new SampleTask());
    SampleTask running = new SampleTask().status("IN_PROGRESS").times(START, null);
    fx.runFx(() -> pane.show(running.task(), Duration.ofMinutes(-2)));
    fx.findByText("Started 2026-11-22 14:00:03 · running for 10 min 4 s");
  }

  @Test
  void hoveringTellsExactTimesInTheZoneAndInUtc(FxDriver fx) {
    show(fx, new SampleTask());
    fx.moveTo(fx.find(".timeline-strip"));
    fx.findByText(
        """
        Start     2026-11-22 14:00:03.123 Europe/Berlin (UTC+01:00)
                  2026-11-22T13:00:03.123Z
        End       2026-11-22 14:12:07.456 Europe/Berlin (UTC+01:00)
                  2026-11-22T13:12:07.456Z
        Duration  12 min 4.333 s (724.333 s)\
        """);
  }

  @Test
  void anEndBeforeTheStartIsDrawnWithoutABarAndSaid(FxDriver fx) {
    show(fx, new SampleTask().times(END, START));
    Labeled warning = (Labeled) fx.find(".timeline-pane .warning");
    assertTrue(fx.onFx(warning::getText).startsWith("The end lies 12 min 4 s before the start."));
    assertTrue(fx.onFx(() -> warning.getGraphic() != null));
    fx.findByText("the end is before the start");
    assertEquals("end", fx.onFx(() -> ends(".end-name")));
  }

  @Test
  void withoutAnyTimeThereAreWordsAndNoPicture(FxDriver fx) {
    show(fx, new SampleTask().status("PENDING").times(null, null));
    fx.findByText("Neither start nor end was sent: the task has not started");
    assertTrue(fx.findAll(".timeline-strip").isEmpty());
  }

  @Test
  void noDurationIsStillSeen(FxDriver fx) {
    show(fx, new SampleTask().times(END, END));
    Node mark = fx.find(".timeline-strip .mark");
    assertTrue(fx.onFx(() -> mark.getLayoutBounds().getWidth()) >= 2);
    fx.findByText("0 s");
  }

  @Test
  void timesBeyondAnyCalendarAreWordsOnly(FxDriver fx) {
    show(fx, new SampleTask().times(START, Instant.MAX));
    assertTrue(fx.findAll(".timeline-strip").isEmpty());
    assertTrue(fx.onFx(this::warnings).contains("implausible"));
  }

  @Test
  void theKeyboardReachesThePictureItsWordsAndItsTimes(FxDriver fx) {
    show(fx, new SampleTask());
    for (int i = 0; i < 3; i++) {
      fx.press(KeyCode.TAB);
    }
    assertTrue(fx.onFx(() -> stage.getScene().getFocusOwner() instanceof TimelineStrip));
    assertEquals(
        "Timeline. Started 2026-11-22 14:00:03 · ended 14:12:07 · took 12 min 4 s. Times are in"
            + " Europe/Berlin (UTC+01:00).",
        fx.onFx(this::spoken));
    fx.press(KeyCode.F10, KeyCode.SHIFT);
    fx.click(fx.findByText("Copy end time (ISO-8601, UTC)"));
    assertEquals("2026-11-22T13:12:07.456Z", fx.clipboardText());
  }

  private void show(FxDriver fx, SampleTask task) {
    stage =
        fx.show(
            () -> {
              Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
              pane = new TimelinePane(presentation);
              pane.show(task.task());
              return pane;
            });
  }

  private String spoken() {
    return pane.lookup(".timeline-strip").getAccessibleText();
  }

  private String warnings() {
    return ((Labeled) pane.lookup(".warning")).getText();
  }

  private String ends(String selector) {
    return ((Text) pane.lookup(selector)).getText();
  }

  private static double barWidth(FxDriver fx) {
    Region bar = fx.find(".timeline-strip .bar", Region.class);
    return fx.onFx(bar::getWidth);
  }
}
