package com.sun.glass.ui.testglass;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.events.MouseEvent;
import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.GlassRobot;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;

/** The one pointer and keyboard: every event carries the keys and buttons that are down. */
final class TestRobot extends GlassRobot {
  private final Desktop desktop;
  private final Set<KeyCode> keys = EnumSet.noneOf(KeyCode.class);
  private final Set<MouseButton> buttons = EnumSet.noneOf(MouseButton.class);
  private TestWindow hovered;

  /** Where a button went down: it gets all mouse events until the buttons are up again. */
  private TestWindow holding;

  private DragAndDrop drag;
  private double x;
  private double y;

  TestRobot(Desktop desktop) {
    this.desktop = desktop;
  }

  @Override
  public void create() {}

  @Override
  public void destroy() {}

  @Override
  public double getMouseX() {
    return x;
  }

  @Override
  public double getMouseY() {
    return y;
  }

  @Override
  public void keyPress(KeyCode key) {
    keys.add(key);
    TestWindow window = desktop.focused();
    if (window == null || !window.isEnabled() || window.view() == null) {
      return;
    }
    char[] typed =
        UsKeyboard.typed(
            key.getCode(), keys.contains(KeyCode.SHIFT), keys.contains(KeyCode.CONTROL));
    window.view().notifyKey(KeyEvent.PRESS, key.getCode(), typed, modifiers());
    if (typed.length > 0 && window.view() != null) {
      window.view().notifyKey(KeyEvent.TYPED, KeyEvent.VK_UNDEFINED, typed, modifiers());
    }
  }

  @Override
  public void keyRelease(KeyCode key) {
    keys.remove(key);
    TestWindow window = desktop.focused();
    if (window != null && window.isEnabled() && window.view() != null) {
      window.view().notifyKey(KeyEvent.RELEASE, key.getCode(), new char[0], modifiers());
    }
  }

  @Override
  public void mouseMove(double toX, double toY) {
    x = toX;
    y = toY;
    if (drag != null) {
      drag.moved(enabled(desktop.at(x, y)), (int) x, (int) y);
    } else if (holding != null) {
      notify(
          holding,
          MouseEvent.DRAG,
          buttons.isEmpty() ? MouseButton.NONE : buttons.iterator().next());
    } else {
      hover();
      notify(enabled(hovered), MouseEvent.MOVE, MouseButton.NONE);
    }
  }

  @Override
  public void mousePress(MouseButton... pressed) {
    for (MouseButton button : pressed) {
      TestWindow window = holding != null ? holding : desktop.at(x, y);
      buttons.add(button);
      if (!desktop.pressed(window)) {
        continue;
      }
      hover();
      holding = window;
      notify(window, MouseEvent.DOWN, button);
      if (button == MouseButton.SECONDARY && window.view() != null) {
        int dx = (int) x - window.getX();
        window.view().notifyMenu(dx, (int) y - window.getY(), (int) x, (int) y, false);
      }
    }
  }

  @Override
  public void mouseRelease(MouseButton... released) {
    for (MouseButton button : released) {
      buttons.remove(button);
      TestWindow window = holding;
      if (buttons.isEmpty()) {
        holding = null;
      }
      if (drag == null) {
        notify(window, MouseEvent.UP, button);
      } else if (buttons.isEmpty()) {
        DragAndDrop finished = drag;
        drag = null;
        finished.released(enabled(desktop.at(x, y)), (int) x, (int) y);
      }
    }
    if (holding == null) {
      hover();
    }
  }

  /** Gives the pointer to a drag until the button is up; says what was done with the data. */
  int dragAndDrop(int offered) {
    if (holding == null) {
      return Clipboard.ACTION_NONE;
    }
    drag = new DragAndDrop(offered);
    return drag.untilDropped();
  }

  @Override
  public void mouseWheel(int clicks) {
    hover();
    for (int i = 0; i < Math.abs(clicks); i++) {
      TestWindow window = enabled(hovered);
      if (window != null && window.view() != null) {
        int dx = (int) x - window.getX();
        int dy = (int) y - window.getY();
        window.view().wheel(dx, dy, (int) x, (int) y, -Math.signum(clicks), modifiers());
      }
    }
  }

  @Override
  public Color getPixelColor(double atX, double atY) {
    throw new UnsupportedOperationException("take a scene snapshot: the test screen has no pixels");
  }

  private void hover() {
    TestWindow window = enabled(desktop.at(x, y));
    if (window != hovered) {
      TestWindow left = hovered;
      hovered = window;
      notify(left, MouseEvent.EXIT, MouseButton.NONE);
      notify(window, MouseEvent.ENTER, MouseButton.NONE);
    }
  }

  private static TestWindow enabled(TestWindow window) {
    return window != null && window.isEnabled() ? window : null;
  }

  private void notify(TestWindow window, int type, MouseButton button) {
    if (window != null && window.view() != null) {
      int dx = (int) x - window.getX();
      int dy = (int) y - window.getY();
      boolean popup = type == MouseEvent.DOWN && button == MouseButton.SECONDARY;
      window
          .view()
          .notifyMouse(type, code(button), dx, dy, (int) x, (int) y, modifiers(), popup, false);
    }
  }

  private static int code(MouseButton button) {
    return switch (button) {
      case NONE -> MouseEvent.BUTTON_NONE;
      case PRIMARY -> MouseEvent.BUTTON_LEFT;
      case MIDDLE -> MouseEvent.BUTTON_OTHER;
      case SECONDARY -> MouseEvent.BUTTON_RIGHT;
      case BACK -> MouseEvent.BUTTON_BACK;
      case FORWARD -> MouseEvent.BUTTON_FORWARD;
    };
  }

  private int modifiers() {
    int all = 0;
    for (KeyCode key : keys) {
      all |=
          switch (key) {
            case SHIFT -> KeyEvent.MODIFIER_SHIFT;
            case CONTROL -> KeyEvent.MODIFIER_CONTROL;
            case ALT -> KeyEvent.MODIFIER_ALT;
            case META, COMMAND, WINDOWS -> KeyEvent.MODIFIER_WINDOWS;
            default -> 0;
          };
    }
    for (MouseButton button : buttons) {
      all |=
          switch (button) {
            case NONE -> 0;
            case PRIMARY -> KeyEvent.MODIFIER_BUTTON_PRIMARY;
            case MIDDLE -> KeyEvent.MODIFIER_BUTTON_MIDDLE;
            case SECONDARY -> KeyEvent.MODIFIER_BUTTON_SECONDARY;
            case BACK -> KeyEvent.MODIFIER_BUTTON_BACK;
            case FORWARD -> KeyEvent.MODIFIER_BUTTON_FORWARD;
          };
    }
    return all;
  }
}
