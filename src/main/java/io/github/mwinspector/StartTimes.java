package io.github.mwinspector;

import io.github.mwinspector.state.FailedLookup;
import io.github.mwinspector.view.WindowModel;
import java.io.PrintStream;
import java.time.InstantSource;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Tells when the first frame, the content and the first result were on the screen, then closes the
 * window: by this the packaging trains the start-up cache, its test looks a task up through the
 * installed program, and its benchmark measures. Wanted by the variable {@code
 * MW_INSPECTOR_START_TIMES}.
 */
final class StartTimes {
  private static final String VARIABLE = "MW_INSPECTOR_START_TIMES";

  private final Stage stage;
  private final WindowModel model;
  private final Session session;
  private final PrintStream out;

  private StartTimes(Stage stage, WindowModel model, Session session, PrintStream out) {
    this.stage = stage;
    this.model = model;
    this.session = session;
    this.out = out;
  }

  /** Watches a window that has just been filled, if that is wanted. JavaFX thread only. */
  static void watch(Stage stage, WindowModel model, Session session) {
    if (System.getenv(VARIABLE) != null) {
      new StartTimes(stage, model, session, System.out).begin();
    }
  }

  /** Tells that the empty frame is painted, if that is wanted. JavaFX thread only. */
  static void frame() {
    if (System.getenv(VARIABLE) != null) {
      System.out.println("first-frame " + InstantSource.system().millis());
    }
  }

  private void begin() {
    boolean asked = model.lookup().isRunning().get();
    afterPaint(
        () -> {
          tell("first-content");
          if (!asked) {
            closeWhenQuiet();
          }
        });
    model.lookup().result().subscribe(result -> ended("first-result", result));
    model.lookup().failure().subscribe(this::failed);
  }

  private void afterPaint(Runnable then) {
    Painted.then(stage.getScene(), then);
  }

  private void failed(@Nullable FailedLookup failed) {
    ended("first-failure", failed);
  }

  private void ended(String what, @Nullable Object end) {
    if (end != null) {
      afterPaint(
          () -> {
            tell(what);
            closeWhenQuiet();
          });
    }
  }

  /** One line: what was painted, and milliseconds since 1970. */
  private void tell(String what) {
    out.println(what + " " + InstantSource.system().millis());
  }

  /** Once nothing runs in the background and what came of it is painted. */
  private void closeWhenQuiet() {
    session
        .threads()
        .execute(
            () -> {
              try {
                session.inFlight().awaitNone();
                Platform.runLater(() -> afterPaint(stage::hide));
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
            });
  }
}
