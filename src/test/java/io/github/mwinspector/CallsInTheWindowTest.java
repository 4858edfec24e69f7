package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.command.Theme;
import io.github.mwinspector.command.WindowRequest;
import io.github.mwinspector.demo.DemoTask;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.view.part.Clips;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a panel shows is copied as a command, by keys and by clicks. */
@FxTest
class CallsInTheWindowTest {
  private static final WindowRequest NOTHING_GIVEN =
      new WindowRequest(null, null, null, null, Theme.LIGHT, null);
  private static final String STOPPED = "Patching stopped by an alarm";
  private static final String BEFORE = "copied before";

  @TempDir Path home;

  private FxDriver driver;
  private String coloursBefore;
  private Session session;
  private Stage stage;

  @BeforeEach
  void open(FxDriver driver) {
    this.driver = driver;
    coloursBefore = driver.onFx(Application::getUserAgentStylesheet);
    session = new Session(Map.of("HOME", home.toString()), home.toString(), _ -> {});
    stage = driver.show(s -> new OpenWindow(session, NOTHING_GIVEN).show(s));
    driver.waitUntil("the profiles are listed", () -> session.inFlight().none());
    driver.runFx(() -> Clips.copy(BEFORE));
  }

  @AfterEach
  void close() throws InterruptedException {
    driver.runFx(stage::hide);
    session.awaitKept();
    assertTrue(session.threads().awaitTermination(20, TimeUnit.SECONDS), "work goes on");
    driver.runFx(() -> Application.setUserAgentStylesheet(coloursBefore));
  }

  private DemoTask stopped() {
    driver.click(driver.findByText(STOPPED));
    driver.find(".task-name");
    driver.waitUntil("its evidence has come", () -> session.inFlight().none());
    return session.demo().estate().tasks().stream()
        .filter(task -> task.title().equals(STOPPED))
        .findFirst()
        .orElseThrow();
  }

  private void assertCopied(String command) {
    String copied = driver.clipboardText();
    assertTrue(copied.startsWith("AWS_ACCESS_KEY_ID=demo AWS_SECRET_ACCESS_KEY=demo aws "), copied);
    assertTrue(copied.contains(command), copied);
  }

  @Test
  void lookUpIsCopiedByKeysAlone() {
    DemoTask task = stopped();
    driver.press(KeyCode.L, KeyCode.CONTROL);
    driver.press(KeyCode.K, KeyCode.CONTROL);
    driver.findByText("This task");
    driver.press(KeyCode.DOWN);
    driver.press(KeyCode.RIGHT);
    driver.press(KeyCode.ENTER);
    driver.findByText(
        "Copied for Linux, macOS shell. It needs 'mw-inspector demo --port 8099' running.");
    assertCopied(
        "aws ssm get-maintenance-window-execution-task --endpoint-url http://127.0.0.1:8099"
            + " --region %s --window-execution-id %s --task-id %s"
                .formatted(task.region(), task.windowExecutionId(), task.taskId()));
  }

  @Test
  void selectedRowIsCopiedFromItsMenu() {
    stopped();
    driver.press(KeyCode.DIGIT1, KeyCode.CONTROL);
    driver.runFx(driver.find(".invocation-table")::requestFocus);
    driver.press(KeyCode.HOME);
    driver.press(KeyCode.F10, KeyCode.SHIFT);
    driver.findByText("Copy as command");
    driver.press(KeyCode.UP);
    driver.press(KeyCode.RIGHT);
    driver.press(KeyCode.RIGHT);
    driver.press(KeyCode.ENTER);
    driver.waitUntil("it is copied", () -> !driver.clipboardText().equals(BEFORE));
    assertCopied("ssm list-command-invocations ");
    assertCopied(" --details");
  }

  @Test
  void keyInAPanelOpensThatPanelsCalls() {
    stopped();
    driver.press(KeyCode.DIGIT1, KeyCode.CONTROL);
    driver.runFx(driver.find(".invocation-table")::requestFocus);
    driver.press(KeyCode.K, KeyCode.CONTROL);
    driver.click(driver.findByText("Copy for Linux, macOS shell"));
    assertCopied("ssm describe-maintenance-window-execution-task-invocations ");
  }

  @Test
  void alarmIsCopiedAsItWasAskedFor() {
    stopped();
    driver.press(KeyCode.DIGIT5, KeyCode.CONTROL);
    // What comes now draws the page anew, and its buttons with it.
    driver.waitUntil("all that the page asks for has come", () -> session.inFlight().none());
    driver.find(".alarms-pane .call-button");
    driver.runFx(driver.find(".alarms-pane")::requestFocus);
    driver.press(KeyCode.K, KeyCode.CONTROL);
    driver.findByText("The alarm as it is now");
    driver.press(KeyCode.DOWN);
    driver.press(KeyCode.RIGHT);
    driver.press(KeyCode.ENTER);
    driver.waitUntil("it is copied", () -> !driver.clipboardText().equals(BEFORE));
    assertCopied("cloudwatch describe-alarms ");
    assertCopied(" --alarm-names prod-web-5xx-rate --alarm-types MetricAlarm CompositeAlarm");
  }

  @Test
  void whatAShellCannotCarryIsToldAndNothingIsCopied() {
    stopped();
    driver.press(KeyCode.L, KeyCode.CONTROL);
    driver.press(KeyCode.K, KeyCode.CONTROL);
    driver.press(KeyCode.DOWN);
    driver.press(KeyCode.RIGHT);
    driver.press(KeyCode.DOWN);
    driver.press(KeyCode.ENTER);
    driver.findByText(
        "Not copied. The demo account's keys would stay in the environment of PowerShell after this"
            + " command. Copy it for Linux and macOS or for Python.");
    assertEquals(BEFORE, driver.clipboardText());
  }

  @Test
  void withoutAResultThereIsNothingToCopy() {
    driver.press(KeyCode.K, KeyCode.CONTROL);
    driver.findByText("Look a task up first: the command is of what is on screen.");
    assertEquals(BEFORE, driver.clipboardText());
  }
}
