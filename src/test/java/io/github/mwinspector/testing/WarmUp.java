package io.github.mwinspector.testing;

import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/**
 * Uses the common controls once, so that loading their classes, styles and fonts is not taken for a
 * stall of the first test.
 */
final class WarmUp {
  private WarmUp() {}

  static void run(FxDriver driver) {
    ComboBox<String> combo = driver.onFx(ComboBox::new);
    TextField text = driver.onFx(TextField::new);
    driver.show(() -> content(combo, text));
    driver.click(text);
    driver.type("a");
    driver.press(KeyCode.A, KeyCode.CONTROL);
    driver.rightClick(text);
    driver.press(KeyCode.ESCAPE);
    driver.runFx(combo::show);
    driver.runFx(() -> new Alert(AlertType.INFORMATION, "text").showAndWait());
    driver.onFx(() -> combo.getScene().snapshot(null));
    driver.closeAllWindows();
  }

  private static VBox content(ComboBox<String> combo, TextField text) {
    TableView<String> table = new TableView<>();
    table.getColumns().add(new TableColumn<>("column"));
    table.getItems().add("row");
    TreeTableView<String> tree = new TreeTableView<>(new TreeItem<>("root"));
    tree.getColumns().add(new TreeTableColumn<>("column"));
    combo.getItems().add("item");
    combo.setTooltip(new Tooltip("tip"));
    combo.setContextMenu(new ContextMenu(new MenuItem("item")));
    return new VBox(new MenuBar(new Menu("menu")), table, tree, combo, text);
  }
}
