package io.github.mwinspector.view.part;

import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A panel over the window, below or above what opened it. Esc or a click elsewhere closes it. */
public final class PopupPanel {
  private PopupPanel() {}

  /**
   * Shows content with a title. JavaFX thread only.
   *
   * @param anchor what opens it; must be in a window
   * @param title in words of ours
   * @param content gets the focus; its preferred size is the panel's
   */
  public static Popup show(Node anchor, String title, Region content) {
    Popup popup = new Popup();
    Label head = new Label(title);
    head.getStyleClass().add("popup-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button close = Shown.iconButton(MaterialDesignC.CLOSE, "Close (Esc)", popup::hide);
    HBox top = new HBox(8, head, space, close);
    top.setAlignment(Pos.CENTER_LEFT);
    VBox panel = new VBox(8, top, content);
    panel.getStyleClass().add("popup-panel");
    panel.getStylesheets().add(stylesheet());
    panel.addEventFilter(KeyEvent.KEY_PRESSED, event -> closeOnEscape(popup, event));
    popup.getContent().add(panel);
    popup.setAutoHide(true);
    Bounds bounds = anchor.localToScreen(anchor.getLayoutBounds());
    Window window = anchor.getScene().getWindow();
    double wanted = content.prefWidth(-1) + 24;
    double left = Math.min(bounds.getMinX(), window.getX() + window.getWidth() - wanted - 8);
    boolean low = bounds.getCenterY() > window.getY() + window.getHeight() / 2;
    popup.setAnchorLocation(
        low
            ? PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT
            : PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    double edge = low ? bounds.getMinY() - 4 : bounds.getMaxY() + 4;
    popup.show(anchor, Math.max(window.getX() + 8, left), edge);
    content.requestFocus();
    return popup;
  }

  /** Before the content sees the key: a list would keep it for itself. */
  private static void closeOnEscape(Popup popup, KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      popup.hide();
      event.consume();
    }
  }

  /** The style sheet of a panel in a window of its own. */
  public static String stylesheet() {
    return Objects.requireNonNull(
            PopupPanel.class.getResource("/io/github/mwinspector/view/popup.css"))
        .toExternalForm();
  }
}
