package io.github.mwinspector;

import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.stage.Stage;

/**
 * What JavaFX is started as: it gives the windows this class's name, by which a desktop finds the
 * menu entry that they belong to ({@code StartupWMClass}). A process has one at most.
 */
public final class MwInspector extends Application {
  private static final CompletableFuture<Void> STARTED = new CompletableFuture<>();

  /** For JavaFX alone. */
  public MwInspector() {}

  /**
   * Begins JavaFX's start and returns at once: what it returns is complete when JavaFX's thread is
   * there, or has failed with an {@link UnsupportedOperationException} when there is no such
   * display.
   */
  static CompletableFuture<Void> begin() {
    Thread.ofPlatform().daemon().start(MwInspector::untilTheEnd);
    return STARTED;
  }

  private static void untilTheEnd() {
    try {
      launch(MwInspector.class);
    } catch (RuntimeException e) {
      STARTED.completeExceptionally(e);
    }
  }

  /** The window gets a stage of its own. */
  @Override
  public void start(Stage primary) {
    STARTED.complete(null);
  }
}
