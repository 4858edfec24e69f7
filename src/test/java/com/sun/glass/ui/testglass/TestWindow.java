package com.sun.glass.ui.testglass;

import com.sun.glass.events.WindowEvent;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.Window;
import com.sun.glass.ui.headless.HeadlessWindow;
import com.sun.glass.ui.headless.HeadlessWindowManager;
import java.nio.ByteBuffer;

/** A window of any size that asks the {@link Desktop} for focus, place in the stack and grab. */
final class TestWindow extends HeadlessWindow {
  private final Desktop desktop;
  private boolean focusable = true;
  private int minWidth;
  private int minHeight;
  private int maxWidth = Integer.MAX_VALUE;
  private int maxHeight = Integer.MAX_VALUE;
  private int[] normalBounds = {0, 0, 0, 0};

  TestWindow(Desktop desktop, Window owner, Screen screen, int styleMask) {
    super(new HeadlessWindowManager(), owner, screen, ByteBuffer.allocate(0), styleMask);
    this.desktop = desktop;
  }

  /** The view to send input to, or null when there is none any more. */
  TestView view() {
    return getView() instanceof TestView view && !view.isClosed() ? view : null;
  }

  boolean contains(double x, double y) {
    return x >= getX() && y >= getY() && x < getX() + getWidth() && y < getY() + getHeight();
  }

  boolean takesFocus() {
    return focusable && isVisible() && isEnabled() && !isMinimized();
  }

  boolean isFocusable() {
    return focusable;
  }

  void gainFocus() {
    notifyFocus(WindowEvent.FOCUS_GAINED);
  }

  void loseFocus() {
    notifyFocus(WindowEvent.FOCUS_LOST);
  }

  void ungrabbed() {
    notifyFocusUngrab();
  }

  /** Tells JavaFX that the user tried a window that a dialog blocks. */
  void blocked() {
    notifyFocusDisabled();
  }

  void moveToTopOfStack() {
    Window.remove(this);
    Window.add(this);
  }

  @Override
  public void setVisible(boolean visible) {
    super.setVisible(visible);
    if (visible) {
      desktop.focus(this);
    } else {
      desktop.hidden(this);
    }
  }

  @Override
  protected boolean _requestFocus(long ptr, int event) {
    return desktop.focus(this);
  }

  @Override
  protected void _setFocusable(long ptr, boolean value) {
    focusable = value;
  }

  @Override
  protected boolean _grabFocus(long ptr) {
    desktop.grab(this);
    return true;
  }

  @Override
  protected void _ungrabFocus(long ptr) {
    desktop.ungrab(this);
  }

  @Override
  protected void _toFront(long ptr) {
    desktop.raise(this);
  }

  @Override
  protected boolean _setMinimumSize(long ptr, int width, int height) {
    minWidth = width;
    minHeight = height;
    return true;
  }

  @Override
  protected boolean _setMaximumSize(long ptr, int width, int height) {
    maxWidth = width < 0 ? Integer.MAX_VALUE : width;
    maxHeight = height < 0 ? Integer.MAX_VALUE : height;
    return true;
  }

  @Override
  protected void _setBounds(
      long ptr,
      int x,
      int y,
      boolean xSet,
      boolean ySet,
      int w,
      int h,
      int cw,
      int ch,
      float gx,
      float gy) {
    int wantedWidth = w > 0 ? w : cw > 0 ? cw : getWidth();
    int wantedHeight = h > 0 ? h : ch > 0 ? ch : getHeight();
    place(
        WindowEvent.RESIZE,
        xSet ? x : getX(),
        ySet ? y : getY(),
        Math.max(minWidth, Math.min(maxWidth, wantedWidth)),
        Math.max(minHeight, Math.min(maxHeight, wantedHeight)));
  }

  @Override
  protected boolean _maximize(long ptr, boolean maximize, boolean wasMaximized) {
    if (maximize && !wasMaximized) {
      normalBounds = new int[] {getX(), getY(), getWidth(), getHeight()};
      place(WindowEvent.MAXIMIZE, 0, 0, screen.getWidth(), screen.getHeight());
    } else if (!maximize && wasMaximized) {
      place(
          WindowEvent.RESTORE, normalBounds[0], normalBounds[1], normalBounds[2], normalBounds[3]);
    }
    return maximize;
  }

  private void place(int event, int x, int y, int width, int height) {
    notifyResize(event, width, height);
    if (view() != null) {
      view().notifyResize(width, height);
    }
    if (getX() != x || getY() != y) {
      notifyMove(x, y);
    }
  }
}
