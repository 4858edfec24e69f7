package io.github.mwinspector.view;

import static io.github.mwinspector.testing.Answers.answer;
import static io.github.mwinspector.testing.Answers.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.request.Example;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldSource;
import io.github.mwinspector.testing.MadeModel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The window as a person uses it, with a source whose answers come when the test says so. */
@FxTest
class InspectorWindowTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  private final HeldSource source = new HeldSource();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private FxDriver driver;
  private WindowModel model;
  private InspectorWindow window;

  @BeforeEach
  void open(FxDriver driver) {
    this.driver = driver;
    driver.show(
        stage -> {
          model =
              new MadeModel(source, background)
                  .examples(List.of(new Example("A failed patch run", request(7))))
                  .make();
          window = new InspectorWindow(model);
          Scene scene = new Scene(window, 1280, 800);
          window.installKeys(scene);
          stage.setScene(scene);
        });
  }

  @AfterEach
  void close() {
    driver.runFx(window::dispose);
    driver.runFx(model::dispose);
    background.shutdownNow();
  }

  private HeldSource.Call begun() {
    driver.waitUntil("a look-up has begun", () -> source.waiting() > 0);
    return source.take();
  }

  private HeldSource.Call askByTyping(int number) {
    LookupRequest request = request(number);
    driver.press(KeyCode.L, KeyCode.CONTROL);
    driver.type(request.windowExecutionId().value());
    driver.press(KeyCode.TAB);
    driver.type(request.taskExecutionId().value());
    driver.press(KeyCode.ENTER);
    return begun();
  }

  private void shown(int number) {
    driver.waitUntil(
        "the result of " + number + " is shown",
        () ->
            model.lookup().result().get() != null
                && model.lookup().result().get().request().equals(request(number)));
  }

  private void saysInStatus(String words) {
    driver.waitUntil("the status line says " + words, () -> statusSays(words));
  }

  private boolean statusSays(String words) {
    return window.lookupAll(".status-line .label").stream()
        .anyMatch(node -> ((Labeled) node).getText().contains(words));
  }

  @Test
  void anEmptyWindowTeachesAndOffersExamples() {
    driver.findByText("Try it on the demo account");
    driver.click(driver.findByText("A failed patch run"));
    HeldSource.Call call = begun();
    assertEquals(request(7), call.request);
    assertEquals(
        request(7).taskExecutionId().value(), driver.onFx(() -> model.form().taskIdText().get()));
    call.answer(answer(call.request));
    shown(7);
    assertFalse(driver.shows("Try it on the demo account"));
  }

  @Test
  void madeByAnotherThreadItAsksTheBackgroundForNothing() {
    List<Runnable> asked = new CopyOnWriteArrayList<>();
    WindowModel other =
        new MadeModel(new HeldSource(), asked::add)
            .examples(List.of(new Example("Made elsewhere", request(8))))
            .make();
    InspectorWindow elsewhere = new InspectorWindow(other);
    assertEquals(List.of(), asked);
    driver.show(stage -> stage.setScene(new Scene(elsewhere, 1000, 700)));
    driver.click(driver.findByText("Made elsewhere"));
    assertFalse(asked.isEmpty());
    driver.runFx(
        () -> {
          elsewhere.getScene().getWindow().hide();
          elsewhere.dispose();
          other.dispose();
        });
  }

  private void askedFromTheStart() {
    driver.runFx(
        () -> {
          window.awaitResult();
          model.lookup().lookUp(request(3));
        });
    assertFalse(driver.shows("Try it on the demo account"));
  }

  @Test
  void theMiddleIsFreeForAResultThatIsAwaitedAndTakesIt() {
    askedFromTheStart();
    driver.findByText("Looking the task up…");
    begun().answer(answer(request(3)));
    shown(3);
    assertFalse(driver.shows("Try it on the demo account"));
    assertFalse(driver.shows("Looking the task up…"));
    assertEquals(List.of(window.getCenter(), window.getBottom()), lastTwo());
  }

  /** Tab goes in this order. */
  private List<Node> lastTwo() {
    List<Node> all = window.getChildren();
    return List.copyOf(all.subList(all.size() - 2, all.size()));
  }

  @Test
  void whenTheAwaitedResultFailsTheWelcomeIsThere() {
    askedFromTheStart();
    begun().fail(new LookupException(HeldSource.failure(FailureKind.THROTTLED)));
    driver.findByText("Try it on the demo account");
    assertEquals(List.of(window.getCenter(), window.getBottom()), lastTwo());
  }

  @Test
  void whenTheAwaitedResultIsCancelledTheWelcomeIsThere() {
    askedFromTheStart();
    begun();
    driver.press(KeyCode.ESCAPE);
    driver.findByText("Try it on the demo account");
  }

  @Test
  void typingTwoIdsAndEnterLooksUp() {
    HeldSource.Call call = askByTyping(1);
    assertEquals(request(1), call.request);
    assertEquals(AwsProfile.DEMO, call.request.connection().profile());
    call.answer(answer(call.request));
    shown(1);
    driver.findByText("AWS-RunShellScript");
    saysInStatus("request r-1 · eu-central-1 · 1 attempt · 12 ms");
  }

  @Test
  void escapeCancelsTheCallItself() {
    HeldSource.Call call = askByTyping(1);
    driver.press(KeyCode.ESCAPE);
    driver.waitUntil("the call is interrupted", call::interrupted);
    saysInStatus("Cancelled");
  }

  @Test
  void retriesAreShownWhileTheyHappen() {
    HeldSource.Call call = askByTyping(1);
    call.progress.accept(
        new LookupProgress(
            "asking ssm.eu-central-1.amazonaws.com", 2, 3, "Rate exceeded", NOW.minusSeconds(4)));
    driver.waitUntil("the attempt is told", () -> model.lookup().progress().get() != null);
    saysInStatus(
        "asking ssm.eu-central-1.amazonaws.com · 4.0 s · attempt 2 of 3 · before: Rate"
            + " exceeded");
    call.answer(answer(call.request));
    shown(1);
  }

  @Test
  void aFailureSaysWhatToDoAndKeepsTheLastResult() {
    HeldSource.Call first = askByTyping(1);
    first.answer(answer(first.request));
    shown(1);
    askByTyping(2).fail(new LookupException(HeldSource.failure(FailureKind.NOT_FOUND)));
    driver.findByText("Do this next.");
    driver.findByText("E-AWS-NOTFOUND");
    assertTrue(driver.shows("AWS-RunShellScript"), "the last result is gone");
    assertFalse(driver.shows("request id: r-1"));
    driver.click(driver.findByText("Error details"));
    driver.findByText("request id: r-1");
    driver.click(driver.findByText("Try again"));
    assertEquals(request(2), begun().request);
    assertFalse(driver.shows("Do this next."));
  }

  @Test
  void theFailureIsCopiedForATicket() {
    askByTyping(2).fail(new LookupException(HeldSource.failure(FailureKind.NOT_FOUND)));
    driver.click(driver.findByText("Copy error"));
    String copied = driver.clipboardText();
    assertTrue(copied.contains("code: E-AWS-NOTFOUND"), copied);
    assertTrue(copied.contains("task id: " + request(2).taskExecutionId().value()), copied);
  }

  @Test
  void f5AsksForWhatIsShownAndNotForWhatIsTyped() {
    HeldSource.Call first = askByTyping(1);
    first.answer(answer(first.request));
    shown(1);
    driver.press(KeyCode.L, KeyCode.CONTROL);
    driver.type("zzz");
    driver.press(KeyCode.F5);
    assertEquals(request(1), begun().request);
  }

  @Test
  void f1ListsEveryKey() {
    driver.press(KeyCode.F1);
    driver.findByText("Look up what the fields say");
    driver.findByText("Hide or show all values");
    driver.press(KeyCode.ESCAPE);
    driver.waitUntil("the list is closed", () -> !driver.shows("Look up what the fields say"));
  }

  @Test
  void keysHideValuesAndChangeZoneAndTheme() {
    driver.press(KeyCode.H, KeyCode.CONTROL, KeyCode.SHIFT);
    assertTrue(driver.onFx(() -> model.presentation().valuesHidden().get()));
    driver.press(KeyCode.U, KeyCode.CONTROL);
    assertEquals(ZoneOffset.UTC, driver.onFx(() -> model.presentation().zone().get()));
    driver.press(KeyCode.U, KeyCode.CONTROL);
    assertNotEquals(ZoneOffset.UTC, driver.onFx(() -> model.presentation().zone().get()));
    driver.press(KeyCode.T, KeyCode.CONTROL);
    assertEquals(Theme.DARK, driver.onFx(() -> model.theme().get()));
  }

  @Test
  void controlFGoesToTheFilterOfTheOpenTabFromWhereverTheFocusIs() {
    driver.click(driver.findByText("A failed patch run"));
    HeldSource.Call call = begun();
    call.answer(answer(call.request));
    shown(7);
    driver.press(KeyCode.F, KeyCode.CONTROL);
    driver.type("boot");
    assertEquals(
        "boot", driver.onFx(() -> ((TextField) window.getScene().getFocusOwner()).getText()));
    assertEquals(AwsProfile.DEMO, driver.onFx(() -> model.form().profile().get()));
    assertTrue(driver.onFx(() -> model.form().request().get() != null));
    driver.press(KeyCode.DIGIT4, KeyCode.CONTROL);
    driver.press(KeyCode.F, KeyCode.CONTROL);
    driver.type("status");
    assertEquals(
        "status", driver.onFx(() -> ((TextField) window.getScene().getFocusOwner()).getText()));
  }

  @Test
  void controlLGoesToTheFirstId() {
    driver.press(KeyCode.L, KeyCode.CONTROL);
    driver.type("abc");
    assertEquals("abc", driver.onFx(() -> model.form().windowExecutionIdText().get()));
    assertTrue(driver.onFx(() -> window.getScene().getFocusOwner() instanceof TextField));
  }

  @Test
  void aTabThatIsNotOpenNeverKeepsAnOlderResult() {
    answerAs("r-1", askByTyping(1));
    shown(1);
    driver.press(KeyCode.DIGIT4, KeyCode.CONTROL);
    assertEquals("r-1", requestIdInTheTab());
    driver.press(KeyCode.DIGIT1, KeyCode.CONTROL);
    answerAs("r-2", askByTyping(2));
    shown(2);
    driver.press(KeyCode.DIGIT4, KeyCode.CONTROL);
    assertEquals("r-2", requestIdInTheTab());
  }

  @Test
  void aResultThatComesDuringTheRehearsalIsShownWhole() {
    HeldSource.Call call = askByTyping(1);
    driver.runFx(window::rehearse);
    answerAs("r-1", call);
    driver.findByText("AWS-RunShellScript");
    driver.find(".timeline-pane");
    driver.find(".invocations-pane");
    answerAs("r-2", askByTyping(2));
    shown(2);
    driver.press(KeyCode.DIGIT4, KeyCode.CONTROL);
    assertEquals("r-2", requestIdInTheTab());
  }

  @Test
  void inASmallWindowTheSummaryIsScrolledByKeyboardAndElseIsNoStop() {
    askByTyping(1).answer(answer(request(1)));
    shown(1);
    ScrollPane summary = (ScrollPane) driver.find(".result-summary");
    driver.waitUntil("all of it is in sight", () -> !summary.isFocusTraversable());
    driver.runFx(
        () -> {
          window.getScene().getWindow().setWidth(820);
          window.getScene().getWindow().setHeight(430);
        });
    driver.waitUntil("it needs a scroll", summary::isFocusTraversable);
    driver.runFx(summary::requestFocus);
    driver.press(KeyCode.PAGE_DOWN);
    driver.waitUntil("it is scrolled", () -> summary.getVvalue() > 0);
  }

  private void answerAs(String requestId, HeldSource.Call call) {
    TaskAnswer plain = answer(call.request);
    CallFacts facts = plain.call();
    call.answer(
        new TaskAnswer(
            plain.task(),
            plain.parameters(),
            plain.parameterCount(),
            plain.members(),
            plain.raw(),
            new CallFacts(
                requestId,
                facts.region(),
                facts.endpoint(),
                facts.httpStatus(),
                facts.attempts(),
                facts.elapsed(),
                facts.received(),
                facts.clockOffset())));
  }

  private String requestIdInTheTab() {
    return ((Labeled) driver.find(".fact")).getText();
  }
}
