package io.github.mwinspector.view.recall;

import static io.github.mwinspector.testing.Answers.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.profile.ProfileListing;
import io.github.mwinspector.recall.LookedUp;
import io.github.mwinspector.recall.Recall;
import io.github.mwinspector.recall.RecallException;
import io.github.mwinspector.recall.RecallFile;
import io.github.mwinspector.recall.Seen;
import io.github.mwinspector.state.CurrentLookup;
import io.github.mwinspector.state.CurrentRecall;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.state.RequestForm;
import io.github.mwinspector.testing.Answers;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of remembered look-ups, by keys and clicks. */
@FxTest
class RecallPaneTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  @TempDir Path folder;

  private final HeldSource source = new HeldSource();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicBoolean on = new AtomicBoolean(true);
  private FxDriver driver;
  private RecallFile file;
  private CurrentRecall recall;
  private RecallPane pane;

  @BeforeEach
  void open(FxDriver fx) {
    driver = fx;
    file = new RecallFile(folder.resolve("own/recent.db"));
    Recall.Switch keeps =
        new Recall.Switch() {
          @Override
          public boolean on() {
            return on.get();
          }

          @Override
          public void set(boolean now) {
            on.set(now);
          }
        };
    fx.show(
        stage -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          RequestForm form = new RequestForm(List.of());
          form.applyListing(
              new ProfileListing(
                  List.of(
                      new AwsProfile(
                          "ops", ProfileKind.STATIC_KEYS, "eu-west-1", null, null, null)),
                  null,
                  List.of()));
          recall =
              new CurrentRecall(
                  form,
                  new CurrentLookup(source, background),
                  new SimpleObjectProperty<>(),
                  new Recall(file, keeps),
                  () -> NOW,
                  background);
          pane = new RecallPane(recall, new Presentation(() -> NOW, ZoneId.of("Europe/Berlin")));
          stage.setScene(new Scene(pane, 340, 640));
        });
  }

  @AfterEach
  void close() {
    driver.runFx(pane::dispose);
    driver.runFx(recall::dispose);
    background.shutdownNow();
  }

  private static LookedUp.Place place(String profile, int number) {
    return new LookedUp.Place(
        profile,
        "eu-central-1",
        Answers.request(number).windowExecutionId(),
        Answers.request(number).taskExecutionId());
  }

  private void kept(String profile, int number, String name, String status) throws RecallException {
    file.keep(
        place(profile, number),
        new Seen("111122223333", name, "RUN_COMMAND", status, NOW, null),
        NOW.minus(Duration.ofMinutes(10L * number)));
  }

  private void three() throws RecallException {
    kept("ops", 1, "AWS-RunPatchBaseline", "FAILED");
    kept("Demo account", 2, "Restart-Billing", "SUCCESS");
    kept("gone", 3, "Rotate-Logs", "TIMED_OUT");
    read(3);
  }

  private void read(int count) {
    driver.runFx(recall::refresh);
    driver.waitUntil(
        count + " are shown", () -> recall.remembered().get().lookUps().size() == count);
  }

  private LookedUp.Place asked() {
    driver.waitUntil("it is asked", () -> source.waiting() == 1);
    HeldSource.Call call = source.take();
    call.answer(answer(call.request, ExecutionStatus.Known.FAILED));
    return new LookedUp.Place(
        call.request.connection().profile().name(),
        call.request.connection().region().id(),
        call.request.windowExecutionId(),
        call.request.taskExecutionId());
  }

  @Test
  void eachRowSaysStatusTaskPlaceAndWhen() throws Exception {
    three();
    driver.findByText("AWS-RunPatchBaseline");
    driver.findByText("FAILED");
    driver.findByText("10 min ago");
    driver.findByText("111122223333 · eu-central-1 · ops");
    driver.findByText("demo");
    driver.findByText("Demo account · eu-central-1");
    String whole = driver.onFx(() -> driver.findAll(".recall-cell").getFirst().getAccessibleText());
    assertTrue(whole.contains("Looked up 2026-11-22 03:50:00 Europe/Berlin"), whole);
    assertTrue(whole.contains(place("ops", 1).task().value()), whole);
  }

  @Test
  void anEmptyPageTeaches() throws Exception {
    read(0);
    assertTrue(
        driver.onFx(
            () ->
                ((javafx.scene.control.Label) pane.lookup(".recall-empty"))
                    .getText()
                    .contains("press Enter, to look it up again")));
  }

  @Test
  void searchDownEnterLooksUp() throws Exception {
    three();
    driver.runFx(pane::focusFirst);
    driver.type("patch fail");
    assertFalse(driver.shows("Restart-Billing"));
    driver.press(KeyCode.DOWN);
    driver.press(KeyCode.ENTER);
    assertEquals(place("ops", 1), asked());
  }

  @Test
  void enterInASearchThatFindsOneLooksItUp() throws Exception {
    three();
    driver.runFx(pane::focusFirst);
    driver.type("billing");
    driver.press(KeyCode.ENTER);
    assertEquals(place("Demo account", 2), asked());
  }

  @Test
  void aDoubleClickLooksUpAndAProfileThatIsGoneIsSaid() throws Exception {
    three();
    driver.doubleClick(driver.findByText("Restart-Billing"));
    assertEquals(place("Demo account", 2), asked());
    driver.doubleClick(driver.findByText("Rotate-Logs"));
    driver.find(".recall-problem");
    assertTrue(driver.onFx(() -> recall.problem().get()).contains("no profile of this name"));
    assertEquals(0, source.waiting());
    driver.click(driver.find(".recall-problem .button"));
    assertEquals(List.of(), driver.findAll(".recall-problem"));
  }

  @Test
  void pinnedByClickOrKeyARowGoesToTheTopAndKeepsTheSelection() throws Exception {
    three();
    driver.click(driver.findByText("Rotate-Logs"));
    driver.press(KeyCode.P);
    driver.waitUntil("it is first", () -> first().equals("gone") && pinned().equals("gone"));
    assertEquals(place("gone", 3), selected().place());
    driver.press(KeyCode.P);
    driver.waitUntil("it is not pinned", () -> first().equals("ops"));
    driver.click(driver.findAll(".recall-pin").get(1));
    driver.waitUntil("the second is first", () -> first().equals("Demo account"));
    assertTrue(file.all().getFirst().pinned());
  }

  private String first() {
    return recall.found().get().getFirst().place().profile();
  }

  private String pinned() {
    LookedUp first = recall.found().get().getFirst();
    return first.pinned() ? first.place().profile() : "";
  }

  @SuppressWarnings("unchecked")
  private LookedUp selected() {
    return driver.onFx(
        () ->
            ((javafx.scene.control.ListView<LookedUp>) pane.lookup(".recall-rows"))
                .getSelectionModel()
                .getSelectedItem());
  }

  @Test
  void deleteForgetsOneAndTheNextIsSelected() throws Exception {
    three();
    driver.click(driver.findByText("AWS-RunPatchBaseline"));
    driver.press(KeyCode.DELETE);
    driver.waitUntil("it is gone", () -> recall.found().get().size() == 2);
    assertEquals(place("Demo account", 2), selected().place());
    driver.click(driver.findAll(".recall-forget").get(1));
    driver.waitUntil("one is left", () -> recall.found().get().size() == 1);
    assertEquals(1, file.all().size());
  }

  @Test
  void theMenuCopiesTheIds() throws Exception {
    three();
    driver.rightClick(driver.findByText("Restart-Billing"));
    driver.click(driver.findByText("Copy both ids"));
    assertEquals(
        place("", 2).window().value() + " " + place("", 2).task().value(), driver.clipboardText());
  }

  @Test
  void clearingAsksOnceInPlaceAndEnterAloneForgetsNothing() throws Exception {
    three();
    file.pin(place("ops", 1), true);
    read(3);
    driver.waitUntil("the pin is shown", () -> pinned().equals("ops"));
    driver.click(driver.findByText("Clear…"));
    driver.findByText("Forget 2 recent look-ups and 1 pin?");
    driver.press(KeyCode.SPACE);
    assertFalse(driver.shows("Forget recents"));
    assertEquals(3, file.all().size());
    driver.click(driver.findByText("Clear…"));
    driver.click(driver.findByText("Forget recents"));
    driver.waitUntil("the pin is left", () -> recall.found().get().size() == 1);
    driver.click(driver.findByText("Clear…"));
    driver.click(driver.findByText("Forget pins too"));
    driver.waitUntil("none is left", () -> recall.found().get().isEmpty());
    assertEquals(List.of(), file.all());
  }

  @Test
  void switchingOffOffersToForgetWhatIsKept() throws Exception {
    three();
    CheckBox keep = (CheckBox) driver.findByText("Keep recent look-ups");
    driver.click(keep);
    driver.findByText("Nothing more is kept. Forget 3 recent look-ups?");
    assertFalse(on.get());
    driver.click(driver.findByText("Forget"));
    driver.waitUntil("none is left", () -> recall.found().get().isEmpty());
    driver.findByText("Recent look-ups are not kept.");
    driver.click(keep);
    driver.waitUntil("it is on", () -> recall.remembered().get().on());
    assertTrue(on.get());
  }
}
