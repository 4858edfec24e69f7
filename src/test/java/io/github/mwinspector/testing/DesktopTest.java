package io.github.mwinspector.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.ui.testglass.FileAnswers;
import java.io.File;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.junit.jupiter.api.Test;

/** What stock Headless gets wrong and the test platform puts right: pointer, keys, windows. */
@FxTest
class DesktopTest {
  @Test
  void controlClickAddsToTheSelection(FxDriver fx) {
    ListView<String> list = fx.onFx(ListView::new);
    list.getItems().setAll("one", "two", "three");
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    fx.show(() -> list);
    fx.click(fx.findByText("one"));
    fx.click(fx.findByText("three"), KeyCode.CONTROL);
    assertEquals(List.of("one", "three"), fx.onFx(() -> selected(list)));
    fx.click(fx.findByText("two"));
    assertEquals(List.of("two"), fx.onFx(() -> selected(list)));
  }

  private static List<String> selected(ListView<String> list) {
    return List.copyOf(list.getSelectionModel().getSelectedItems());
  }

  @Test
  void dragsCarryTheButton(FxDriver fx) {
    List<Boolean> primary = new ArrayList<>();
    Button from = fx.onFx(() -> new Button("from"));
    Button to = fx.onFx(() -> new Button("to"));
    from.addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> primary.add(e.isPrimaryButtonDown()));
    fx.show(() -> new HBox(100, from, to));
    fx.drag(from, to);
    assertFalse(primary.isEmpty());
    assertFalse(primary.contains(false));
  }

  @Test
  void dropsWhatIsDragged(FxDriver fx) {
    List<String> seen = new ArrayList<>();
    Label from = fx.onFx(() -> new Label("from"));
    Label to = fx.onFx(() -> new Label("to"));
    from.setOnDragDetected(
        e ->
            from.startDragAndDrop(TransferMode.COPY)
                .setContent(Map.of(DataFormat.PLAIN_TEXT, "i-0123")));
    from.setOnDragDone(e -> seen.add("done " + e.getTransferMode()));
    to.setOnDragOver(e -> e.acceptTransferModes(TransferMode.COPY));
    to.setOnDragDropped(
        e -> {
          seen.add(e.getDragboard().getString());
          e.setDropCompleted(true);
        });
    Label nowhere = fx.onFx(() -> new Label("nowhere"));
    fx.show(() -> new HBox(100, from, to, nowhere));
    fx.drag(from, to);
    assertEquals(List.of("i-0123", "done COPY"), seen);
    fx.drag(from, nowhere);
    assertEquals(List.of("i-0123", "done COPY", "done null"), seen);
  }

  @Test
  void secondOfTwoSingleClicksIsNoDoubleClick(FxDriver fx) {
    List<Integer> counts = new ArrayList<>();
    Button button = fx.onFx(() -> new Button("button"));
    button.addEventFilter(MouseEvent.MOUSE_CLICKED, e -> counts.add(e.getClickCount()));
    fx.show(() -> new VBox(button));
    fx.click(button);
    fx.click(button);
    fx.doubleClick(button);
    assertEquals(List.of(1, 1, 1, 2), counts);
  }

  @Test
  void clickOnAnotherWindowRaisesAndFocusesIt(FxDriver fx) {
    Stage first = fx.show(() -> new Label("first"));
    Stage second = fx.show(() -> new Label("second"));
    fx.runFx(() -> first.setX(0));
    fx.runFx(() -> second.setX(600));
    assertTrue(fx.onFx(second::isFocused));
    fx.click(fx.findByText("first"));
    assertTrue(fx.onFx(() -> first.isFocused() && !second.isFocused()));
    fx.runFx(first::close);
    assertTrue(fx.onFx(second::isFocused), "the window that is left has the focus");
  }

  @Test
  void windowMayBeTallerThanHeadlessAllows(FxDriver fx) {
    Button low = fx.onFx(() -> new Button("low"));
    low.relocate(1400, 1100);
    AtomicReference<String> clicked = new AtomicReference<>();
    low.setOnAction(e -> clicked.set("low"));
    Stage stage = fx.show(s -> s.setScene(new Scene(new Pane(low), 1500, 1190)));
    fx.click(low);
    assertEquals("low", clicked.get());
    assertEquals(1600, Screen.getPrimary().getBounds().getWidth());
    fx.runFx(() -> stage.setMaximized(true));
    assertEquals(1200, fx.onFx(stage::getHeight));
    fx.runFx(() -> stage.setMaximized(false));
    assertEquals(1190, fx.onFx(stage::getHeight));
  }

  @Test
  void copyAndPasteGoThroughTheClipboard(FxDriver fx) {
    TextField from = fx.onFx(() -> new TextField("i-0123"));
    TextField to = fx.onFx(() -> new TextField());
    fx.show(() -> new VBox(from, to));
    fx.click(from);
    fx.press(KeyCode.A, KeyCode.CONTROL);
    fx.press(KeyCode.C, KeyCode.CONTROL);
    assertEquals("i-0123", fx.clipboardText());
    fx.click(to);
    fx.press(KeyCode.V, KeyCode.CONTROL);
    assertEquals("i-0123", fx.onFx(to::getText));
  }

  @Test
  void nothingIsLeftForTheNextTest(FxDriver fx) {
    fx.show(() -> new VBox(new TextField("copied")));
    fx.click(fx.find(".text-field"));
    fx.press(KeyCode.A, KeyCode.CONTROL);
    fx.press(KeyCode.C, KeyCode.CONTROL);
    fx.runFx(() -> new Robot().keyPress(KeyCode.SHIFT));
    FileAnswers.add();
    fx.closeAllWindows();
    assertEquals("", fx.clipboardText());
    List<Boolean> shift = new ArrayList<>();
    Button button = fx.onFx(() -> new Button("button"));
    button.addEventFilter(MouseEvent.MOUSE_CLICKED, e -> shift.add(e.isShiftDown()));
    Stage stage = fx.show(() -> button);
    fx.click(button);
    assertEquals(List.of(false), shift);
    assertThrows(
        AssertionError.class, () -> fx.onFx(() -> new FileChooser().showOpenDialog(stage)));
  }

  @Test
  void wheelGoesToTheNodeUnderThePointer(FxDriver fx) {
    List<Double> deltas = new ArrayList<>();
    Set<Double> places = new HashSet<>();
    Pane upper = fx.onFx(() -> new Pane());
    Pane lower = fx.onFx(() -> new Pane());
    upper.setPrefSize(600, 100);
    lower.setPrefSize(600, 400);
    lower.setOnScroll(
        (ScrollEvent e) -> {
          deltas.add(e.getDeltaY());
          places.add(e.getY());
        });
    fx.show(() -> new VBox(upper, lower));
    fx.scroll(lower, 2);
    fx.scroll(lower, -1);
    assertEquals(List.of(-40.0, -40.0, 40.0), deltas);
    assertEquals(Set.of(200.0), places);
  }

  @Test
  void typesAnyText(FxDriver fx) {
    TextField field = fx.onFx(() -> new TextField());
    fx.show(() -> new VBox(field));
    fx.click(field);
    fx.type("Größe 10 € 😀");
    assertEquals("Größe 10 € 😀", fx.onFx(field::getText));
    fx.press(KeyCode.HOME);
    fx.press(KeyCode.DELETE);
    fx.press(KeyCode.DIGIT1, KeyCode.SHIFT);
    assertEquals("!röße 10 € 😀", fx.onFx(field::getText));
  }

  @Test
  void keyCharacterCombinationMatches(FxDriver fx) {
    AtomicReference<String> run = new AtomicReference<>();
    Stage stage = fx.show(() -> new VBox(new TextField()));
    fx.runFx(
        () ->
            stage
                .getScene()
                .getAccelerators()
                .put(KeyCombination.valueOf("Shortcut+'+'"), () -> run.set("plus")));
    fx.press(KeyCode.A, KeyCode.CONTROL);
    assertNull(run.get());
    fx.press(KeyCode.EQUALS, KeyCode.CONTROL);
    assertEquals("plus", run.get());
  }

  @Test
  void fileChooserAnswersFromTheQueue(FxDriver fx) {
    Stage stage = fx.show(s -> s.initStyle(StageStyle.UNDECORATED));
    FileAnswers.add(new File("/tmp/a.json"));
    FileAnswers.add();
    assertEquals(new File("/tmp/a.json"), fx.onFx(() -> new FileChooser().showSaveDialog(stage)));
    assertNull(fx.onFx(() -> new FileChooser().showOpenDialog(stage)), "cancelled");
  }
}
