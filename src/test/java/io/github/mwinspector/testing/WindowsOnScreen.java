package io.github.mwinspector.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Finds nodes in the showing windows, newest window first, and takes their picture. FX thread. */
final class WindowsOnScreen {
  private WindowsOnScreen() {}

  static List<Window> newestFirst() {
    return new ArrayList<>(Window.getWindows()).reversed();
  }

  private static Stream<Scene> scenes() {
    return newestFirst().stream().map(Window::getScene).filter(Objects::nonNull);
  }

  static Optional<Window> focused() {
    return newestFirst().stream().filter(Window::isFocused).findFirst();
  }

  /** The visible nodes that a CSS selector finds. */
  static List<Node> select(String selector) {
    return scenes()
        .flatMap(scene -> scene.getRoot().lookupAll(selector).stream())
        .filter(WindowsOnScreen::isVisible)
        .toList();
  }

  /**
   * The first visible node that shows exactly that text; a mnemonic's underscore may be left out.
   */
  static Optional<Node> withText(String text) {
    return scenes()
        .map(scene -> first(scene.getRoot(), node -> shows(node, text)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  static String titles() {
    return newestFirst().stream()
        .map(w -> w instanceof Stage s ? '"' + s.getTitle() + '"' : w.getClass().getSimpleName())
        .toList()
        .toString();
  }

  /** All windows as they lie on the screen, cut to their common bounds. */
  static WritableImage picture() {
    List<Window> windows = newestFirst().reversed();
    double left = windows.stream().mapToDouble(Window::getX).min().orElse(0);
    double top = windows.stream().mapToDouble(Window::getY).min().orElse(0);
    double right = windows.stream().mapToDouble(w -> w.getX() + w.getWidth()).max().orElse(1);
    double bottom = windows.stream().mapToDouble(w -> w.getY() + w.getHeight()).max().orElse(1);
    WritableImage all =
        new WritableImage((int) Math.ceil(right - left), (int) Math.ceil(bottom - top));
    for (Window window : windows) {
      paint(
          window.getScene().snapshot(null),
          all,
          (int) (window.getX() - left),
          (int) (window.getY() - top));
    }
    return all;
  }

  private static void paint(WritableImage window, WritableImage onto, int atX, int atY) {
    PixelReader pixels = window.getPixelReader();
    int width = (int) Math.min(window.getWidth(), onto.getWidth() - atX);
    int height = (int) Math.min(window.getHeight(), onto.getHeight() - atY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (pixels.getArgb(x, y) >>> 24 >= 128) { // a popup's transparent edge hides nothing
          onto.getPixelWriter().setArgb(atX + x, atY + y, pixels.getArgb(x, y));
        }
      }
    }
  }

  private static boolean isVisible(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static boolean shows(Node node, String text) {
    String shown =
        switch (node) {
          case Labeled labeled -> labeled.getText();
          case TextInputControl input -> input.getText();
          case Text plain -> plain.getText();
          default -> null;
        };
    return shown != null && (shown.equals(text) || shown.replaceFirst("_", "").equals(text));
  }

  private static Optional<Node> first(Node node, Predicate<Node> wanted) {
    if (!node.isVisible()) {
      return Optional.empty();
    }
    if (wanted.test(node)) {
      return Optional.of(node);
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Optional<Node> found = first(child, wanted);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
