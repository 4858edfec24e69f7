package com.sun.glass.ui.testglass;

import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.headless.HeadlessView;

/**
 * Opens the notifications to the robot, and tells of frames but drops them: no test looks at the
 * screen.
 */
final class TestView extends HeadlessView {
  /** Headless reports a pointer at 0,0 when a window is made, which would hover what is there. */
  @Override
  protected void notifyMouse(
      int type,
      int button,
      int x,
      int y,
      int xAbs,
      int yAbs,
      int mods,
      boolean popup,
      boolean syn) {
    if (getWindow() != null) {
      super.notifyMouse(type, button, x, y, xAbs, yAbs, mods, popup, syn);
    }
  }

  @Override
  protected void notifyResize(int width, int height) {
    super.notifyResize(width, height);
  }

  @Override
  protected void notifyMenu(int x, int y, int xAbs, int yAbs, boolean keyboard) {
    super.notifyMenu(x, y, xAbs, yAbs, keyboard);
  }

  @Override
  protected void notifyKey(int type, int key, char[] chars, int mods) {
    super.notifyKey(type, key, chars, mods);
  }

  @Override
  protected int notifyDragEnter(int x, int y, int xAbs, int yAbs, int action) {
    return super.notifyDragEnter(x, y, xAbs, yAbs, action);
  }

  @Override
  protected int notifyDragOver(int x, int y, int xAbs, int yAbs, int action) {
    return super.notifyDragOver(x, y, xAbs, yAbs, action);
  }

  @Override
  protected int notifyDragDrop(int x, int y, int xAbs, int yAbs, int action) {
    return super.notifyDragDrop(x, y, xAbs, yAbs, action);
  }

  @Override
  protected void notifyDragLeave() {
    super.notifyDragLeave();
  }

  /** One wheel click; Headless mixes up the two pairs of coordinates. */
  void wheel(int x, int y, int xAbs, int yAbs, double deltaY, int mods) {
    notifyScroll(x, y, xAbs, yAbs, 0, deltaY, mods, 0, 0, 0, 0, 40, 40);
  }

  @Override
  protected void _uploadPixels(long ptr, Pixels pixels) {
    Frames.arrived();
  }
}
