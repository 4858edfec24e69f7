package io.github.mwinspector.view;

import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import io.github.mwinspector.view.part.PopupPanel;
import io.github.mwinspector.view.part.Shown;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Tells on the desktop that a followed task is over. JavaFX thread only. */
public final class EndNotice {
  private static final Duration SHOWN_FOR = Duration.seconds(30);
  private static final int LONGEST = 120;
  private static final double WIDTH = 400;
  private static final double MARGIN = 16;

  private EndNotice() {}

  /** The words for a result whose task is over, such as {@code FAILED · AWS-RunPatchBaseline}. */
  public static String words(Result result) {
    TaskExecution task = result.answer().task();
    ExecutionStatus status = task.status();
    String name =
        Display.line(Secrets.mask("TaskArn", new Sensitive(task.taskName()), Disclosure.VALUES));
    String cut = name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    return (status == null ? "" : Display.line(status.text()) + " · ") + cut;
  }

  /**
   * Shows it in a corner of the screen that the window is on, also while the window is minimised. A
   * click brings the window to the front. It takes no focus: somebody types elsewhere.
   */
  public static Popup show(Stage window, Result result) {
    Popup popup = new Popup();
    Label title = new Label("A task that you follow is over");
    title.getStyleClass().add("popup-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox top =
        new HBox(8, title, space, Shown.iconButton(MaterialDesignC.CLOSE, "Close", popup::hide));
    top.setAlignment(Pos.CENTER_LEFT);
    VBox panel = new VBox(4, top, new Label(words(result)));
    panel.getStyleClass().addAll("popup-panel", "end-notice");
    panel.getStylesheets().add(PopupPanel.stylesheet());
    panel.setPrefWidth(WIDTH);
    panel.setOnMouseClicked(
        _ -> {
          popup.hide();
          window.setIconified(false);
          window.toFront();
        });
    popup.getContent().add(panel);
    Rectangle2D screen = screen(window);
    popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_RIGHT);
    popup.show(window, screen.getMaxX() - MARGIN, screen.getMaxY() - MARGIN);
    PauseTransition shown = new PauseTransition(SHOWN_FOR);
    shown.setOnFinished(_ -> popup.hide());
    popup.setOnHidden(_ -> shown.stop());
    shown.play();
    return popup;
  }

  private static Rectangle2D screen(Stage window) {
    return Screen.getScreensForRectangle(
            window.getX(), window.getY(), window.getWidth(), window.getHeight())
        .stream()
        .findFirst()
        .orElse(Screen.getPrimary())
        .getVisualBounds();
  }
}
