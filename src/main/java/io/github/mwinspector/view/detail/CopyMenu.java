package io.github.mwinspector.view.detail;

import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.view.part.Clips;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.MenuItem;

/** Makes menu items that copy. The text is put together off the JavaFX thread. */
final class CopyMenu {
  private final Executor background;

  CopyMenu(Executor background) {
    this.background = background;
  }

  /** An item that copies a text without secrets. */
  MenuItem item(String words, Supplier<String> text) {
    return item(words, () -> copy(text));
  }

  /** An item that copies a text with its secrets, which the clipboard keeps for a while only. */
  MenuItem secretItem(String words, Supplier<String> text) {
    return item(words, () -> put(text, Clips::copyRevealed));
  }

  /** Puts a text without secrets on the clipboard as soon as it is put together. */
  void copy(Supplier<String> text) {
    put(text, Clips::copy);
  }

  /** Items that copy the same thing with more and more of its values; the first hides them. */
  List<MenuItem> items(String what, Function<Disclosure, String> text) {
    return List.of(
        item(what + ", value hidden", () -> text.apply(Disclosure.HIDDEN)),
        item(what + " with values", () -> text.apply(Disclosure.VALUES)),
        secretItem(what + " with secrets", () -> text.apply(Disclosure.SECRETS)));
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void put(Supplier<String> text, Consumer<String> clipboard) {
    background.execute(
        () -> {
          String copied = text.get();
          Platform.runLater(() -> clipboard.accept(copied));
        });
  }
}
