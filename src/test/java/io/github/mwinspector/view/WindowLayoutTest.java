package io.github.mwinspector.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.request.Example;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.testing.Contrast;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldSource;
import io.github.mwinspector.testing.MadeModel;
import io.github.mwinspector.testing.SampleTask;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where things stand in the whole window, also in a small one, and in what order Tab goes. */
@FxTest
class WindowLayoutTest {
  private static final SampleTask STOPPED =
      new SampleTask()
          .status("FAILED")
          .details("The task was stopped because alarm prod-web-5xx-rate went into ALARM.")
          .configured(false, "prod-web-5xx-rate")
          .triggered("prod-web-5xx-rate", "ALARM")
          .times(SampleTask.START, SampleTask.END);

  private final HeldSource source = new HeldSource();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private FxDriver driver;
  private String coloursBefore;
  private WindowModel model;
  private InspectorWindow window;

  @BeforeEach
  void rememberColours(FxDriver driver) {
    this.driver = driver;
    coloursBefore = driver.onFx(Application::getUserAgentStylesheet);
  }

  @AfterEach
  void close() {
    driver.runFx(window::dispose);
    driver.runFx(model::dispose);
    driver.runFx(() -> Application.setUserAgentStylesheet(coloursBefore));
    background.shutdownNow();
  }

  private void open(double width, double height) {
    driver.show(
        stage -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          model =
              new MadeModel(source, background)
                  .time(() -> SampleTask.END, ZoneId.of("Europe/Berlin"))
                  .examples(List.of(new Example("A failed patch run", STOPPED.request())))
                  .make();
          window = new InspectorWindow(model);
          Scene scene = new Scene(window, width, height);
          window.installKeys(scene);
          stage.setScene(scene);
        });
  }

  private HeldSource.Call begin() {
    LookupRequest request = STOPPED.request();
    driver.runFx(() -> model.form().fill(request));
    driver.runFx(() -> model.lookup().lookUp(request));
    driver.waitUntil("a look-up has begun", () -> source.waiting() > 0);
    return source.take();
  }

  private void showStopped() {
    TaskAnswer answer = STOPPED.answer(null);
    begin().answer(answer);
    driver.waitUntil("the result is shown", () -> model.lookup().result().get() != null);
  }

  private Bounds inWindow(String selector) {
    Node node = driver.find(selector);
    return driver.onFx(() -> node.localToScene(node.getLayoutBounds()));
  }

  private Node focused() {
    return driver.onFx(() -> window.getScene().getFocusOwner());
  }

  @Test
  void aSmallWindowShowsTheTimelineWithoutAScrollAndABigOneBelowTheRest() {
    open(900, 600);
    TaskAnswer failed =
        new SampleTask().status("FAILED").details("Failed").configured(false, "quiet").answer(null);
    begin().answer(failed);
    driver.waitUntil("the result is shown", () -> model.lookup().result().get() != null);
    double end = inWindow(".result-summary").getMaxY();
    assertTrue(inWindow(".reason-pane").getMaxY() < inWindow(".timeline-strip").getMinY());
    double seen = end - inWindow(".timeline-strip").getMinY();
    assertTrue(seen >= 60, () -> "of the timeline only " + seen + " pixels are seen");
    driver.runFx(() -> window.getScene().getWindow().setHeight(900));
    driver.waitUntil(
        "the timeline stands below the ids",
        () ->
            window.lookup(".timeline-strip").localToScene(0, 0).getY()
                > window.lookup(".facts").localToScene(0, 0).getY());
  }

  @Test
  void aSmallWindowShowsHowItEndedWhyAndItsAlarm() {
    open(900, 600);
    showStopped();
    double end = inWindow(".result-summary").getMaxY();
    for (String part : List.of(".status-badge", ".reason-pane", ".alarm-badge")) {
      assertTrue(inWindow(part).getMaxY() <= end, () -> part + " lies below the fold");
    }
    assertTrue(inWindow(".result-tabs").getHeight() >= 190, "the tabs have lost their room");
    double status = inWindow(".status-line").getMinY();
    assertTrue(inWindow(".result-tabs").getMaxY() <= status, "the status lies on the tabs");
  }

  @Test
  void whatASmallWindowCutsIsReachedAndScrolledByKeyboard() {
    open(900, 600);
    showStopped();
    ScrollPane summary = driver.find(".result-summary", ScrollPane.class);
    assertTrue(driver.onFx(summary::isFocusTraversable));
    driver.runFx(() -> driver.find(".look-up").requestFocus());
    driver.press(KeyCode.TAB);
    assertSame(summary, focused());
    assertEquals(0, driver.onFx(summary::getVvalue));
    driver.press(KeyCode.END);
    driver.waitUntil("its end is in sight", () -> summary.getVvalue() == 1);
    Bounds last = inWindow(".timeline-pane");
    assertTrue(last.getMaxY() <= inWindow(".result-summary").getMaxY() + 1, last::toString);
  }

  @Test
  void whereNothingIsCutTabDoesNotStopAtTheSummary() {
    open(1280, 800);
    showStopped();
    ScrollPane summary = driver.find(".result-summary", ScrollPane.class);
    assertFalse(driver.onFx(summary::isFocusTraversable));
  }

  @Test
  void tabGoesFromTheRequestThroughTheResultToTheStatus() {
    open(1280, 800);
    showStopped();
    driver.runFx(() -> driver.find(".picker").requestFocus());
    List<String> passed = new ArrayList<>();
    for (int i = 0; i < 40 && !passed.contains("status-line"); i++) {
      String part = partOf(focused());
      if (passed.isEmpty() || !passed.getLast().equals(part)) {
        passed.add(part);
      }
      driver.press(KeyCode.TAB);
    }
    assertEquals(List.of("request-bar", "result-summary", "result-tabs", "status-line"), passed);
  }

  private String partOf(Node node) {
    for (String part : List.of("request-bar", "result-summary", "result-tabs", "status-line")) {
      for (Node n = node; n != null; n = n.getParent()) {
        if (n.getStyleClass().contains(part)) {
          return part;
        }
      }
    }
    return node.toString();
  }

  @Test
  void theListOfKeysCanBeReadInTheDark() {
    open(1280, 800);
    driver.runFx(
        () -> Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));
    driver.press(KeyCode.F1);
    Labeled words = (Labeled) driver.findByText("Look up what the fields say");
    double ratio = driver.onFx(() -> Contrast.of(words));
    assertTrue(ratio >= 4.5, () -> "a contrast of " + ratio);
  }

  @Test
  void everythingTabReachesHasANameToBeReadOut() {
    open(1280, 800);
    assertEquals(List.of(), nameless());
    begin().fail(new LookupException(HeldSource.failure(FailureKind.NOT_FOUND)));
    driver.find(".failure-next");
    assertEquals(List.of(), nameless());
    showStopped();
    for (KeyCode tab :
        List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5)) {
      driver.press(tab, KeyCode.CONTROL);
      assertEquals(List.of(), nameless());
    }
  }

  /** What can be seen and takes the focus, and has neither words on it nor a name. */
  private List<String> nameless() {
    List<Node> reached = driver.findAll("*").stream().filter(Node::isFocusTraversable).toList();
    assertTrue(reached.size() > 6, "nothing was looked at");
    return driver.onFx(
        () ->
            reached.stream()
                .filter(node -> blank(node.getAccessibleText()))
                .filter(node -> !(node instanceof Labeled labeled) || blank(labeled.getText()))
                .map(Node::toString)
                .toList());
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  @Test
  void sideBarMakesRoomForWhatWasOpenedFromItInASmallWindow() {
    open(900, 600);
    driver.press(KeyCode.F, KeyCode.CONTROL, KeyCode.SHIFT);
    assertTrue(driver.onFx(() -> window.lookup(".side-page") != null));
    begin();
    assertTrue(driver.onFx(() -> window.lookup(".side-page") == null));
  }

  @Test
  void sideBarStaysBesideTheResultInALargeWindow() {
    open(1280, 800);
    driver.press(KeyCode.F, KeyCode.CONTROL, KeyCode.SHIFT);
    begin();
    assertTrue(driver.onFx(() -> window.lookup(".side-page") != null));
  }

  @Test
  void comparisonGetsHalfOfASmallWindowAndGivesItBack() {
    open(900, 600);
    begin().answer(STOPPED.answer(null));
    driver.find(".result-tabs");
    double before = tabsHeight();
    driver.press(KeyCode.DIGIT6, KeyCode.CONTROL);
    assertTrue(tabsHeight() >= 300, "of use from six rows on: " + tabsHeight());
    driver.press(KeyCode.DIGIT1, KeyCode.CONTROL);
    assertEquals(before, tabsHeight());
    assertTrue(before < 300, "else nothing was given: " + before);
  }

  private double tabsHeight() {
    return driver.onFx(() -> window.lookup(".result-tabs").getLayoutBounds().getHeight());
  }
}
