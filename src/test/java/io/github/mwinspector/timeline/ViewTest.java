package io.github.mwinspector.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.Standing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewTest {
  private static final Instant START = Instant.parse("2026-11-22T13:00:00Z");
  private static final TimeAxis.Place WHOLE =
      new TimeAxis.Place(new TimeSpan(START, START.plusSeconds(600)), 100, 700, 800);

  private static Bar bar(Standing standing, double from, double to) {
    return new Bar(
        "x",
        null,
        standing,
        Bar.Shape.STRETCH,
        START.plusMillis((long) (from * 1000)),
        START.plusMillis((long) (to * 1000)),
        null);
  }

  @Test
  void theViewOfTheWholeIsTheAxisItself() {
    View view = View.of(WHOLE);
    assertEquals(100, view.x(START.toEpochMilli()), 1e-6);
    assertEquals(700, view.x(START.plusSeconds(600).toEpochMilli()), 1e-6);
    assertEquals(START.plusSeconds(300).toEpochMilli(), view.millis(400), 1e-3);
    assertEquals(WHOLE.whole(), view.place(800).span());
  }

  @Test
  void zoomingKeepsTheTimeUnderThePointer() {
    View view = View.of(WHOLE);
    View closer = view.zoomed(3, 250);
    assertEquals(view.millis(250), closer.millis(250), 1e-3);
    assertEquals(view.perPixel() / 3, closer.perPixel(), 1e-9);
    assertEquals(view.perPixel(), closer.zoomed(1.0 / 3, 250).perPixel(), 1e-9);
  }

  @Test
  void zoomAndPanEndWhereAnAxisStillHasTicks() {
    View close = View.of(WHOLE);
    View far = close;
    for (int i = 0; i < 200; i++) {
      close = close.zoomed(1.5, 400);
      far = far.zoomed(1 / 1.5, 400).panned(800);
    }
    for (View view : List.of(close, far)) {
      TimeAxis axis = TimeAxis.of(view.place(800), ZoneOffset.UTC, text -> text.length() * 6.0);
      assertTrue(axis.ticks().size() > 1, view.toString());
    }
  }

  @Test
  void panningMovesByPixels() {
    View view = View.of(WHOLE);
    assertEquals(view.x(START.toEpochMilli()) - 40, view.panned(40).x(START.toEpochMilli()), 1e-6);
  }

  @Test
  void columnsCountWhatOverlapsAndKeepEachFailureInSight() {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      bars.add(bar(Standing.DONE, 0, i < 5000 ? 600 : 300));
    }
    bars.add(bar(Standing.FAILED, 450, 450));
    List<Columns.Run> runs = Columns.of(bars, View.of(WHOLE), 800, START);
    assertEquals(new Columns.Run(100, 402, 1, Standing.DONE, false), runs.getFirst());
    assertEquals(
        List.of(new Columns.Run(550, 552, 0.625, Standing.DONE, true)),
        runs.stream().filter(Columns.Run::failed).toList());
    assertEquals(702, runs.getLast().right());
    assertTrue(runs.size() <= 5, runs.toString());
  }

  @Test
  void whatIsOutOfViewIsNotDrawnAndAYearsLongBarFillsIt() {
    View view = View.of(WHOLE);
    assertEquals(List.of(), Columns.of(List.of(bar(Standing.DONE, 9000, 9900)), view, 800, START));
    assertEquals(
        List.of(new Columns.Run(0, 800, 1, Standing.UNKNOWN, false)),
        Columns.of(List.of(bar(Standing.UNKNOWN, -9e8, 9e8)), view, 800, START));
  }

  @Test
  void aFailureIsHitBeforeWhatItStandsOn() {
    Bar failed = bar(Standing.FAILED, 300, 301);
    Lane lane = new Lane(Lane.Kind.STEPS, "x", List.of(bar(Standing.DONE, 0, 600), failed));
    LaneHit hit = LaneHit.of(lane, View.of(WHOLE), 401, START);
    assertEquals(new LaneHit(failed, 2, 1), hit);
    assertEquals(null, LaneHit.of(lane, View.of(WHOLE), 50, START));
  }
}
