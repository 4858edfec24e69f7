package io.github.mwinspector.view.detail;

import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.view.part.Clips;
import java.util.concurrent.Executor;
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

  /** An item that copies a text. */
  MenuItem item(String words, Supplier<String> text) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> copy(text));
    return item;
  }

  /** Puts a text on the clipboard as soon as it is put together. */
  void copy(Supplier<String> text) {
    background.execute(
        () -> {
          String copied = text.get();
          Platform.runLater(() -> Clips.copy(copied));
        });
  }

  /** Items that copy the same thing with more and more of its values; the first hides them. */
  MenuItem[] items(String what, Function<Disclosure, String> text) {
    return new MenuItem[] {
      item(what + " (values hidden)", () -> text.apply(Disclosure.HIDDEN)),
      item(what + " with values", () -> text.apply(Disclosure.VALUES)),
      item(what + " with secrets", () -> text.apply(Disclosure.SECRETS))
    };
  }
}
