package io.github.mwinspector.view.handon;

import io.github.mwinspector.state.HandOn;
import io.github.mwinspector.state.Presentation;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/** Opens the sheet in a window of its own that doesn't hold up the others. */
public final class HandOnSheet {
  private static final KeyCodeCombination CLOSE = new KeyCodeCombination(KeyCode.ESCAPE);

  private HandOnSheet() {}

  /**
   * Opens it. JavaFX thread only.
   *
   * @param source what is handed on; only asked while the sheet is open
   * @param changed changes when the source would tell something else
   * @param background where texts are made and files written
   */
  public static Stage open(
      Window owner,
      Supplier<HandOn> source,
      ObservableValue<?> changed,
      Pictures pictures,
      Presentation presentation,
      Executor background) {
    Stage stage = new Stage();
    HandOnPane pane =
        new HandOnPane(source, pictures, background, presentation.clock(), stage::hide);
    Scene scene = new Scene(pane, 860, 560);
    scene.getStylesheets().addAll(owner.getScene().getStylesheets());
    Subscription following = changed.subscribe((_, _) -> pane.refresh());
    stage.initOwner(owner);
    stage.setTitle("Hand on");
    stage.setMinWidth(640);
    stage.setMinHeight(360);
    stage.setScene(scene);
    stage.setOnHidden(
        _ -> {
          following.unsubscribe();
          pane.dispose();
        });
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (CLOSE.match(event) && !event.isConsumed()) {
            stage.hide();
            event.consume();
          }
        });
    stage.show();
    pane.focusFirst();
    return stage;
  }
}
