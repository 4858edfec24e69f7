package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.browse.Row;
import io.github.mwinspector.command.Theme;
import io.github.mwinspector.command.WindowRequest;
import io.github.mwinspector.demo.DemoTask;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.RegisteredTask;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.view.part.Clips;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways to a task for who doesn't type two ids, by keys in the whole program. */
@FxTest
class WaysInTheWindowTest {
  private static final WindowRequest NOTHING_GIVEN =
      new WindowRequest(null, null, null, null, Theme.LIGHT, null);
  private static final String STOPPED = "Patching stopped by an alarm";
  private static final String SEVERAL = "Agent check that did not reach one node";
  private static final String NAME = "AWS-RunPatchBaseline";

  @TempDir Path home;

  private FxDriver driver;
  private String coloursBefore;
  private Session session;
  private Stage stage;

  @BeforeEach
  void open(FxDriver driver) {
    this.driver = driver;
    coloursBefore = driver.onFx(Application::getUserAgentStylesheet);
    open();
  }

  private void open() {
    session = new Session(Map.of("HOME", home.toString()), home.toString(), _ -> {});
    stage = driver.show(s -> new OpenWindow(session, NOTHING_GIVEN).show(s));
    driver.waitUntil("the profiles are listed", () -> session.inFlight().none());
  }

  @AfterEach
  void close() throws InterruptedException {
    driver.runFx(stage::hide);
    session.awaitKept();
    assertTrue(session.threads().awaitTermination(20, TimeUnit.SECONDS), "work goes on");
    driver.runFx(() -> Application.setUserAgentStylesheet(coloursBefore));
  }

  private void openAgain() throws InterruptedException {
    close();
    open();
  }

  private DemoTask titled(String title) {
    return session.demo().estate().tasks().stream()
        .filter(task -> task.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private List<String> texts(String selector) {
    return driver.findAll(selector).stream()
        .map(node -> driver.onFx(() -> ((Labeled) node).getText()))
        .toList();
  }

  private void awaitTask(String id) {
    driver.waitUntil(
        "the task is shown", () -> texts(".task-name").contains(NAME) && driver.shows(id));
  }

  private void paste(String text) {
    driver.runFx(() -> Clips.copy(text));
    driver.press(KeyCode.V, KeyCode.CONTROL);
  }

  @Test
  void whatWasLookedUpIsOneClickAwayInTheNextRun() throws InterruptedException {
    driver.click(driver.findByText(STOPPED));
    awaitTask(titled(STOPPED).taskId());
    openAgain();
    driver.findByText("Look up again");
    driver.click(driver.find(".recall-again"));
    awaitTask(titled(STOPPED).taskId());
  }

  @Test
  void whatAnotherWindowLookedUpIsThereWhenOneComesBack() {
    driver.press(KeyCode.R, KeyCode.CONTROL);
    Session other = new Session(Map.of("HOME", home.toString()), home.toString(), _ -> {});
    Stage second = driver.show(s -> new OpenWindow(other, NOTHING_GIVEN).show(s));
    driver.runFx(second::requestFocus);
    driver.click(driver.findByText(STOPPED));
    awaitTask(titled(STOPPED).taskId());
    driver.waitUntil("it is kept", () -> other.inFlight().none());
    driver.runFx(second::hide);
    driver.runFx(stage::requestFocus);
    driver.waitUntil("it is listed", () -> texts(".recall-row .recall-name").contains(NAME));
  }

  @Test
  void switchedOffNothingIsKeptInThisRunAndTheNext() throws InterruptedException {
    driver.press(KeyCode.R, KeyCode.CONTROL);
    driver.click(driver.find(".recall-keep .check-box"));
    driver.findByText("Recent look-ups are not kept.");
    openAgain();
    driver.click(driver.findByText(STOPPED));
    awaitTask(titled(STOPPED).taskId());
    driver.waitUntil("nothing is under way", () -> session.inFlight().none());
    driver.press(KeyCode.R, KeyCode.CONTROL);
    driver.findByText("Recent look-ups are not kept.");
    assertEquals(List.of(), texts(".recall-row .recall-name"));
  }

  @Test
  void executionIdAloneIsPastedAndItsTaskIsLookedUp() {
    DemoTask stopped = titled(STOPPED);
    driver.press(KeyCode.L, KeyCode.CONTROL);
    driver.press(KeyCode.ESCAPE);
    paste("the Sunday patch run failed again: " + stopped.windowExecutionId());
    driver.waitUntil("it is understood", () -> !driver.findAll(".chip").isEmpty());
    driver.press(KeyCode.ENTER);
    driver.waitUntil("its tasks are listed", () -> texts(".browse-title").contains(NAME));
  }

  @Test
  void idThatIsNoTaskOfTheExecutionBringsAnOfferOfTheRealOnes() {
    DemoTask stopped = titled(STOPPED);
    paste(ids(stopped, "0c0ffee0-0000-4000-8000-000000000000"));
    driver.waitUntil("it is understood", () -> !driver.findAll(".chip").isEmpty());
    driver.press(KeyCode.ENTER);
    driver.click(driver.find(".offer-task"));
    driver.waitUntil("a real task is shown", () -> !texts(".task-name").isEmpty());
    driver.findByText(stopped.windowExecutionId());
  }

  @Test
  void idOfAnInvocationLeadsToItsTaskAmongSeveral() {
    DemoTask several = titled(SEVERAL);
    LookupRequest task = request(several);
    paste(ids(several, invocation(task).invocationId()));
    driver.waitUntil("it is understood", () -> !driver.findAll(".chip").isEmpty());
    driver.press(KeyCode.ENTER);
    driver.waitUntil(
        "the right one alone is offered",
        () -> texts(".offer-head").stream().anyMatch(words -> words.contains("an invocation")));
    assertEquals(1, driver.findAll(".offer-task").size());
    driver.click(driver.find(".offer-task"));
    driver.waitUntil("its task is shown", () -> driver.shows(several.taskId()));
  }

  @Test
  void windowTaskIdLeadsToItsRunWhenItsWindowWasPastedBesideIt() throws LookupException {
    DemoTask cleanUp = titled("Nightly clean-up by Lambda");
    Connection demo = request(cleanUp).connection();
    String window =
        session.browsing().page(demo, new Level.Windows(), null, _ -> {}).rows().stream()
            .filter(row -> "prod-web-patch-night".equals(((Row.Window) row).name()))
            .findFirst()
            .orElseThrow()
            .id();
    Piece.Found found =
        assertInstanceOf(
            Piece.Found.class,
            session.evidence().ask(request(cleanUp), new Question.OfWindowTasks(window), _ -> {}));
    RegisteredTask registered =
        ((Finding.RegisteredTasks) found.finding())
            .all().stream()
                .filter(task -> task.type() == TaskType.Known.LAMBDA)
                .findFirst()
                .orElseThrow();
    paste("--window-id " + window + " " + ids(cleanUp, registered.windowTaskId()));
    driver.waitUntil("it is understood", () -> !driver.findAll(".chip").isEmpty());
    driver.press(KeyCode.ENTER);
    driver.waitUntil(
        "its run alone is offered",
        () -> texts(".offer-head").stream().anyMatch(words -> words.contains("WindowTaskId")));
    driver.click(driver.find(".offer-task"));
    driver.waitUntil("its run is shown", () -> driver.shows(cleanUp.taskId()));
  }

  private Invocation invocation(LookupRequest task) {
    Piece piece = session.evidence().ask(task, new Question.OfInvocations(), _ -> {});
    Piece.Found found = assertInstanceOf(Piece.Found.class, piece);
    return ((Finding.Invocations) found.finding()).all().getFirst();
  }

  private static LookupRequest request(DemoTask task) {
    return new LookupRequest(
        new Connection(AwsProfile.DEMO, Objects.requireNonNull(AwsRegion.typed(task.region()))),
        new WindowExecutionId(task.windowExecutionId()),
        new TaskExecutionId(task.taskId()));
  }

  private static String ids(DemoTask where, @Nullable String taskId) {
    return "--region %s --window-execution-id %s --task-id %s"
        .formatted(where.region(), where.windowExecutionId(), taskId);
  }

  @Test
  void windowsAreBrowsedDownToATaskByKeys() {
    String execution = titled(STOPPED).windowExecutionId().substring(0, 8);
    Predicate<String> run = words -> words.contains(execution);
    driver.press(KeyCode.B, KeyCode.CONTROL);
    driver.findByText("prod-web-patch-night");
    driver.press(KeyCode.DOWN);
    driver.press(KeyCode.RIGHT);
    driver.waitUntil("its runs are listed", () -> texts(".browse-fine").stream().anyMatch(run));
    driver.press(KeyCode.RIGHT);
    driver.press(KeyCode.RIGHT);
    driver.waitUntil("its tasks are listed", () -> texts(".browse-title").contains(NAME));
    driver.press(KeyCode.RIGHT);
    driver.press(KeyCode.ENTER);
    awaitTask(titled(STOPPED).taskId());
  }

  @Test
  void closingTheWindowClosesItsLists() {
    driver.click(driver.find(".picker"));
    driver.waitUntil("the list is open", () -> Window.getWindows().size() > 1);
    driver.runFx(stage::hide);
    assertEquals(List.of(), driver.onFx(() -> List.copyOf(Window.getWindows())));
  }

  @Test
  void besideAnOpenPageEveryButtonOfTheResultIsInASmallWindow() {
    driver.click(driver.findByText(STOPPED));
    driver.find(".task-name");
    driver.runFx(
        () -> {
          stage.setWidth(900);
          stage.setHeight(600);
        });
    driver.press(KeyCode.B, KeyCode.CONTROL);
    driver.find(".browse-bar");
    driver.waitUntil(
        "the last button of the header is in the window",
        () -> {
          Node last = driver.findAll(".inspector .call-button").getFirst().getParent();
          return last.localToScene(last.getLayoutBounds()).getMaxX() <= 900;
        });
  }
}
