package com.sun.glass.ui.testglass;

import com.sun.glass.ui.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * What a window manager does: which window is on top, has the focus, or holds the popup grab. The
 * stacking order is that of {@link Window#getWindows()}, the topmost one last.
 */
final class Desktop {
  private TestWindow grabbing;

  /** The topmost window below that point, blocked or not; null over the empty desktop. */
  TestWindow at(double x, double y) {
    return topFirst().stream()
        .filter(w -> w.view() != null && !w.isMinimized() && w.contains(x, y))
        .findFirst()
        .orElse(null);
  }

  TestWindow focused() {
    return topFirst().stream().filter(Window::isFocused).findFirst().orElse(null);
  }

  boolean focus(TestWindow window) {
    if (!window.takesFocus()) {
      return false;
    }
    TestWindow old = focused();
    if (old == window) {
      return true;
    }
    if (old != null) {
      ungrab(old);
      old.loseFocus();
    }
    window.gainFocus();
    return true;
  }

  /** A window went away: its owner, else the topmost window that can have the focus, gets it. */
  void hidden(TestWindow window) {
    if (grabbing == window) {
      grabbing = null;
    }
    if (window.isFocused()) {
      window.loseFocus();
    }
    if (focused() == null) {
      for (Window w = window.getOwner(); w instanceof TestWindow owner; w = owner.getOwner()) {
        if (focus(owner)) {
          return;
        }
      }
      topFirst().stream().filter(TestWindow::takesFocus).findFirst().ifPresent(this::focus);
    }
  }

  /** Puts the window on top of the others, and what it owns on top of it. */
  void raise(TestWindow window) {
    if (window.isVisible()) {
      window.moveToTopOfStack();
      topFirst().reversed().stream().filter(w -> w.getOwner() == window).forEach(this::raise);
    }
  }

  void grab(TestWindow window) {
    if (grabbing != null && grabbing != window) {
      ungrab(grabbing);
    }
    grabbing = window;
  }

  void ungrab(TestWindow window) {
    if (grabbing == window) {
      grabbing = null;
      window.ungrabbed();
    }
  }

  /** A mouse button went down on that window (null: on none). Says whether the window gets it. */
  boolean pressed(TestWindow window) {
    if (grabbing != null && !belongsTo(window, grabbing)) {
      ungrab(grabbing);
    }
    if (window == null || !window.isVisible()) {
      return false;
    }
    if (!window.isEnabled()) {
      window.blocked();
      return false;
    }
    if (window.takesFocus()) {
      raise(window);
      focus(window);
    }
    return true;
  }

  private static boolean belongsTo(Window window, Window family) {
    Window w = window;
    while (w instanceof TestWindow member && w != family && !member.isFocusable()) {
      w = w.getOwner();
    }
    return w == family;
  }

  private static List<TestWindow> topFirst() {
    List<TestWindow> windows = new ArrayList<>();
    Window.getWindows().forEach(w -> windows.add((TestWindow) w));
    return windows.reversed();
  }
}
