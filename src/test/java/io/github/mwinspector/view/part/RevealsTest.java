package io.github.mwinspector.view.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;

@FxTest
class RevealsTest {
  private static final Duration SOON = Duration.millis(40);
  private static final Duration LATE = Duration.hours(1);

  @Test
  void aRevealedValueHidesByItself(FxDriver fx) {
    Reveals reveals = fx.onFx(() -> new Reveals(SOON));
    Object value = new Object();
    List<Boolean> seen = new ArrayList<>();
    fx.runFx(
        () -> {
          reveals.observe(() -> seen.add(reveals.isRevealed(value)));
          reveals.reveal(value);
        });
    fx.waitUntil("hidden", () -> !reveals.isRevealed(value));
    assertEquals(List.of(true, false), fx.onFx(() -> List.copyOf(seen)));
  }

  @Test
  void valuesAreRevealedAndHiddenApartAndAllAtOnce(FxDriver fx) {
    Reveals reveals = fx.onFx(() -> new Reveals(LATE));
    List<String> equal = new ArrayList<>(List.of(new String("a"), new String("a")));
    fx.runFx(() -> reveals.reveal(equal.get(0)));
    assertTrue(fx.onFx(() -> reveals.isRevealed(equal.get(0))));
    assertFalse(fx.onFx(() -> reveals.isRevealed(equal.get(1))));
    fx.runFx(() -> reveals.toggle(equal.get(1)));
    fx.runFx(reveals::hideAll);
    assertFalse(
        fx.onFx(() -> reveals.isRevealed(equal.get(0)) || reveals.isRevealed(equal.get(1))));
  }

  @Test
  void observersCanLeave(FxDriver fx) {
    Reveals reveals = fx.onFx(() -> new Reveals(LATE));
    List<String> calls = new ArrayList<>();
    fx.runFx(
        () -> {
          var subscription = reveals.observe(() -> calls.add("called"));
          subscription.unsubscribe();
          reveals.reveal(calls);
        });
    assertEquals(List.of(), calls);
  }

  @Test
  void aCopiedSecretAsksForNoHistoryAndIsTakenBack(FxDriver fx) {
    fx.runFx(() -> Clips.copyRevealed("C4nary", LATE));
    assertEquals("C4nary", fx.clipboardText());
    assertTrue(
        fx.onFx(
            () ->
                Clipboard.getSystemClipboard()
                    .hasContent(DataFormat.lookupMimeType("x-kde-passwordManagerHint"))));
    fx.runFx(() -> Clips.copyRevealed("C4nary", SOON));
    fx.waitUntil("taken back", () -> fx.clipboardText().isEmpty());
  }

  @Test
  void whatWasCopiedSinceStays(FxDriver fx) {
    fx.runFx(
        () -> {
          Clips.copyRevealed("C4nary", LATE);
          Clips.copy("something else");
          Clips.clearIfStill("C4nary");
        });
    assertEquals("something else", fx.clipboardText());
  }
}
