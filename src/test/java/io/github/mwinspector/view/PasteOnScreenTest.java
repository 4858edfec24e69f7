package io.github.mwinspector.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.paste.Fact;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Partition;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.profile.ProfileListing;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.state.RequestForm;
import io.github.mwinspector.testing.Answers;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldSource;
import io.github.mwinspector.testing.MadeModel;
import io.github.mwinspector.testing.Nobody;
import io.github.mwinspector.view.need.NeedPane;
import io.github.mwinspector.view.part.Clips;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pasting and dropping into a window, as a person does it. */
@FxTest
class PasteOnScreenTest {
  private static final String E = "2f1d0f52-7a3a-4f0e-9a54-0d3f1c5b7e01";
  private static final String T = "7c9be0a4-3a67-4b59-8f7e-5a1c2d3e4f50";
  private static final String T2 = "a4d7c3e8-5b21-4c0f-b6d9-3e8f70a1c203";
  private static final String EVENT =
      """
      {"detail-type":"Maintenance Window Task Execution State-change Notification",
      "account":"111122223333","region":"us-east-2",
      "detail":{"task-execution-id":"%s","window-execution-id":"%s"}}\
      """
          .formatted(T, E);

  private final HeldSource source = new HeldSource();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final List<URI> opened = new ArrayList<>();
  private Label dragged;
  private FxDriver driver;
  private WindowModel model;
  private InspectorWindow window;

  @BeforeEach
  void open(FxDriver fx) {
    driver = fx;
    fx.show(
        stage -> {
          dragged = new Label("drag me");
          model =
              new MadeModel(source, background)
                  .people(Nobody.IDENTITIES, needs())
                  .time(() -> Instant.EPOCH, ZoneOffset.UTC)
                  .choices(
                      new ProfileListing(
                          List.of(
                              profile("dev", "999988887777"),
                              profile("prod", "111122223333"),
                              profile("audit", "111122223333")),
                          "dev",
                          List.of()),
                      List.of(
                          new AwsRegion("eu-central-1", "Europe (Frankfurt)", Partition.AWS),
                          new AwsRegion("us-east-2", "US East (Ohio)", Partition.AWS)))
                  .make();
          window = new InspectorWindow(model);
          Scene scene = new Scene(new VBox(dragged, window), 1280, 800);
          window.installKeys(scene);
          stage.setScene(scene);
        });
    fx.runFx(dragged::requestFocus);
    fx.runFx(() -> fx.find(".status-line").getScene().getRoot().requestFocus());
  }

  private NeedPane.Tools needs() {
    NeedPane.Tools nobodys = Nobody.needs(background);
    return new NeedPane.Tools(nobodys.signIn(), nobodys.grants(), opened::add, nobodys.clock());
  }

  private static AwsProfile profile(String name, String account) {
    return new AwsProfile(name, ProfileKind.SSO_SESSION, "eu-central-1", account, null, null);
  }

  @AfterEach
  void close() {
    driver.runFx(window::dispose);
    driver.runFx(model::dispose);
    background.shutdownNow();
  }

  private void paste(String text) {
    driver.runFx(() -> Clips.copy(text));
    driver.press(KeyCode.V, KeyCode.CONTROL);
  }

  private String form(Fact fact) {
    RequestForm form = model.form();
    return driver.onFx(
        () ->
            switch (fact) {
              case REGION -> form.regionText().get();
              case WINDOW_EXECUTION -> form.windowExecutionIdText().get();
              case TASK_EXECUTION -> form.taskIdText().get();
              case PROFILE -> form.profile().get().name();
              case PARTITION, ACCOUNT, WINDOW, INVOCATION, ORDER -> throw new AssertionError();
            });
  }

  private List<String> chips() {
    return driver.findAll(".chip").stream().map(node -> ((Labeled) node).getText()).toList();
  }

  private void choose(String chip, String item) {
    Node node =
        driver.findAll(".choice").stream()
            .filter(one -> ((Labeled) one).getText().startsWith(chip))
            .findFirst()
            .orElseThrow(() -> new AssertionError(chip + " is not in " + chips()));
    driver.click(node);
    driver.click(driver.findByText(item));
  }

  @Test
  void anEventPastedAnywhereFillsTheFormAndEnterLooksItUp() {
    paste(EVENT);
    assertEquals(
        List.of(
            "Account  111122223333",
            "Region  us-east-2",
            "Window execution  2f1d0f52…",
            "Task  7c9be0a4…",
            "The profile is of another account"),
        chips());
    assertEquals(0, source.waiting(), "nothing is asked before Enter");
    driver.press(KeyCode.ENTER);
    driver.waitUntil("a look-up has begun", () -> source.waiting() > 0);
    LookupRequest asked = source.take().request;
    assertEquals("us-east-2", asked.connection().region().id());
    assertEquals(E, asked.windowExecutionId().value());
    assertEquals(T, asked.taskExecutionId().value());
  }

  @Test
  void aProfileOfThePastedAccountIsOfferedAndTheRegionStays() {
    paste(EVENT);
    assertEquals("dev", form(Fact.PROFILE));
    choose("The profile", "audit");
    assertEquals("audit", form(Fact.PROFILE));
    assertEquals("us-east-2", form(Fact.REGION));
    assertFalse(chips().contains("The profile is of another account"));
  }

  @Test
  void aConflictIsAChoiceInPlace() {
    paste(
        "https://us-east-2.console.aws.amazon.com/systems-manager/maintenance-windows/"
            + "mw-0ed7251d3fcf6e0c2/history/"
            + E
            + "?region=eu-central-1");
    assertEquals("us-east-2", form(Fact.REGION));
    assertTrue(chips().contains("Task  not in it"), () -> chips() + "");
    choose("Region", "eu-central-1   (console link, region=)");
    assertEquals("eu-central-1", form(Fact.REGION));
    choose("Region", "us-east-2   (console link, host)");
    assertEquals("us-east-2", form(Fact.REGION));
  }

  @Test
  void ofAWindowAloneItsExecutionsAreABrowseAway() {
    paste("patch window mw-0c5ed765acdd0b2f1, WindowTaskId " + T);
    driver.click(driver.findByText("Browse its executions"));
    driver.findByText("Maintenance window");
    driver.findByText("mw-0c5ed765acdd0b2f1");
    paste("mw-0c5ed765acdd0b2f1 execution " + E);
    assertFalse(driver.shows("Browse its executions"));
  }

  @Test
  void twoIdsWithoutANameAreSwapped() {
    paste(T + "\n" + E);
    assertEquals(T, form(Fact.WINDOW_EXECUTION));
    choose("Which is which", E + " is the window execution   (the second id)");
    assertEquals(E, form(Fact.WINDOW_EXECUTION));
    assertEquals(T, form(Fact.TASK_EXECUTION));
  }

  @Test
  void whatStoodInTheFormIsPutBack() {
    paste(EVENT);
    paste("--window-execution-id " + T2 + " --region eu-central-1 --profile prod");
    assertEquals("", form(Fact.TASK_EXECUTION), "the task is of another run");
    driver.click(driver.find(".put-back"));
    assertEquals(E, form(Fact.WINDOW_EXECUTION));
    assertEquals(T, form(Fact.TASK_EXECUTION));
    assertEquals("us-east-2", form(Fact.REGION));
    assertEquals("dev", form(Fact.PROFILE));
    assertEquals(List.of(), chips());
  }

  @Test
  void escapeHidesTheLineAndKeepsTheForm() {
    paste(EVENT);
    driver.press(KeyCode.ESCAPE);
    assertEquals(List.of(), chips());
    assertEquals(E, form(Fact.WINDOW_EXECUTION));
  }

  @Test
  void aTextThatSaysNothingLeavesTheFormAloneAndIsTold() {
    paste(EVENT);
    paste("https://console.aws.amazon.com@evil.example/systems-manager/maintenance-windows/" + T2);
    driver.findByText("Nothing in it can be looked up");
    driver.findByText(
        "The link 'console.aws.amazon.com@evil.example' is refused: it has a user name before"
            + " its host.");
    assertEquals(E, form(Fact.WINDOW_EXECUTION));
  }

  @Test
  void aCopiedLinkLeadsBackToTheSameLookUp() {
    paste(EVENT);
    driver.press(KeyCode.ENTER);
    driver.waitUntil("a look-up has begun", () -> source.waiting() > 0);
    HeldSource.Call call = source.take();
    call.answer(Answers.answer(call.request));
    driver.waitUntil("the result is shown", () -> model.lookup().result().get() != null);
    assertEquals(List.of(), chips());
    driver.press(KeyCode.L, KeyCode.CONTROL, KeyCode.SHIFT);
    driver.findByText("A link to this look-up was copied.");
    assertEquals(
        "mw-inspector://task?region=us-east-2&window-execution-id="
            + E
            + "&task-id="
            + T
            + "&profile=dev&account=999988887777",
        driver.clipboardText());
  }

  @Test
  void theConsolesPageIsOpenedInTheBrowser() {
    driver.press(KeyCode.O, KeyCode.CONTROL, KeyCode.SHIFT);
    assertEquals(List.of(), opened);
    paste(EVENT);
    driver.press(KeyCode.ENTER);
    driver.waitUntil("a look-up has begun", () -> source.waiting() > 0);
    HeldSource.Call call = source.take();
    call.answer(Answers.answer(call.request));
    driver.waitUntil("the result is shown", () -> model.lookup().result().get() != null);
    driver.press(KeyCode.O, KeyCode.CONTROL, KeyCode.SHIFT);
    assertEquals(
        List.of(
            URI.create(
                "https://us-east-2.console.aws.amazon.com/systems-manager/maintenance-windows"
                    + "?region=us-east-2")),
        opened,
        "the window isn't known yet, so it is the page of all of them");
  }

  @Test
  void withoutAResultThereIsNoPageToOpen() {
    driver.press(KeyCode.O, KeyCode.CONTROL, KeyCode.SHIFT);
    driver.findByText("Look a task up first: the page is of what is on screen.");
  }

  @Test
  void droppedTextIsTaken() {
    drag(new ClipboardContent(), EVENT, null);
    assertEquals(E, form(Fact.WINDOW_EXECUTION));
  }

  @Test
  void aDroppedFileIsReadInTheBackground(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("events.json");
    Files.writeString(file, "[" + " ".repeat(9_000_000) + EVENT + "]");
    drag(new ClipboardContent(), null, file.toFile());
    driver.waitUntil("it is filled in", () -> model.form().windowExecutionIdText().get().equals(E));
    assertEquals(T, form(Fact.TASK_EXECUTION));
  }

  @Test
  void aDroppedFolderIsTold(@TempDir Path folder) {
    drag(new ClipboardContent(), null, folder.toFile());
    String words = folder.getFileName() + " is not shown. It is no ordinary file.";
    driver.waitUntil("it is told", () -> driver.shows(words));
  }

  private void drag(ClipboardContent content, String text, File file) {
    if (text != null) {
      content.putString(text);
    } else {
      content.putFiles(List.of(file));
    }
    driver.runFx(
        () ->
            dragged.setOnDragDetected(
                event -> {
                  dragged.startDragAndDrop(TransferMode.COPY).setContent(content);
                  event.consume();
                }));
    driver.drag(dragged, driver.find(".welcome"));
  }
}
