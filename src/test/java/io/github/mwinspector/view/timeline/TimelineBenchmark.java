package io.github.mwinspector.view.timeline;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.SampleEvidence;
import io.github.mwinspector.testing.SampleTask;
import io.github.mwinspector.timeline.Lanes;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Prints how long the JavaFX thread is held by a timeline of 10,000 invocations, layout and
 * painting included: when it is first shown, by a step of the zoom, and by a move of the mouse over
 * it.
 */
final class TimelineBenchmark {
  private static final int INVOCATIONS = 10_000;
  private static final int ROUNDS = 12;
  private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");
  private static final Instant END = START.plusSeconds(INVOCATIONS + 60);

  private final FxDriver fx = FxDriver.start();

  private TimelineBenchmark() {}

  public static void main(String[] args) {
    try {
      new TimelineBenchmark().run();
    } finally {
      Platform.exit();
    }
  }

  private void run() {
    TimelinePane pane = new TimelinePane(new Presentation(() -> END, ZoneOffset.UTC));
    fx.show(stage -> stage.setScene(new Scene(pane, 1280, 300)));
    TaskExecution task = new SampleTask().status("FAILED").times(START, END).task();
    fx.runFx(() -> pane.show(task));
    Evidence evidence =
        Evidence.NONE.with(
            new Question.OfInvocations(),
            new Piece.Asking(SampleEvidence.many(INVOCATIONS, INVOCATIONS / 2)));
    long began = System.nanoTime();
    Lanes lanes = Lanes.of(task, evidence);
    System.out.printf(
        Locale.ROOT, "made in the background in %.1f ms%n", (System.nanoTime() - began) / 1e6);
    TimelineStrip strip = fx.onFx(() -> (TimelineStrip) pane.lookup(".timeline-strip"));
    print("first shown", List.of(held(pane, () -> strip.show(lanes.brief(), false))));
    print("zoom in", strip, pane, _ -> key(KeyCode.PLUS));
    print("zoom out", strip, pane, _ -> key(KeyCode.MINUS));
    print("hover", strip, pane, TimelineBenchmark::move);
  }

  /** Milliseconds for which the thread was held, and in which it had a processor. */
  private record Figures(double held, double worked) {}

  private interface Events {
    Event of(int round);
  }

  private void print(String what, TimelineStrip strip, TimelinePane pane, Events events) {
    List<Figures> all = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      Event event = events.of(i);
      all.add(held(pane, () -> strip.fireEvent(event)));
    }
    print(what, all);
  }

  private static void print(String what, List<Figures> all) {
    List<Double> held = all.stream().map(Figures::held).sorted().toList();
    List<Double> worked = all.stream().map(Figures::worked).sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%-12s FX held %6.1f ms, at most %6.1f ms; FX worked %6.1f ms, at most %6.1f ms%n",
        what,
        held.get(held.size() / 2),
        held.getLast(),
        worked.get(worked.size() / 2),
        worked.getLast());
  }

  /** What an action costs with the layout and the picture that it makes necessary. */
  private Figures held(TimelinePane pane, Runnable action) {
    return fx.onFx(
        () -> {
          ThreadMXBean threads = ManagementFactory.getThreadMXBean();
          long from = System.nanoTime();
          long before = threads.getCurrentThreadCpuTime();
          action.run();
          pane.applyCss();
          pane.layout();
          pane.snapshot(null, null);
          double worked = (threads.getCurrentThreadCpuTime() - before) / 1e6;
          return new Figures((System.nanoTime() - from) / 1e6, worked);
        });
  }

  private static Event key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }

  private static Event move(int round) {
    double x = 200 + 70.0 * round;
    return new MouseEvent(
        MouseEvent.MOUSE_MOVED,
        x,
        38,
        x,
        38,
        MouseButton.NONE,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        true,
        null);
  }
}
