package io.github.mwinspector.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** The safety net itself: what must make a window test fail does. */
@FxTest
class FxWatchdogTest {
  @Test
  void catchesAHeldFxThreadWithItsStack(FxDriver fx) {
    fx.show(() -> new Label("frozen"));
    fx.runFx(FxWatchdogTest::holdTheFxThread);
    List<FxWatchdog.Stall> stalls = fx.watchdog().takeStalls();
    assertEquals(1, stalls.size(), stalls::toString);
    assertTrue(stalls.getFirst().held().compareTo(FxWatchdog.limit()) > 0);
    AssertionError failure =
        assertThrows(AssertionError.class, () -> FxExtension.judge(stalls, List.of()));
    assertTrue(failure.getMessage().contains("holdTheFxThread"), failure::getMessage);
  }

  private static void holdTheFxThread() {
    long end = System.nanoTime() + 3 * FxWatchdog.limit().toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  @Test
  void windowsBeingMadeAreNotWatched(FxDriver fx) {
    fx.show(
        () -> {
          holdTheFxThread();
          return new Label("start-up");
        });
    assertEquals(List.of(), fx.watchdog().takeStalls());
  }

  @Test
  void errorsOnTheFxThreadFailTheTest(FxDriver fx) {
    fx.show(() -> new Label("window"));
    Platform.runLater(
        () -> {
          throw new IllegalStateException("thrown in a handler");
        });
    fx.onFx(() -> true);
    List<Throwable> errors = fx.takeErrors();
    AssertionError failure =
        assertThrows(AssertionError.class, () -> FxExtension.judge(List.of(), errors));
    assertTrue(failure.getMessage().contains("thrown in a handler"), failure::getMessage);
  }

  @Test
  void vainWaitsNameTheWindowsAndLeaveAPicture(FxDriver fx) throws IOException {
    Stage stage = fx.show(() -> new Label("window"));
    fx.runFx(() -> stage.setTitle("title of it"));
    AssertionError failure =
        assertThrows(
            AssertionError.class,
            () -> fx.waitUntil("pigs fly", () -> false, Duration.ofMillis(50)));
    assertTrue(failure.getMessage().contains("pigs fly"), failure::getMessage);
    assertTrue(failure.getMessage().contains("title of it"), failure::getMessage);
    assertTrue(Files.deleteIfExists(Path.of("target", "failed", "pigs-fly.png")));
  }

  @Test
  void actionsThatFailFailTheTest(FxDriver fx) {
    Label nowhere = fx.onFx(() -> new Label("nowhere"));
    assertThrows(AssertionError.class, () -> fx.click(nowhere));
  }
}
