package io.github.mwinspector.view.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

@FxTest
class WindowFocusTest {
  private int lost;

  @Test
  void tellsWhenAnotherWindowIsTurnedToUntilUnsubscribed(FxDriver fx) {
    StackPane pane = fx.onFx(StackPane::new);
    Subscription subscription = fx.onFx(() -> WindowFocus.onLost(pane, () -> lost++));
    var first = fx.show(() -> pane);
    fx.waitUntil("focused", first::isFocused);
    assertEquals(0, lost);
    fx.show(() -> new StackPane(new Label("other")));
    fx.waitUntil("told", () -> lost == 1);
    fx.runFx(first::requestFocus);
    fx.waitUntil("focused again", first::isFocused);
    fx.runFx(subscription::unsubscribe);
    var third = fx.show(() -> new StackPane(new Label("third")));
    fx.waitUntil("focused", third::isFocused);
    assertEquals(1, lost);
  }

  @Test
  void aCopiedSecretLeavesTheClipboardAtTheEndAndOtherTextsStay(FxDriver fx) {
    fx.runFx(() -> Clips.copyRevealed("tiger7"));
    fx.runFx(Clips::clearRevealed);
    assertEquals("", fx.clipboardText());
    fx.runFx(() -> Clips.copyRevealed("tiger7"));
    fx.runFx(() -> Clips.copy("plain"));
    fx.runFx(Clips::clearRevealed);
    assertEquals("plain", fx.clipboardText());
  }
}
