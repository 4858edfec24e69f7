package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.command.Theme;
import io.github.mwinspector.command.WindowRequest;
import io.github.mwinspector.demo.DemoTask;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.view.part.Clips;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in its window: the real SDK asks the demo account over the loopback. */
@FxTest
class DemoWindowTest {
  private static final WindowRequest NOTHING_GIVEN =
      new WindowRequest(null, null, null, null, Theme.LIGHT, null);
  private static final String SILENT = "A silent server";
  private static final Map<String, FailureKind> FAILURES =
      Map.ofEntries(
          Map.entry("Not found", FailureKind.NOT_FOUND),
          Map.entry("Access denied", FailureKind.ACCESS_DENIED),
          Map.entry("Expired credentials", FailureKind.CREDENTIALS_EXPIRED),
          Map.entry("Credentials the region does not know", FailureKind.CREDENTIALS_INVALID),
          Map.entry("Clock wrong", FailureKind.CLOCK_WRONG),
          Map.entry("Throttled for good", FailureKind.THROTTLED),
          Map.entry("Service fault", FailureKind.SERVICE_FAULT),
          Map.entry("A proxy that says 503", FailureKind.PORTAL),
          Map.entry("A captive portal", FailureKind.PORTAL),
          Map.entry("An empty answer", FailureKind.ANSWER_EMPTY),
          Map.entry("An answer that breaks off", FailureKind.ANSWER_BROKEN),
          Map.entry("The answer of another task", FailureKind.ANSWER_OF_OTHER));

  @TempDir static Path home;

  private Set<Thread> threadsBefore;
  private String coloursBefore;
  private Session session;
  private FxDriver driver;
  private Stage stage;

  @BeforeEach
  void open(FxDriver driver) {
    this.driver = driver;
    threadsBefore = Thread.getAllStackTraces().keySet();
    coloursBefore = driver.onFx(Application::getUserAgentStylesheet);
    session = new Session(Map.of("HOME", home.toString()), home.toString(), _ -> {});
    stage = driver.show(s -> new OpenWindow(session, NOTHING_GIVEN).show(s));
    driver.waitUntil("the profiles are listed", () -> session.inFlight().none());
  }

  @AfterEach
  void close() throws InterruptedException {
    driver.runFx(stage::hide);
    driver.runFx(() -> Application.setUserAgentStylesheet(coloursBefore));
    session.awaitKept();
  }

  private DemoTask titled(String title) {
    return session.demo().estate().tasks().stream()
        .filter(task -> task.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private void ask(String title) {
    driver.press(KeyCode.L, KeyCode.CONTROL);
    driver.type(titled(title).windowExecutionId());
    driver.press(KeyCode.TAB);
    driver.type(titled(title).taskId());
    driver.press(KeyCode.ENTER);
  }

  private void choose(String example) {
    driver.click(driver.findByText(example));
  }

  private String text(String selector) {
    List<String> texts = texts(selector);
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  private List<String> texts(String selector) {
    return driver.findAll(selector).stream()
        .map(node -> driver.onFx(() -> ((Labeled) node).getText()))
        .toList();
  }

  private void awaitTask(String name) {
    driver.waitUntil(
        name + " is shown with its open tab",
        () ->
            text(".task-name").equals(name)
                && !driver.findAll(".result-tabs .tab-content-area > *").isEmpty());
  }

  private String status() {
    return String.join(" ", texts(".status-line .label"));
  }

  private void awaitCall() {
    driver.waitUntil("the call is under way", () -> status().contains("asking"));
  }

  private void awaitQuiet() {
    driver.waitUntil("no call is under way", () -> session.inFlight().none());
  }

  @Test
  void anExampleIsShownByOneClick() {
    choose("Patching stopped by an alarm");
    awaitTask("AWS-RunPatchBaseline");
    driver.press(KeyCode.DIGIT2, KeyCode.CONTROL);
    assertEquals("FAILED", text(".status-badge"));
    assertTrue(texts(".alarm-state").contains("ALARM"), texts(".alarm-state").toString());
    driver.findByText("28a645a4-c0a4-4238-9368-6a7cf872bbea");
    driver.findByText("f97829e9-b5ae-4cf7-a96f-7d5b589cbd84");
    assertTrue(texts(".name-cell").contains("SnapshotId"), texts(".name-cell").toString());
    driver.findByText("{{ aws:ORCHESTRATION_ID }}");
    assertTrue(status().contains("eu-central-1 · 1 attempt"), status());
  }

  @Test
  void everyErrorOfTheDemoSaysWhatToDoAndKeepsTheLastResult() {
    Set<String> failing =
        session.demo().estate().tasks().stream()
            .filter(DemoTask::fails)
            .map(DemoTask::title)
            .collect(Collectors.toSet());
    failing.remove(SILENT);
    assertEquals(failing, FAILURES.keySet(), "each error has its kind here");
    choose("Patching stopped by an alarm");
    awaitTask("AWS-RunPatchBaseline");
    Set<String> headlines = new HashSet<>();
    FAILURES.forEach(
        (title, kind) -> {
          ask(title);
          driver.waitUntil(title + " fails", () -> status().contains("Failed: " + kind.code()));
          assertEquals(kind.code(), text(".failure-code"), title);
          assertFalse(text(".failure-next").isBlank(), title);
          assertTrue(headlines.add(text(".failure-headline")), title + " says what another says");
          assertEquals("AWS-RunPatchBaseline", text(".task-name"), title);
        });
  }

  @Test
  void retriesAreToldWhileTheyHappen() {
    ask("Throttled for good");
    driver.waitUntil("the second attempt is told", () -> status().contains("attempt 2 of 3"));
    assertTrue(status().contains("before: "), status());
  }

  @Test
  void escapeEndsTheCallToASilentServer() {
    ask(SILENT);
    awaitCall();
    driver.press(KeyCode.ESCAPE);
    awaitQuiet();
    assertTrue(status().contains("Cancelled"), status());
    driver.findByText("Try it on the demo account");
  }

  @Test
  void onlyTheNewestRequestIsShownAndTheOlderCallEnds() {
    ask("A slow answer");
    awaitCall();
    ask("Nightly clean-up by Lambda");
    String slow = titled("A slow answer").taskId();
    driver.waitUntil("the newer one is shown", () -> !text(".task-name").isEmpty());
    awaitQuiet();
    driver.findByText(titled("Nightly clean-up by Lambda").taskId());
    assertFalse(driver.shows(slow));
  }

  @Test
  void closingTheWindowDuringACallLeavesNothingBehind() throws InterruptedException {
    ask(SILENT);
    awaitCall();
    driver.runFx(stage::hide);
    assertTrue(session.threads().awaitTermination(20, TimeUnit.SECONDS), "a thread goes on");
    assertTrue(session.inFlight().none());
    driver.waitUntil("its platform threads have ended", () -> begun().isEmpty());
  }

  /** Platform threads that began with the window, but for those that the JVM keeps for itself. */
  private Set<String> begun() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !threadsBefore.contains(thread))
        .map(Thread::getName)
        .filter(
            name ->
                !name.matches(
                    "ForkJoinPool-.*|VirtualThread-.*|(Read|Write|Master).*Poller.*|Keep-Alive-.*"
                        + "|Cleaner-.*|CompletableFutureDelayScheduler|Prism.*|JavaFX.*"))
        .collect(Collectors.toSet());
  }

  @Test
  void membersThatThisVersionDoesNotKnowAreShownWithTheirValue() {
    ask("An answer from a newer service");
    awaitTask("nightly-compaction:42");
    assertEquals("PAUSED_FOR_APPROVAL", text(".status-badge"));
    driver.press(KeyCode.DIGIT3, KeyCode.CONTROL);
    driver.click(driver.findByText("WindowExecutionId"));
    driver.press(KeyCode.END);
    driver.findByText("ApprovalState");
    driver.findByText("RetryAttempt");
    driver.findByText("sent by the service, not known to this version");
  }

  @Test
  void theSameKeySentThreeTimesIsThereThreeTimes() {
    ask("The same key twice");
    awaitTask("AWS-RunPatchBaselineWithHooks");
    driver.press(KeyCode.DIGIT2, KeyCode.CONTROL);
    driver.waitUntil(
        "all three are shown",
        () -> texts(".name-cell").stream().filter("Operation"::equals).count() == 3);
  }

  @Test
  void aTaskWithFiveThousandParametersOpensWithoutAStall() {
    ask("Fleet inventory with 5,000 parameters");
    driver.waitUntil("the task is shown", () -> !text(".task-name").isEmpty());
    driver.press(KeyCode.DIGIT2, KeyCode.CONTROL);
    driver.waitUntil(
        "all parameters are counted", () -> text(".parameters-bar .count").contains("5,000"));
  }

  @Test
  void aSecretThatWasCopiedLeavesTheClipboardWithTheWindow() {
    driver.runFx(() -> Clips.copyRevealed("tiger7"));
    assertEquals("tiger7", driver.clipboardText());
    driver.runFx(stage::hide);
    assertEquals("", driver.clipboardText());
  }

  @Test
  void whatNobodyCaughtIsToldInTheWindow() throws InterruptedException {
    assertFalse(driver.onFx(() -> stage.getScene().lookup(".status-fault").isVisible()));
    Thread failing =
        Thread.ofVirtual().start(() -> throwIt(new IllegalStateException("password=C4nary")));
    failing.join();
    driver.click(driver.find(".status-fault"));
    driver.click(driver.findByText("Copy error"));
    String copied = driver.onFx(() -> Clipboard.getSystemClipboard().getString());
    assertTrue(copied.startsWith("java.lang.IllegalStateException at "), copied);
    assertFalse(copied.contains("C4nary"), copied);
  }

  private static void throwIt(RuntimeException error) {
    throw error;
  }
}
