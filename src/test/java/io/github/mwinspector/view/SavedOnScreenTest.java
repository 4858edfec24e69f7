package io.github.mwinspector.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.ui.testglass.FileAnswers;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.lookup.Polling;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.state.Follow;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.MadeModel;
import io.github.mwinspector.testing.Nobody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved results in a window: opened as a person does it, and nobody is asked anything. */
@FxTest
class SavedOnScreenTest {
  private static final Path VERSION_1 =
      Path.of("src/test/resources/io/github/mwinspector/saved/version-1.mwtask.json");
  private static final String RUNNING =
      """
      {"WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c8EXAMPLE",\
      "TaskExecutionId":"c9b05aba-197f-4d8d-be34-e73fbEXAMPLE","TaskArn":"AWS-RunShellScript",\
      "Type":"RUN_COMMAND","Priority":10,"Status":"IN_PROGRESS","StartTime":1557593493.162}\
      """;

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutionSource source =
      new ExecutionSource() {
        @Override
        public TaskAnswer look(LookupRequest request, Consumer<LookupProgress> told) {
          calls.add("looked up " + request);
          throw new IllegalStateException("asked");
        }

        @Override
        public @Nullable String configuredEndpoint(Connection connection) {
          return null;
        }

        @Override
        public void close() {}
      };

  @TempDir Path folder;
  private FxDriver driver;
  private WindowModel model;
  private InspectorWindow window;
  private Follow follow;

  @BeforeEach
  void open(FxDriver fx) {
    driver = fx;
    fx.show(
        stage -> {
          model =
              new MadeModel(source, background)
                  .evidence(
                      (_, question, _) -> {
                        calls.add("asked " + question.action());
                        throw new IllegalStateException("asked");
                      })
                  .people(
                      connection -> {
                        calls.add("identified " + connection);
                        throw new IllegalStateException("asked");
                      },
                      Nobody.needs(background))
                  .make();
          window = new InspectorWindow(model);
          follow =
              new Follow(
                  model.lookup(),
                  model.evidence().changes(),
                  new Follow.World(
                      source,
                      background,
                      new Polling(
                          (Duration time) -> calls.add("waited " + time),
                          model.presentation().clock(),
                          () -> 0L)));
          window.show(follow);
          Scene scene = new Scene(window, 1280, 800);
          window.installKeys(scene);
          stage.setScene(scene);
        });
  }

  @AfterEach
  void close() {
    driver.runFx(
        () -> {
          window.dispose();
          model.dispose();
          follow.dispose();
        });
    background.shutdownNow();
    assertEquals(List.of(), calls, "of a file nobody is asked");
  }

  @Test
  void aSavedResultIsShownWithItsReasonAndMarkedAsSaved() {
    choose(VERSION_1);
    shows("Cut off: the window closed at 2026-06-10 07:00:00.");
    String mark = text(".saved-words");
    assertEquals(
        "Saved result: version-1.mwtask.json, saved 2026-11-23 05:34:50 Europe/Berlin (UTC+01:00),"
            + " values hidden",
        mark);
    driver.findByText("Demo account · 111122223333");
    for (KeyCode tab : List.of(KeyCode.DIGIT5, KeyCode.DIGIT6, KeyCode.DIGIT2, KeyCode.DIGIT4)) {
      driver.press(tab, KeyCode.CONTROL);
    }
    assertTrue(
        driver.shows("Saved result · nothing is asked of AWS"), "the status line says it, too");
  }

  @Test
  void whatTheFileDoesNotHoldIsSaidInItsPlace() throws IOException {
    choose(write("answer.json", RUNNING));
    shows("AWS-RunShellScript");
    driver.press(KeyCode.DIGIT5, KeyCode.CONTROL);
    driver.waitUntil("the place says it", () -> saysSomewhere("The file doesn't hold this."));
    assertTrue(driver.findAll(".not-had .button").stream().noneMatch(b -> says(b, "Try again")));
    driver.runFx(() -> model.evidence().ask(new Question.OfNodes("x")));
    driver.press(KeyCode.DIGIT6, KeyCode.CONTROL);
    driver.waitUntil(
        "nothing is compared", () -> saysSomewhere("nothing is asked of AWS to compare it with"));
  }

  @Test
  void aTaskThatRanWhenItWasSavedNeitherGrowsNorIsFollowed() throws IOException {
    Path file = write("answer.json", RUNNING);
    Files.setLastModifiedTime(
        file,
        java.nio.file.attribute.FileTime.from(java.time.Instant.parse("2019-05-11T16:56:33.162Z")));
    choose(file);
    driver.waitUntil("it ran for 5 minutes", () -> text(".duration").contains("5 min"));
    assertFalse(driver.onFx(() -> follow.followable().get()));
  }

  @Test
  void lookUpAgainFillsTheFieldsAndSendsNothing() {
    choose(VERSION_1);
    shows("Look up again");
    driver.press(KeyCode.F5);
    driver.waitUntil(
        "it says so", () -> driver.shows("The fields are filled in: Enter looks it up."));
    LookupRequest request = driver.onFx(() -> model.form().request().get());
    assertEquals("5f2dd97f-1cfb-40f6-a827-688de6a16a3b", request.windowExecutionId().value());
    assertEquals("Demo account", request.connection().profile().name());
  }

  @Test
  void idsThatAreNoneAreFilledInAndSaidToBeWrong() throws IOException {
    choose(write("answer.json", RUNNING));
    shows("Look up again");
    driver.click(driver.findByText("Look up again"));
    driver.waitUntil(
        "it says what is missing",
        () -> saysSomewhere("As far as the file says it, the fields are filled in."));
  }

  @Test
  void aFileThatCantBeOpenedLeavesTheResultWhereItIs() throws IOException {
    choose(VERSION_1);
    shows("Cut off: the window closed at 2026-06-10 07:00:00.");
    choose(write("broken.json", "{\"mwtask\":1,"));
    driver.waitUntil("it is told", () -> driver.findAll(".saved-headline").size() == 1);
    assertTrue(
        text(".saved-headline")
            .startsWith("broken.json is not shown. It ends in the middle (line 1, column"),
        text(".saved-headline"));
    driver.findByText("Cut off: the window closed at 2026-06-10 07:00:00.");
    choose(VERSION_1);
    driver.waitUntil("it is told no more", () -> driver.findAll(".saved-headline").isEmpty());
  }

  @Test
  void whatHoldsNoTaskFillsTheFieldsWithItsIds() throws IOException {
    choose(
        write(
            "tasks.json",
            """
            {"WindowExecutionTaskIdentities":[{\
            "WindowExecutionId":"518d5565-5969-4cca-8f0e-da3b2a638355",\
            "TaskExecutionId":"ac0c6ae1-daa3-4a89-832e-d384503b6586"}]}\
            """));
    driver.waitUntil("it is told", () -> driver.findAll(".saved-headline").size() == 1);
    assertEquals(
        "tasks.json is not shown. It holds a list of the tasks of a window execution, and no task.",
        text(".saved-headline"));
    assertEquals(
        "ac0c6ae1-daa3-4a89-832e-d384503b6586", driver.onFx(() -> model.form().taskIdText().get()));
  }

  @Test
  void aPastedWholeAnswerIsOfferedAndShownWhenWanted() {
    driver.runFx(
        () -> {
          ClipboardContent copied = new ClipboardContent();
          copied.putString(RUNNING);
          Clipboard.getSystemClipboard().setContent(copied);
          window.requestFocus();
        });
    driver.press(KeyCode.V, KeyCode.CONTROL);
    shows("Show this answer");
    assertTrue(driver.onFx(() -> model.lookup().result().get() == null), "not before it is wanted");
    driver.click(driver.findByText("Show this answer"));
    shows("AWS-RunShellScript");
    assertTrue(text(".saved-words").startsWith("Saved result: pasted text, a file of"));
  }

  private void choose(Path file) {
    FileAnswers.add(file.toAbsolutePath().toFile());
    driver.press(KeyCode.O, KeyCode.CONTROL);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private void shows(String text) {
    driver.waitUntil("\"" + text + "\" is shown", () -> driver.shows(text));
  }

  private String text(String selector) {
    return driver.find(selector, Labeled.class).getText();
  }

  private boolean saysSomewhere(String text) {
    return driver.findAll(".label").stream().anyMatch(node -> says(node, text));
  }

  private static boolean says(javafx.scene.Node node, String text) {
    return node instanceof Labeled labeled && labeled.getText().contains(text);
  }
}
