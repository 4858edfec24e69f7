package io.github.mwinspector.view.status;

import static io.github.mwinspector.testing.Answers.answer;
import static io.github.mwinspector.testing.Answers.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.Changes;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.Polling;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.state.CurrentLookup;
import io.github.mwinspector.state.Follow;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldSource;
import io.github.mwinspector.view.EndNotice;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Popup;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FxTest
class FollowSwitchTest {
  private final HeldSource source = new HeldSource();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final CurrentLookup lookup = new CurrentLookup(source, background);
  private final Semaphore over = new Semaphore(0);
  private final Instant now = Instant.parse("2026-11-22T03:00:00Z");
  private FxDriver driver;
  private Follow follow;
  private FollowSwitch shown;

  @BeforeEach
  void open(FxDriver driver) {
    this.driver = driver;
    driver.show(
        stage -> {
          follow =
              new Follow(
                  lookup,
                  new SimpleObjectProperty<>(Changes.NONE),
                  new Follow.World(
                      source,
                      background,
                      new Polling(_ -> over.acquire(), () -> now, () -> Long.MIN_VALUE)));
          shown = new FollowSwitch(follow, () -> now);
          stage.setScene(new Scene(shown, 400, 60));
        });
  }

  @AfterEach
  void close() {
    driver.runFx(shown::dispose);
    driver.runFx(follow::dispose);
    background.shutdownNow();
  }

  private void show(ExecutionStatus status) {
    driver.runFx(() -> lookup.lookUp(request(1)));
    taken().answer(answer(request(1), status));
    driver.waitUntil("no look-up runs", () -> lookup.running().get() == null);
  }

  private HeldSource.Call taken() {
    driver.waitUntil("a look-up has begun", () -> source.waiting() > 0);
    return source.take();
  }

  private void says(String words) {
    driver.waitUntil(
        "it says " + words,
        () -> ((Label) shown.getChildren().getFirst()).getText().startsWith(words));
  }

  @Test
  void aTaskThatIsOverHasNoSwitch() {
    show(ExecutionStatus.Known.SUCCESS);
    assertFalse(driver.onFx(shown::isVisible));
  }

  @Test
  void aRunningTasksNextLookIsCountedDownAndCanBeSwitchedOff() {
    show(ExecutionStatus.Known.IN_PROGRESS);
    assertTrue(driver.onFx(shown::isVisible));
    says("looks again in 6 s");
    driver.click(driver.find(".follow-toggle"));
    assertFalse(driver.onFx(() -> follow.on().get()));
    driver.waitUntil(
        "it says nothing", () -> ((Label) shown.getChildren().getFirst()).getText().isEmpty());
    driver.click(driver.find(".follow-toggle"));
    says("looks again in 6 s");
  }

  @Test
  void aFailureIsNamedWithTheNextTry() {
    show(ExecutionStatus.Known.IN_PROGRESS);
    over.release();
    says("looking again");
    taken().fail(new LookupException(HeldSource.failure(FailureKind.THROTTLED)));
    says("E-AWS-THROTTLED; tries again in ");
  }

  @Test
  void theEndIsToldWithStatusAndTask() {
    assertEquals(
        "FAILED · AWS-RunShellScript",
        EndNotice.words(new Result(request(1), answer(request(1), ExecutionStatus.Known.FAILED))));
  }

  @Test
  void theNoticeOfTheEndComesOverAMinimisedWindowAndAClickBringsTheWindowBack() {
    Stage window = driver.onFx(() -> (Stage) shown.getScene().getWindow());
    driver.runFx(() -> window.setIconified(true));
    Result result = new Result(request(1), answer(request(1), ExecutionStatus.Known.FAILED));
    Popup notice = driver.onFx(() -> EndNotice.show(window, result));
    assertTrue(driver.onFx(notice::isShowing));
    Node panel = driver.onFx(() -> notice.getContent().getFirst());
    assertTrue(
        driver.onFx(
            () ->
                panel.lookupAll(".label").stream()
                    .anyMatch(
                        node -> ((Label) node).getText().equals("FAILED · AWS-RunShellScript"))));
    driver.runFx(() -> panel.getOnMouseClicked().handle(null));
    assertFalse(driver.onFx(notice::isShowing));
    assertFalse(driver.onFx(window::isIconified));
  }
}
