package io.github.mwinspector;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The window without its content: title, sizes and the theme's background. It costs no more than
 * the least that JavaFX can show, so it is on the screen while the content is still made.
 */
final class WindowFrame {
  /** The title of a window that shows nothing yet. */
  static final String TITLE = "Maintenance Window Inspector";

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double MIN_WIDTH = 760;
  private static final double MIN_HEIGHT = 480;

  private WindowFrame() {}

  /** Makes this stage an empty window. JavaFX thread only. */
  static void around(Stage stage) {
    stage.setTitle(TITLE);
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.setScene(new Scene(new Pane(), WIDTH, HEIGHT));
    stage.setOnHiding(_ -> hidePopups());
  }

  /** A list that is still open would meet an owner that is gone, which JavaFX doesn't expect. */
  private static void hidePopups() {
    for (Window window : List.copyOf(Window.getWindows())) {
      if (window instanceof PopupWindow popup) {
        popup.hide();
      }
    }
  }

  /** The program's icon in every size. Reads the pictures at once. */
  static Image[] icons() {
    return Stream.of(16, 32, 48, 64, 128, 256)
        .map("/io/github/mwinspector/icons/mw-inspector-%d.png"::formatted)
        .map(name -> Objects.requireNonNull(WindowFrame.class.getResource(name)).toExternalForm())
        .map(Image::new)
        .toArray(Image[]::new);
  }
}
