package io.github.mwinspector;

import javafx.application.Platform;
import javafx.scene.Scene;

/** Tells when a scene that is on the screen has been painted as it is now. JavaFX thread only. */
final class Painted {
  private Painted() {}

  /** Runs this once; a second frame begins when the first one is painted. */
  static void then(Scene scene, Runnable then) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          private int frames;

          @Override
          public void run() {
            frames++;
            if (frames == 3) {
              scene.removePostLayoutPulseListener(this);
              then.run();
            } else {
              Platform.requestNextPulse();
            }
          }
        });
    Platform.requestNextPulse();
  }
}
