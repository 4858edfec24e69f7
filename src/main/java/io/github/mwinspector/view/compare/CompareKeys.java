package io.github.mwinspector.view.compare;

import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.view.part.Clips;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What can be done with the selected line, by keys and by menus. */
final class CompareKeys {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination COPY_VALUES =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final CompareTable table;
  private final Presentation presentation;
  private final Executor background;
  private final BiConsumer<Line, Boolean> open;
  private final Consumer<String> done;
  private final ContextMenu menu = new ContextMenu();

  /**
   * Follows a table's keys.
   *
   * @param background where what is copied is made: values can be megabytes
   * @param open opens a line's whole value, the second's if true
   * @param done told in words what was done
   */
  CompareKeys(
      CompareTable table,
      Presentation presentation,
      Executor background,
      BiConsumer<Line, Boolean> open,
      Consumer<String> done) {
    this.table = table;
    this.presentation = presentation;
    this.background = background;
    this.open = open;
    this.done = done;
    menu.getItems().setAll(items());
    table.setOnContextMenuRequested(
        event -> {
          if (table.selected() != null) {
            menu.show(table, event.getScreenX(), event.getScreenY());
          }
          event.consume();
        });
    table.setOnMousePressed(_ -> menu.hide());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** The menu's items; each menu needs its own. */
  List<MenuItem> items() {
    return List.of(
        item("Open value of this run (Enter)", line -> open.accept(line, false)),
        item("Open value of the other run (Shift+Enter)", line -> open.accept(line, true)),
        item("Reveal or mask both values (Space)", table::toggle),
        new SeparatorMenuItem(),
        item("Copy row, values hidden (Ctrl+C)", line -> copyRow(line, Disclosure.HIDDEN)),
        item("Copy row with values (Ctrl+Shift+C)", line -> copyRow(line, Disclosure.VALUES)),
        item("Copy row with secrets", line -> copyRow(line, Disclosure.SECRETS)),
        new SeparatorMenuItem(),
        item("Copy value of this run with values", line -> copy(line, false, Disclosure.VALUES)),
        item("Copy value of this run with secrets", line -> copy(line, false, Disclosure.SECRETS)),
        item(
            "Copy value of the other run with values", line -> copy(line, true, Disclosure.VALUES)),
        item(
            "Copy value of the other run with secrets",
            line -> copy(line, true, Disclosure.SECRETS)));
  }

  private MenuItem item(String words, Consumer<Line> action) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(
        _ -> {
          Line line = table.selected();
          if (line != null) {
            action.accept(line);
          }
        });
    return item;
  }

  private void pressed(KeyEvent event) {
    Line line = table.selected();
    boolean opensMenu =
        event.getCode() == KeyCode.CONTEXT_MENU
            || (event.getCode() == KeyCode.F10 && event.isShiftDown());
    if (line == null) {
      return;
    }
    if (COPY.match(event)) {
      copyRow(line, Disclosure.HIDDEN);
    } else if (COPY_VALUES.match(event)) {
      copyRow(line, Disclosure.VALUES);
    } else if (event.getCode() == KeyCode.ENTER && hasValue(line)) {
      open.accept(line, event.isShiftDown() || line.value(false) == null);
    } else if (event.getCode() == KeyCode.SPACE && hasValue(line)) {
      table.toggle(line);
    } else if (opensMenu) {
      Point2D place = table.localToScreen(48, table.getFixedCellSize() * 2);
      menu.show(table, place.getX(), place.getY());
    } else {
      return;
    }
    event.consume();
  }

  private static boolean hasValue(Line line) {
    return line.value(false) != null || line.value(true) != null;
  }

  private void copyRow(Line line, Disclosure disclosure) {
    copy("the row", disclosure, zone -> LineText.copied(line, disclosure, zone));
  }

  private void copy(Line line, boolean second, Disclosure disclosure) {
    String whose = second ? "the other run's value" : "this run's value";
    copy(whose, disclosure, zone -> LineText.copied(line, second, disclosure, zone));
  }

  private void copy(String what, Disclosure disclosure, Function<ZoneId, String> text) {
    ZoneId zone = presentation.zone().get();
    background.execute(
        () -> {
          String copied = text.apply(zone);
          Platform.runLater(() -> copied(what, disclosure, copied));
        });
  }

  private void copied(String what, Disclosure disclosure, String text) {
    if (disclosure == Disclosure.SECRETS) {
      Clips.copyRevealed(text);
    } else {
      Clips.copy(text);
    }
    done.accept(
        "Copied "
            + what
            + ", "
            + switch (disclosure) {
              case HIDDEN -> "values hidden";
              case VALUES -> "secrets masked";
              case SECRETS -> "with secrets; cleared after 30 s";
            });
  }
}
