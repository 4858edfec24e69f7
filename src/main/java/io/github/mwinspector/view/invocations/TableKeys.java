package io.github.mwinspector.view.invocations;

import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.view.part.CallMenu;
import io.github.mwinspector.view.part.Clips;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What can be done with the selected row, by keys and by its menu. */
final class TableKeys {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination COPY_VALUES =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final InvocationTable table;
  private final Runnable openDetail;
  private final Consumer<String> done;
  private final Function<Subject, List<CallMenu>> calls;
  private final ContextMenu menu = new ContextMenu();

  /**
   * The keys and the menu of a table.
   *
   * @param openDetail goes to what the selected row says
   * @param done is told what was done
   * @param calls the calls that bring what a row says
   */
  TableKeys(
      InvocationTable table,
      Runnable openDetail,
      Consumer<String> done,
      Function<Subject, List<CallMenu>> calls) {
    this.table = table;
    this.openDetail = openDetail;
    this.done = done;
    this.calls = calls;
    table.setOnContextMenuRequested(
        event -> {
          show(event.getScreenX(), event.getScreenY());
          event.consume();
        });
    table.setOnMousePressed(_ -> menu.hide());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void show(double x, double y) {
    Subject subject = table.selected();
    if (subject != null) {
      Menu copy = new Menu("Copy as command");
      copy.getItems().setAll(calls.apply(subject).stream().map(call -> call.menu(table)).toList());
      menu.getItems().setAll(items());
      menu.getItems().addAll(new SeparatorMenuItem(), copy);
      menu.show(table, x, y);
    }
  }

  private List<MenuItem> items() {
    return List.of(
        item("Read the details (Enter)", openDetail),
        item("Copy row, values hidden (Ctrl+C)", () -> copy(Disclosure.HIDDEN)),
        item("Copy row with values (Ctrl+Shift+C)", () -> copy(Disclosure.VALUES)),
        item("Copy row with secrets", () -> copy(Disclosure.SECRETS)),
        item("Copy execution id", this::copyId));
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void pressed(KeyEvent event) {
    boolean opensMenu =
        event.getCode() == KeyCode.CONTEXT_MENU
            || (event.getCode() == KeyCode.F10 && event.isShiftDown());
    if (table.selected() == null) {
      return;
    }
    if (COPY.match(event)) {
      copy(Disclosure.HIDDEN);
    } else if (COPY_VALUES.match(event)) {
      copy(Disclosure.VALUES);
    } else if (event.getCode() == KeyCode.ENTER) {
      openDetail.run();
    } else if (opensMenu) {
      Point2D place = table.localToScreen(48, table.getFixedCellSize() * 2);
      show(place.getX(), place.getY());
    } else {
      return;
    }
    event.consume();
  }

  private void copy(Disclosure disclosure) {
    Subject subject = table.selected();
    if (subject != null) {
      String line = RowText.of(subject, disclosure).line();
      if (disclosure == Disclosure.SECRETS) {
        Clips.copyRevealed(line);
      } else {
        Clips.copy(line);
      }
      done.accept(
          switch (disclosure) {
            case HIDDEN -> "Copied the row, values hidden";
            case VALUES -> "Copied the row, secrets masked";
            case SECRETS -> "Copied the row with secrets; cleared after 30 s";
          });
    }
  }

  private void copyId() {
    Subject subject = table.selected();
    if (subject != null) {
      Clips.copy(RowText.of(subject, Disclosure.HIDDEN).executionId());
      done.accept("Copied the execution id");
    }
  }
}
