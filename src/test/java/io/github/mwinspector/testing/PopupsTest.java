package io.github.mwinspector.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/**
 * Dialogs, popups and menus as a user meets them: who is blocked, who closes, who has the focus.
 */
@FxTest
class PopupsTest {
  @Test
  void modalDialogBlocksItsOwnerAndGivesTheFocusBack(FxDriver fx) {
    List<String> clicked = new ArrayList<>();
    Button behind = fx.onFx(() -> new Button("behind"));
    behind.setOnAction(e -> clicked.add("behind"));
    Stage owner = fx.show(() -> new VBox(behind));
    Button opener = fx.onFx(() -> new Button("open"));
    AtomicReference<Stage> dialog = new AtomicReference<>();
    opener.setOnAction(e -> dialog.set(showAndWait(owner)));
    fx.runFx(() -> ((VBox) owner.getScene().getRoot()).getChildren().add(opener));
    fx.click(opener);
    assertTrue(fx.onFx(() -> !owner.isFocused()), "the dialog has the focus");
    fx.click(behind);
    assertEquals(List.of(), clicked, "a click beside the dialog does nothing");
    fx.click(fx.findByText("close"));
    fx.waitUntil("the dialog has returned", () -> dialog.get() != null);
    assertTrue(fx.onFx(owner::isFocused), "the owner has the focus again");
    fx.click(behind);
    assertEquals(List.of("behind"), clicked);
  }

  private static Stage showAndWait(Stage owner) {
    Stage dialog = new Stage();
    dialog.initOwner(owner);
    dialog.initModality(Modality.WINDOW_MODAL);
    Button close = new Button("close");
    close.setOnAction(e -> dialog.close());
    dialog.setScene(new Scene(new VBox(close), 200, 100));
    dialog.showAndWait();
    return dialog;
  }

  @Test
  void popupClosesOnAClickInItsOwnWindow(FxDriver fx) {
    ComboBox<String> combo = combo(fx);
    Label outside = fx.onFx(() -> new Label("outside"));
    fx.show(() -> new VBox(400, combo, outside));
    fx.click(combo);
    assertTrue(fx.onFx(combo::isShowing));
    fx.click(outside);
    assertFalse(fx.onFx(combo::isShowing));
    fx.click(combo);
    fx.click(fx.findByText("b"));
    assertEquals("b", fx.onFx(combo::getValue));
  }

  @Test
  void popupClosesOnAClickInAnotherWindow(FxDriver fx) {
    Stage other = fx.show(() -> new Label("other window"));
    fx.runFx(() -> other.setX(0));
    ComboBox<String> combo = combo(fx);
    Stage own = fx.show(s -> s.setScene(new Scene(new VBox(combo), 300, 300)));
    fx.runFx(() -> own.setX(1200));
    fx.click(combo);
    assertTrue(fx.onFx(combo::isShowing));
    fx.click(fx.findByText("other window"));
    assertFalse(fx.onFx(combo::isShowing));
  }

  @Test
  void popupClosesOnAClickBesideAllWindows(FxDriver fx) {
    ComboBox<String> combo = combo(fx);
    fx.show(() -> new VBox(combo));
    fx.click(combo);
    assertTrue(fx.onFx(combo::isShowing));
    fx.runFx(
        () -> {
          Robot robot = new Robot();
          robot.mouseMove(2, 2);
          robot.mouseClick(MouseButton.PRIMARY);
        });
    assertFalse(fx.onFx(combo::isShowing));
  }

  @Test
  void menusOpenAndRun(FxDriver fx) {
    List<String> run = new ArrayList<>();
    MenuItem export = item("_Export", run);
    Label rows = fx.onFx(() -> new Label("rows"));
    rows.setContextMenu(fx.onFx(() -> new ContextMenu(item("Copy", run))));
    fx.show(() -> new VBox(new MenuBar(new Menu("_File", null, export)), rows));
    fx.click(fx.findByText("File"));
    fx.click(fx.findByText("Export"));
    fx.rightClick(rows);
    fx.click(fx.findByText("Copy"));
    assertEquals(List.of("_Export", "Copy"), run);
    assertFalse(fx.shows("Copy"));
  }

  private static MenuItem item(String text, List<String> run) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(e -> run.add(text));
    return item;
  }

  @Test
  void alertReturnsTheAnswer(FxDriver fx) {
    AtomicReference<ButtonType> answer = new AtomicReference<>();
    fx.show(() -> new Label("behind"));
    fx.runFx(() -> new Alert(AlertType.CONFIRMATION, "Sure?").showAndWait().ifPresent(answer::set));
    assertTrue(fx.shows("Sure?"));
    fx.press(KeyCode.ENTER);
    fx.waitUntil("the alert has answered", () -> answer.get() != null);
    assertEquals(ButtonType.OK, answer.get());
  }

  private static ComboBox<String> combo(FxDriver fx) {
    ComboBox<String> combo = fx.onFx(ComboBox::new);
    combo.getItems().setAll("a", "b");
    return combo;
  }
}
