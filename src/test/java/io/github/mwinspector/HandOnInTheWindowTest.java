package io.github.mwinspector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.ui.testglass.FileAnswers;
import io.github.mwinspector.command.Theme;
import io.github.mwinspector.command.WindowRequest;
import io.github.mwinspector.saved.Opened;
import io.github.mwinspector.saved.SavedReader;
import io.github.mwinspector.state.HandOnForm;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result goes from the window into a ticket, a file and a picture. */
@FxTest
class HandOnInTheWindowTest {
  private static final WindowRequest NOTHING_GIVEN =
      new WindowRequest(null, null, null, null, Theme.LIGHT, null);
  private static final String EXAMPLE = "Reindex script with passwords in it";

  /** A password in the example's parameters. */
  private static final String SECRET = "made-up-Reindex-2026";

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
  }

  @AfterEach
  void close() throws InterruptedException {
    driver.runFx(stage::hide);
    session.awaitKept();
    assertTrue(session.threads().awaitTermination(20, TimeUnit.SECONDS), "work goes on");
    driver.runFx(() -> Application.setUserAgentStylesheet(coloursBefore));
  }

  private String said(String selector) {
    return driver.findAll(selector).stream()
        .map(node -> driver.onFx(() -> ((Labeled) node).getText()))
        .findFirst()
        .orElse("");
  }

  /** Opens the sheet of the example, all of whose evidence has come. */
  private void sheet() {
    driver.click(driver.findByText(EXAMPLE));
    driver.find(".task-name");
    driver.waitUntil("its evidence has come", () -> session.inFlight().none());
    driver.press(KeyCode.S, KeyCode.CONTROL);
    awaitReady();
  }

  private void awaitReady() {
    driver.waitUntil(
        "it can be copied", () -> !driver.onFx(driver.find(".hand-on-copy")::isDisabled));
  }

  private void as(HandOnForm form) {
    ComboBox<?> forms = driver.find(".hand-on .combo-box", ComboBox.class);
    driver.runFx(() -> forms.getSelectionModel().select(form.ordinal()));
    awaitReady();
  }

  private String copied() {
    driver.click(driver.find(".hand-on-copy"));
    return driver.onFx(() -> Clipboard.getSystemClipboard().getString());
  }

  private void save(Path file, String told) {
    FileAnswers.add(file.toFile());
    driver.click(driver.find(".hand-on-save"));
    driver.waitUntil(told + " is told", () -> said(".hand-on-told").contains(told));
  }

  @Test
  void reportIsCopiedWithoutValuesUnlessTheyAreChosen() {
    sheet();
    String hidden = copied();
    assertTrue(hidden.startsWith("#"), hidden);
    assertFalse(hidden.contains("REINDEX TABLE"), hidden);
    assertTrue(said(".hand-on-said").contains("values are hidden"), said(".hand-on-said"));
    driver.click(driver.findByText("With values"));
    awaitReady();
    String shown = copied();
    assertTrue(shown.contains("REINDEX TABLE"), shown);
    assertFalse(shown.contains(SECRET), shown);
    driver.click(driver.findByText("With secrets"));
    awaitReady();
    assertTrue(said(".hand-on-said").contains("Secrets are in it"), said(".hand-on-said"));
    assertTrue(copied().contains(SECRET));
  }

  @Test
  void eachSheetBeginsWithHiddenValues() {
    sheet();
    driver.click(driver.findByText("With secrets"));
    awaitReady();
    driver.press(KeyCode.ESCAPE);
    driver.waitUntil("it is closed", () -> driver.findAll(".hand-on").isEmpty());
    driver.press(KeyCode.S, KeyCode.CONTROL);
    awaitReady();
    assertFalse(copied().contains(SECRET));
  }

  @Test
  void everyFormIsSavedWhole() throws IOException {
    sheet();
    for (HandOnForm form : HandOnForm.values()) {
      as(form);
      Path file = home.resolve("handed-on" + form.ordinal() + form.ending());
      save(file, file.toString());
      byte[] bytes = Files.readAllBytes(file);
      assertFalse(new String(bytes, UTF_8).contains(SECRET), form.words());
      assertTrue(bytes.length > 200, form + " has " + bytes.length + " bytes");
    }
    try (var left = Files.list(home)) {
      assertEquals(
          List.of(), left.filter(f -> f.getFileName().toString().endsWith(".part")).toList());
    }
  }

  @Test
  void savedResultOpensAgain() throws Exception {
    sheet();
    as(HandOnForm.SAVED);
    Path file = home.resolve("night.mwtask.json");
    save(file, file.toString());
    Opened opened = SavedReader.open(file);
    assertTrue(opened instanceof Opened.Task task && task.explained() != null, opened.toString());
  }

  @Test
  void whatCannotBeSavedIsToldAndTheSheetStays() {
    sheet();
    save(home.resolve("nowhere/report.md"), "could not be saved");
    save(home, "is a folder");
    driver.findByText("Save…");
  }

  @Test
  void pictureLeavesTheWindowAsItWas() {
    sheet();
    as(HandOnForm.WINDOW);
    assertTrue(driver.shows("Hide values"), "the window shows values as before");
    driver.click(driver.find(".hand-on-copy"));
    assertTrue(driver.onFx(() -> Clipboard.getSystemClipboard().hasImage()));
  }

  @Test
  void withoutAResultThereIsNothingToHandOn() {
    driver.press(KeyCode.S, KeyCode.CONTROL);
    driver.findByText("Look a task up first: what is on screen is handed on.");
    assertEquals(List.of(), driver.findAll(".hand-on"));
  }
}
