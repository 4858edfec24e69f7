package io.github.mwinspector.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.SampleTask;
import io.github.mwinspector.view.header.ResultHeader;
import io.github.mwinspector.view.timeline.TimelinePane;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** The header and the timeline go by one reading of the clock. */
@FxTest
class OneClockTest {
  private static final SampleTask STARTING =
      new SampleTask().status("IN_PROGRESS").times(SampleTask.START, null);

  private final AtomicReference<Instant> clock = new AtomicReference<>(SampleTask.START);
  private final Presentation presentation = new Presentation(clock::get, ZoneOffset.UTC);
  private FxDriver driver;

  private String duration() {
    return driver.find(".duration", Label.class).getText();
  }

  private String summary() {
    return driver.find(".summary", Label.class).getText();
  }

  @Test
  void aTaskThatStartsThisMomentIsToldTheSameWayTwice(FxDriver driver) {
    this.driver = driver;
    ResultHeader[] header = new ResultHeader[1];
    TimelinePane[] timeline = new TimelinePane[1];
    driver.show(
        stage -> {
          header[0] = new ResultHeader(presentation);
          timeline[0] = new TimelinePane(presentation);
          stage.setScene(new Scene(new VBox(header[0], timeline[0]), 900, 400));
        });
    clock.set(SampleTask.START.minusMillis(20));
    driver.runFx(() -> header[0].show(STARTING.request(), STARTING.answer(null)));
    assertEquals("starts later", duration());
    clock.set(SampleTask.START.plusMillis(30));
    driver.runFx(() -> timeline[0].show(STARTING.task()));
    assertEquals("running for 0 s", duration());
    assertTrue(summary().endsWith("running for 0 s"), summary());
    clock.set(SampleTask.START.plus(Duration.ofSeconds(2)));
    driver.runFx(presentation::tick);
    assertEquals("running for 2 s", duration());
    assertTrue(summary().endsWith("running for 2 s"), summary());
    driver.runFx(header[0]::dispose);
    driver.runFx(timeline[0]::dispose);
  }
}
