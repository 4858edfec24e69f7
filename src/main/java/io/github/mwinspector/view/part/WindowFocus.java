package io.github.mwinspector.view.part;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Subscription;

/** Tells when a person turns to another window: what was revealed hides then (T13). */
public final class WindowFocus {
  private WindowFocus() {}

  /** Calls back when the node's window loses the focus, until unsubscribed. JavaFX thread only. */
  public static Subscription onLost(Node node, Runnable action) {
    ObservableValue<Boolean> focused =
        node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::focusedProperty);
    return focused.subscribe(
        (before, now) -> {
          if (Boolean.TRUE.equals(before) && !Boolean.TRUE.equals(now)) {
            action.run();
          }
        });
  }
}
