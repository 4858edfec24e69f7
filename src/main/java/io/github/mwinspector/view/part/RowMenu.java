package io.github.mwinspector.view.part;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The menu of a table's or list's selected row: by a right click, Shift+F10 or the Menu key, which
 * JavaFX doesn't do by itself on Linux.
 */
public final class RowMenu {
  private static final KeyCombination SHIFT_F10 =
      new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination MENU_KEY = new KeyCodeCombination(KeyCode.CONTEXT_MENU);

  private final Control rows;
  private final Supplier<List<MenuItem>> items;
  private final ContextMenu menu = new ContextMenu();

  /**
   * A menu.
   *
   * @param items what can be done with the selected row; none for no menu
   */
  public RowMenu(Control rows, Supplier<List<MenuItem>> items) {
    this.rows = rows;
    this.items = items;
    on(SHIFT_F10, this::showByKey);
    on(MENU_KEY, this::showByKey);
    rows.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          if (!event.isKeyboardTrigger()) {
            show(event.getScreenX(), event.getScreenY());
          }
          event.consume();
        });
  }

  /** Does something on a key. */
  public void on(KeyCode key, Runnable action) {
    on(new KeyCodeCombination(key), action);
  }

  /** Does something on a combination of keys. */
  public void on(KeyCombination keys, Runnable action) {
    rows.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (keys.match(event)) {
            event.consume();
            action.run();
          }
        });
  }

  private void showByKey() {
    Bounds bounds = rows.localToScreen(rows.getLayoutBounds());
    if (bounds != null) {
      show(bounds.getMinX() + 48, bounds.getMinY() + 48);
    }
  }

  private void show(double x, double y) {
    menu.hide();
    menu.getItems().setAll(items.get());
    if (!menu.getItems().isEmpty()) {
      menu.show(rows, x, y);
    }
  }
}
