package io.github.mwinspector.view.part;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;

/**
 * Runs something each second while it is wanted and its node is in a window on screen. JavaFX
 * thread only.
 */
public final class SecondTicker {
  private final Timeline timeline;
  private final Subscription watching;
  private boolean wanted;
  private boolean showing;

  /** A ticker that is not yet wanted. */
  public SecondTicker(Node owner, Runnable tick) {
    timeline = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick.run()));
    timeline.setCycleCount(Animation.INDEFINITE);
    ObservableValue<Boolean> onScreen =
        owner
            .sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::showingProperty)
            .orElse(false);
    watching =
        onScreen.subscribe(
            now -> {
              showing = now;
              update();
            });
  }

  /** Whether to run each second. */
  public void want(boolean wanted) {
    this.wanted = wanted;
    update();
  }

  /** Whether it runs at present. */
  public boolean running() {
    return timeline.getStatus() == Animation.Status.RUNNING;
  }

  /** Stops for good and lets go of the node. */
  public void dispose() {
    watching.unsubscribe();
    want(false);
  }

  private void update() {
    if (wanted && showing) {
      timeline.play();
    } else {
      timeline.stop();
    }
  }
}
