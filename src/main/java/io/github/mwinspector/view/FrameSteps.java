package io.github.mwinspector.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;

/**
 * Work in steps, one for each frame: what a step makes is styled and laid out within the frame, and
 * keys and clicks come in between. JavaFX thread only.
 */
final class FrameSteps {
  private final Deque<Runnable> steps = new ArrayDeque<>();
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          step();
        }
      };

  /** Begins at once; steps that are left from before are dropped. */
  void start(List<Runnable> wanted) {
    stop();
    steps.addAll(wanted);
    timer.start();
    step();
  }

  /** Drops what is left. */
  void stop() {
    steps.clear();
    timer.stop();
  }

  /** Takes the steps that are left now. */
  void finish() {
    while (!steps.isEmpty()) {
      step();
    }
  }

  private void step() {
    Runnable next = steps.poll();
    if (steps.isEmpty()) {
      timer.stop();
    }
    if (next != null) {
      next.run();
    }
  }
}
