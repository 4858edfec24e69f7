package io.github.mwinspector.view.part;

import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with the selected row. Values are left out of what is copied unless the action's
 * own name says "with values" (secrets stay masked) or "with secrets".
 */
final class RowActions {
  static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  static final KeyCombination COPY_VALUES =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final TreeTableView<ParameterNode> table;
  private final Presentation presentation;
  private final Reveals reveals;
  private final Executor background;
  private final Consumer<String> done;

  RowActions(
      TreeTableView<ParameterNode> table,
      Presentation presentation,
      Reveals reveals,
      Executor background,
      Consumer<String> done) {
    this.table = table;
    this.presentation = presentation;
    this.reveals = reveals;
    this.background = background;
    this.done = done;
  }

  /** The menu's items; each menu needs its own. */
  List<MenuItem> items() {
    return List.of(
        item("Open value", null, this::open),
        item("Reveal or mask value", null, this::toggle),
        new SeparatorMenuItem(),
        item(
            "Copy name", null, () -> copy("name", Disclosure.HIDDEN, row -> row.getValue().name())),
        item("Copy row, value hidden", COPY, () -> copyRow(Disclosure.HIDDEN)),
        item("Copy row with values", COPY_VALUES, () -> copyRow(Disclosure.VALUES)),
        item("Copy row with secrets", null, () -> copyRow(Disclosure.SECRETS)),
        new SeparatorMenuItem(),
        item("Copy value alone with values", null, () -> copyValue(Disclosure.VALUES)),
        item("Copy value alone with secrets", null, () -> copyValue(Disclosure.SECRETS)),
        new SeparatorMenuItem(),
        item("Copy subtree, values hidden", null, () -> copySubtree(Disclosure.HIDDEN)),
        item("Copy subtree with values", null, () -> copySubtree(Disclosure.VALUES)),
        item("Copy subtree with secrets", null, () -> copySubtree(Disclosure.SECRETS)));
  }

  /**
   * Keys on the selected row; JavaFX on Linux opens no context menu by key, so that is here too.
   */
  void pressed(KeyEvent event, Supplier<Boolean> openMenu) {
    boolean menu =
        event.getCode() == KeyCode.CONTEXT_MENU
            || (event.getCode() == KeyCode.F10 && event.isShiftDown());
    if (selected() == null) {
      return;
    }
    if (COPY.match(event)) {
      copyRow(Disclosure.HIDDEN);
    } else if (COPY_VALUES.match(event)) {
      copyRow(Disclosure.VALUES);
    } else if (event.getCode() == KeyCode.ENTER && hasValue()) {
      open();
    } else if (event.getCode() == KeyCode.SPACE && hasValue()) {
      toggle();
    } else if (!menu || !openMenu.get()) {
      return;
    }
    event.consume();
  }

  /** Opens a row's whole value in a window of its own. */
  void open(ParameterNode node) {
    if (node.value() != null) {
      ValueViewer.open(
          table.getScene().getWindow(),
          node.name(),
          node.secretName(),
          node.value(),
          presentation,
          background);
    }
  }

  boolean hasValue() {
    TreeItem<ParameterNode> item = selected();
    return item != null && item.getValue().value() != null;
  }

  private void open() {
    TreeItem<ParameterNode> item = selected();
    if (item != null) {
      open(item.getValue());
    }
  }

  private void toggle() {
    TreeItem<ParameterNode> item = selected();
    if (item != null && maskable(item.getValue())) {
      reveals.toggle(item.getValue());
    }
  }

  private boolean maskable(ParameterNode node) {
    return reveals.isRevealed(node) || RowValue.of(node, presentation.disclosure().get()).masked();
  }

  private void copyRow(Disclosure disclosure) {
    copy("row", disclosure, row -> RowCopy.row(row, disclosure));
  }

  private void copyValue(Disclosure disclosure) {
    copy("value", disclosure, row -> RowCopy.value(row.getValue(), disclosure));
  }

  private void copySubtree(Disclosure disclosure) {
    copy("subtree", disclosure, row -> RowCopy.subtree(row, disclosure));
  }

  /** Values can be megabytes, so the text is made in the background. */
  private void copy(
      String what,
      Disclosure disclosure,
      java.util.function.Function<TreeItem<ParameterNode>, String> text) {
    TreeItem<ParameterNode> item = selected();
    if (item == null) {
      return;
    }
    background.execute(
        () -> {
          String copied = text.apply(item);
          Platform.runLater(
              () -> {
                if (disclosure == Disclosure.SECRETS) {
                  Clips.copyRevealed(copied);
                } else {
                  Clips.copy(copied);
                }
                done.accept(said(what, disclosure, item.getValue().name()));
              });
        });
  }

  private static String said(String what, Disclosure disclosure, String name) {
    if (what.equals("name")) {
      return "Copied name of " + shortened(name);
    }
    return "Copied %s of %s, %s"
        .formatted(
            what,
            shortened(name),
            switch (disclosure) {
              case HIDDEN -> "values hidden";
              case VALUES -> "with values, secrets masked";
              case SECRETS -> "with secrets; cleared after 30 s";
            });
  }

  private static String shortened(String name) {
    String shown = Display.line(name);
    return Display.isolate(shown.length() > 32 ? shown.substring(0, 31) + "…" : shown);
  }

  private @Nullable TreeItem<ParameterNode> selected() {
    return table.getSelectionModel().getSelectedItem();
  }

  private static MenuItem item(String words, @Nullable KeyCombination keys, Runnable action) {
    // Not as its accelerator: that would catch the keys for the whole window.
    MenuItem item = new MenuItem(keys == null ? words : words + " (" + keys.getDisplayText() + ")");
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
