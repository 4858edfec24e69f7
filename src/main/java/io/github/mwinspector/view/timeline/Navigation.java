package io.github.mwinspector.view.timeline;

import io.github.mwinspector.reason.Pointer;
import io.github.mwinspector.timeline.Bar;
import io.github.mwinspector.timeline.LaneHit;
import io.github.mwinspector.timeline.Stops;
import io.github.mwinspector.timeline.View;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * Moves in the timeline with keys, wheel and mouse, tells what is there, and opens it. JavaFX
 * thread only.
 */
final class Navigation {
  private static final double CLOSER = 1.5;
  private static final double STEP = 80;

  /** Pixels: less is a click of an unsteady hand. */
  private static final double DRAG = 3;

  private final TimelineStrip strip;
  private final Tooltip tip;
  private final Function<@Nullable LaneHit, String> words;
  private final Consumer<Pointer> open;
  private @Nullable LaneHit hovered;
  private @Nullable View pressed;
  private double pressedX;
  private boolean dragged;

  Navigation(
      TimelineStrip strip,
      Tooltip tip,
      Function<@Nullable LaneHit, String> words,
      Consumer<Pointer> open) {
    this.strip = strip;
    this.tip = tip;
    this.words = words;
    this.open = open;
    strip.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    strip.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    strip.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    strip.addEventFilter(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
    strip.addEventFilter(ScrollEvent.SCROLL, this::scroll);
    strip.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    strip.focusedProperty().subscribe((_, focused) -> focused(focused));
  }

  /** Closer, around the middle or what the keyboard is at. */
  void zoomIn() {
    zoom(CLOSER, middle());
  }

  /** Farther, around the middle or what the keyboard is at. */
  void zoomOut() {
    zoom(1 / CLOSER, middle());
  }

  /** The whole task, and no more. */
  void fit() {
    frame(null);
    strip.look(null);
  }

  /** Says anew what is at the pointer or the cursor: time goes on. */
  void refresh() {
    Bar current = strip.current();
    tip.setText(words.apply(current == null ? hovered : new LaneHit(current, 1, 0)));
  }

  private double middle() {
    Bar current = strip.current();
    return current == null ? strip.getWidth() / 2 : strip.view().x(current.from());
  }

  private void zoom(double factor, double x) {
    strip.look(strip.view().zoomed(factor, x));
  }

  private void frame(@Nullable Bar bar) {
    strip.frame(bar);
    tip.hide();
    refresh();
    if (bar != null && strip.isFocused() && strip.getScene() != null) {
      Point2D at = strip.localToScreen(strip.place(bar).add(0, 4));
      tip.show(strip, at.getX(), at.getY());
    }
  }

  private void focused(boolean now) {
    if (!now) {
      frame(null);
    }
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case PLUS, ADD, EQUALS -> zoomIn();
      case MINUS, SUBTRACT -> zoomOut();
      case DIGIT0, NUMPAD0 -> fit();
      case LEFT -> strip.look(strip.view().panned(-STEP));
      case RIGHT -> strip.look(strip.view().panned(STEP));
      case DOWN -> frame(Stops.next(strip.lanes(), strip.current(), 1));
      case UP -> frame(Stops.next(strip.lanes(), strip.current(), -1));
      case ENTER, SPACE -> open(strip.current());
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void press(MouseEvent event) {
    pressed = null;
    if (event.getButton() == MouseButton.PRIMARY && !onScrollBar(event)) {
      pressed = strip.view();
      pressedX = event.getX();
      dragged = false;
    }
    strip.requestFocus();
    frame(null);
  }

  private void drag(MouseEvent event) {
    View from = pressed;
    if (from == null) {
      return;
    }
    double moved = pressedX - event.getX();
    dragged |= Math.abs(moved) > DRAG;
    if (dragged) {
      strip.setCursor(Cursor.CLOSED_HAND);
      strip.look(from.panned(moved));
    }
  }

  private void release(MouseEvent event) {
    boolean click = pressed != null && !dragged;
    pressed = null;
    hover(event.getX(), event.getY());
    if (click && hovered != null) {
      open(hovered.first());
    }
  }

  private void hover(double x, double y) {
    hovered = strip.hit(x, y);
    boolean opens = hovered != null && hovered.first().pointer() != null;
    strip.setCursor(opens ? Cursor.HAND : null);
    refresh();
  }

  private void scroll(ScrollEvent event) {
    if (event.isControlDown() || event.isShortcutDown()) {
      if (event.getDeltaY() != 0) {
        zoom(event.getDeltaY() > 0 ? CLOSER : 1 / CLOSER, event.getX());
      }
      event.consume();
    } else if (event.getDeltaX() != 0) {
      strip.look(strip.view().panned(-event.getDeltaX()));
      event.consume();
    }
  }

  private void open(@Nullable Bar bar) {
    if (bar != null && bar.pointer() != null) {
      tip.hide();
      open.accept(bar.pointer());
    }
  }

  private static boolean onScrollBar(MouseEvent event) {
    for (Node node = event.getTarget() instanceof Node target ? target : null;
        node != null;
        node = node.getParent()) {
      if (node instanceof ScrollBar) {
        return true;
      }
    }
    return false;
  }
}
