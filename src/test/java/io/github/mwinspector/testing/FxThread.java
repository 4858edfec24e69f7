package io.github.mwinspector.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Work for the FX thread from the test's thread, with every wait bounded. */
final class FxThread {
  /** How long anything may take before the test fails. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration LAYOUT = Duration.ofMillis(300);

  private final Thread thread;
  private final List<Throwable> errors = new ArrayList<>();

  FxThread(Thread thread) {
    this.thread = thread;
    thread.setUncaughtExceptionHandler(this::caught);
  }

  /** What was thrown there and not caught since the last call. */
  List<Throwable> takeErrors() {
    synchronized (errors) {
      List<Throwable> taken = List.copyOf(errors);
      errors.clear();
      return taken;
    }
  }

  <T> T call(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
    return await(task);
  }

  /**
   * Posts each action by itself and waits for a marker posted after them, not for the actions: one
   * that opens a dialog returns only when the dialog closes, but the marker passes it.
   */
  void perform(Runnable... actions) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    for (Runnable action : actions) {
      Platform.runLater(
          () -> {
            try {
              if (!done.isCompletedExceptionally()) {
                action.run();
              }
            } catch (Throwable e) {
              if (!done.completeExceptionally(e)) {
                throw e;
              }
            }
          });
    }
    Platform.runLater(() -> done.complete(null));
    await(done);
    awaitLayout();
  }

  /** Waits for the next layout of the newest window; it may be closing, so not for long. */
  void awaitLayout() {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Platform.runLater(
        () ->
            WindowsOnScreen.newestFirst().stream()
                .filter(window -> window.getScene() != null)
                .findFirst()
                .ifPresentOrElse(
                    window -> onNextLayout(window.getScene(), () -> done.complete(null)),
                    () -> done.complete(null)));
    try {
      done.get(LAYOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      call(() -> true);
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Asks after each layout until the answer is yes, or no more patience is left. */
  boolean poll(BooleanSupplier condition, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!call(condition::getAsBoolean)) {
      if (System.nanoTime() > end) {
        return false;
      }
      awaitLayout();
    }
    return true;
  }

  private static void onNextLayout(Scene scene, Runnable action) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            action.run();
          }
        });
    Platform.requestNextPulse();
  }

  private <T> T await(Future<T> result) {
    try {
      return result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof AssertionError failed
          ? failed
          : new AssertionError(e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError(
          "the FX thread hangs at " + Arrays.toString(thread.getStackTrace()), e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void caught(Thread where, Throwable error) {
    synchronized (errors) {
      errors.add(error);
    }
    Thread.UncaughtExceptionHandler app = Thread.getDefaultUncaughtExceptionHandler();
    if (app != null) {
      app.uncaughtException(where, error);
    }
  }
}
