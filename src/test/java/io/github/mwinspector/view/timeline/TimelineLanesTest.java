package io.github.mwinspector.view.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.reason.Pointer;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.Recorded;
import io.github.mwinspector.testing.SampleEvidence;
import io.github.mwinspector.testing.SampleTask;
import io.github.mwinspector.timeline.Bar;
import io.github.mwinspector.timeline.Lanes;
import io.github.mwinspector.timeline.View;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known below a task, as a person sees it on the time axis and moves in it. */
@FxTest
class TimelineLanesTest {
  private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");
  private static final Instant END = START.plusSeconds(120);
  private static final Instant LONG_END = START.plusSeconds(3 * 3600);
  private static final SampleTask TASK = new SampleTask().status("FAILED").times(START, END);

  private final Presentation presentation = new Presentation(() -> END, ZoneId.of("Europe/Berlin"));
  private final ObjectProperty<@Nullable Explained> explained = new SimpleObjectProperty<>();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<Pointer> opened = new ArrayList<>();
  private FxDriver fx;
  private TimelinePane pane;

  @BeforeEach
  void open(FxDriver driver) {
    fx = driver;
    fx.show(
        () -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          presentation.zone().set(ZoneOffset.UTC);
          pane = new TimelinePane(presentation, explained, background::add, opened::add);
          pane.show(TASK.task());
          return pane;
        });
  }

  private void know(Finding.Invocations invocations) {
    Evidence evidence =
        Evidence.NONE.with(new Question.OfInvocations(), new Piece.Asking(invocations));
    fx.runFx(() -> explained.set(new Explained(evidence, List.of())));
  }

  private void work() {
    fx.runFx(
        () -> {
          while (!background.isEmpty()) {
            background.remove().run();
          }
        });
    fx.runFx(() -> {});
  }

  private void shows(Finding.Invocations invocations) {
    know(invocations);
    work();
  }

  private TimelineStrip strip() {
    return (TimelineStrip) pane.lookup(".timeline-strip");
  }

  private View view() {
    return fx.onFx(() -> strip().view());
  }

  private void focus() {
    fx.runFx(strip()::requestFocus);
  }

  private String spoken() {
    return fx.onFx(() -> strip().getAccessibleText());
  }

  private int pieces() {
    return fx.onFx(
        () ->
            pane.lookupAll(".lane-bars").stream()
                .mapToInt(path -> ((Path) path).getElements().size())
                .sum());
  }

  private void wheel(double deltaY, double at, boolean ctrl) {
    // An event without a pick result has its place in the scene.
    double x = fx.onFx(() -> strip().localToScene(at, 0).getX());
    ScrollEvent event =
        new ScrollEvent(
            ScrollEvent.SCROLL,
            x,
            40,
            x,
            40,
            false,
            ctrl,
            false,
            false,
            false,
            false,
            0,
            deltaY,
            0,
            deltaY,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null);
    fx.runFx(() -> strip().fireEvent(event));
  }

  @Test
  void withoutEvidenceThereIsTheTaskAlone() {
    assertEquals(76, fx.onFx(() -> strip().getHeight()));
    assertFalse(fx.onFx(() -> pane.lookup(".timeline-tools").isVisible()));
  }

  @Test
  void invocationsComeInALaneAndAreTold() {
    shows(SampleEvidence.many(12, 2));
    fx.findByText("Invocations");
    assertTrue(spoken().contains("12 invocations, 2 failed, first failure 2026-11-22 02:00:40."));
    assertTrue(fx.onFx(() -> strip().getHeight()) < 76 + 3 * 14);
    fx.runFx(() -> presentation.zone().set(presentation.local()));
    assertTrue(spoken().contains("first failure 2026-11-22 03:00:40."));
  }

  @Test
  void theWindowsLimitsAreNamedWhereThereIsRoom() {
    TaskExecution task = new SampleTask().times(START, LONG_END).task();
    Evidence evidence =
        new Recorded()
            .with(
                new Question.OfWindowExecution(),
                new WindowExecution(
                    List.of(), ExecutionStatus.Known.TIMED_OUT, null, START, LONG_END))
            .with(
                new Question.OfWindowExecutions("mw-1", START),
                new Finding.WindowExecutions(List.of(task.windowExecutionId()), true))
            .with(new Question.OfWindow("mw-1"), Recorded.window("mw-1", 3, 1))
            .evidence();
    fx.runFx(() -> pane.show(task));
    fx.runFx(() -> explained.set(new Explained(evidence, List.of())));
    work();
    assertEquals(List.of("cutoff", "closes"), limits());
    Bar cutoff = Lanes.of(task, evidence).brief().getFirst().bars().get(1);
    double mark = view().x(cutoff.from());
    assertEquals(mark, fx.onFx(() -> pane.lookup(".lane-limit").getLayoutX()), 8);
    focus();
    for (int i = 0; i < 12; i++) {
      fx.press(KeyCode.MINUS);
    }
    assertFalse(limits().contains("cutoff"), "there is no room between the two marks");
  }

  private List<String> limits() {
    return fx.onFx(
        () ->
            pane.lookupAll(".lane-limit").stream()
                .filter(Node::isVisible)
                .map(limit -> ((Labeled) limit).getText())
                .toList());
  }

  @Test
  void tenThousandBarsAreAFewShapesAndNoNodes() {
    shows(SampleEvidence.many(10, 2));
    int nodes = fx.onFx(() -> pane.lookupAll("*").size());
    shows(SampleEvidence.many(10_000, 7));
    assertEquals(nodes, fx.onFx(() -> pane.lookupAll("*").size()));
    assertTrue(pieces() > 0);
    assertTrue(pieces() < 10_000, "shapes: " + pieces());
  }

  @Test
  void snapshotsThatComeWhileLanesAreMadeAreTakenTogether() {
    know(SampleEvidence.many(1, 0));
    know(SampleEvidence.many(2, 0));
    know(SampleEvidence.many(3, 0));
    assertEquals(1, fx.onFx(background::size));
    work();
    work();
    assertTrue(spoken().contains("3 invocations"));
  }

  @Test
  void lanesOfTheResultBeforeAreNotShown() {
    know(SampleEvidence.many(5, 5));
    fx.runFx(() -> explained.set(null));
    work();
    assertFalse(spoken().contains("invocations"));
    fx.runFx(pane::dispose);
    know(SampleEvidence.many(6, 6));
    assertEquals(0, fx.onFx(background::size), "it no longer listens");
  }

  @Test
  void keysZoomPanAndComeBack() {
    focus();
    View whole = view();
    fx.press(KeyCode.PLUS);
    View closer = view();
    assertTrue(closer.perPixel() < whole.perPixel());
    double middle = fx.onFx(() -> strip().getWidth() / 2);
    assertEquals(whole.millis(middle), closer.millis(middle), 1e-3);
    fx.press(KeyCode.RIGHT);
    assertTrue(view().from() > closer.from());
    fx.press(KeyCode.LEFT);
    assertEquals(closer.from(), view().from(), 1e-3);
    fx.press(KeyCode.MINUS);
    assertEquals(whole.perPixel(), view().perPixel(), 1e-9);
    fx.press(KeyCode.PLUS);
    fx.press(KeyCode.DIGIT0);
    assertEquals(whole, view());
  }

  @Test
  void theWheelZoomsWithControlOnlyAtThePointer() {
    View whole = view();
    wheel(40, 300, false);
    assertEquals(whole, view());
    wheel(40, 300, true);
    assertTrue(view().perPixel() < whole.perPixel());
    assertEquals(whole.millis(300), view().millis(300), 1e-3);
    wheel(-40, 300, true);
    assertEquals(whole.perPixel(), view().perPixel(), 1e-9);
  }

  @Test
  void aDragPansAndOpensNothing() {
    shows(SampleEvidence.many(1, 1));
    View whole = view();
    Node from = fx.find(".timeline-strip .bar");
    fx.drag(from, fx.find(".timeline-strip .end-name"));
    assertTrue(Math.abs(view().from() - whole.from()) > 1000, "moved by more than a second");
    assertEquals(whole.perPixel(), view().perPixel());
    assertEquals(List.of(), opened);
  }

  @Test
  void aClickOpensTheFailureThatIsThere() {
    shows(SampleEvidence.many(10_000, 9_999));
    fx.click(fx.find(".lanes"));
    assertEquals(1, opened.size());
    assertTrue(opened.getFirst() instanceof Pointer.ToInvocation, opened.toString());
    fx.moveTo(fx.find(".lanes"));
    fx.waitUntil("it says how many", () -> tip().contains("zoom in to tell them apart"));
  }

  @Test
  void hoveringTellsNameStatusAndExactTimes() {
    shows(SampleEvidence.invocations(SampleEvidence.command(40, "FAILED")));
    fx.moveTo(fx.find(".lanes"));
    fx.waitUntil("the tip is of the bar", () -> tip().contains("Invocation i-"));
    assertEquals(
        """
        Invocation i-00000000000000040
        FAILED
        Start  2026-11-22 02:00:40.000 UTC
        End    2026-11-22 02:01:10.000 UTC
        Took   30 s\
        """,
        fx.onFx(this::tip));
  }

  private String tip() {
    return pane.tip();
  }

  @Test
  void theKeyboardGoesFromBarToBarAndOpensOne() {
    shows(SampleEvidence.many(3, 1));
    focus();
    fx.press(KeyCode.DOWN);
    assertTrue(fx.onFx(this::tip).contains("i-00000000000000000"));
    fx.press(KeyCode.DOWN);
    fx.press(KeyCode.DOWN);
    fx.press(KeyCode.UP);
    fx.press(KeyCode.ENTER);
    assertEquals(List.of(new Pointer.ToInvocation("inv-1")), opened);
    Node cursor = fx.find(".lane-cursor");
    assertTrue(fx.onFx(cursor::isVisible));
  }

  @Test
  void aBarFarOutsideIsBroughtIntoViewAndDoesNotSqueezeTheRest() {
    View whole = view();
    shows(SampleEvidence.invocations(SampleEvidence.command(900_000_000, "FAILED")));
    assertEquals(whole.perPixel(), view().perPixel(), whole.perPixel() / 10);
    focus();
    fx.press(KeyCode.DOWN);
    double x = view().x(START.plusSeconds(900_000_000).toEpochMilli());
    assertEquals(fx.onFx(() -> strip().getWidth() / 2), x, 1);
  }

  @Test
  void expandedEachInvocationHasALaneWithItsName() {
    shows(SampleEvidence.many(12, 2));
    fx.click(fx.find(".timeline-tools .expand"));
    fx.findByText("Invocation i-00000000000000003");
    assertEquals("Invocation i-00000000000000010", fx.onFx(this::firstLabel), "failures first");
    assertEquals(76 + 160, fx.onFx(() -> strip().getHeight()));
    fx.click(fx.find(".timeline-tools .expand"));
    assertFalse(fx.shows("Invocation i-00000000000000003"));
  }

  private String firstLabel() {
    return ((Labeled) pane.lookup(".lane-label")).getText();
  }
}
