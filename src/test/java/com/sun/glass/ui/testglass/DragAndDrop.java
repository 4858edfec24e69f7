package com.sun.glass.ui.testglass;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.EventLoop;

/**
 * One drag-and-drop. As on a real desktop, starting it does not return before the button is up, so
 * it runs an event loop of its own, and the pointer's moves come here instead of to the windows.
 */
final class DragAndDrop {
  private final EventLoop loop = Application.GetApplication().createEventLoop();
  private final int offered;
  private TestView over;
  private int accepted = Clipboard.ACTION_NONE;

  DragAndDrop(int offered) {
    this.offered = offered;
  }

  /** Returns what was done with the data when it is dropped. */
  int untilDropped() {
    return (int) loop.enter();
  }

  void moved(TestWindow window, int x, int y) {
    TestView view = window == null ? null : window.view();
    if (view != over) {
      leave();
    }
    if (view == null) {
      return;
    }
    int dx = x - window.getX();
    int dy = y - window.getY();
    if (view != over) {
      over = view;
      view.notifyDragEnter(dx, dy, x, y, recommended());
    }
    accepted = view.notifyDragOver(dx, dy, x, y, recommended());
  }

  void released(TestWindow window, int x, int y) {
    moved(window, x, y);
    int done = Clipboard.ACTION_NONE;
    if (over != null && accepted != Clipboard.ACTION_NONE) {
      done = over.notifyDragDrop(x - window.getX(), y - window.getY(), x, y, accepted);
    } else {
      leave();
    }
    loop.leave(done);
  }

  private void leave() {
    if (over != null && !over.isClosed()) {
      over.notifyDragLeave();
    }
    over = null;
    accepted = Clipboard.ACTION_NONE;
  }

  private int recommended() {
    return (offered & Clipboard.ACTION_MOVE) != 0
        ? Clipboard.ACTION_MOVE
        : offered & (Clipboard.ACTION_COPY | Clipboard.ACTION_REFERENCE);
  }
}
