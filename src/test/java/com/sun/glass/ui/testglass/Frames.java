package com.sun.glass.ui.testglass;

/** Tells who asks when a frame has been painted and has reached the screen. */
public final class Frames {
  private static volatile Runnable listener = () -> {};

  private Frames() {}

  /** From now on this is run for each frame, on the JavaFX thread, in place of the one before. */
  public static void onFrame(Runnable told) {
    listener = told;
  }

  static void arrived() {
    listener.run();
  }
}
