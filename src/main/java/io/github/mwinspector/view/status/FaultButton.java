package io.github.mwinspector.view.status;

import io.github.mwinspector.view.part.Clips;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.PopupPanel;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/**
 * Says that something inside this program failed, which no look-up can tell of: what is on screen
 * may be incomplete. Takes no space until then. JavaFX thread only.
 */
final class FaultButton extends Button {
  private static final double WIDTH = 520;
  private static final int LINES = 6;

  private String facts = "";

  FaultButton() {
    super("Internal error", new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
    getStyleClass().add("status-fault");
    setMinWidth(Region.USE_PREF_SIZE);
    setOnAction(_ -> PopupPanel.show(this, "Internal error", panel()));
    setVisible(false);
    setManaged(false);
  }

  /**
   * Appears. The newest fault is the one that is told.
   *
   * @param newest what failed, without anything that may hold a secret
   */
  void show(String newest) {
    facts = newest;
    setVisible(true);
    setManaged(true);
  }

  private VBox panel() {
    Label words =
        new Label(
            "Something inside this program failed, so what is on screen may be incomplete. Look"
                + " up again; if this comes back, report it with these lines.");
    Lines.wrap(words);
    TextArea lines = new TextArea(facts);
    lines.setEditable(false);
    lines.setWrapText(Lines.wraps(facts));
    lines.setPrefRowCount(LINES);
    Button copy = new Button("Copy error");
    copy.setOnAction(_ -> Clips.copy(facts));
    VBox panel = new VBox(8, words, lines, copy);
    panel.setPrefWidth(WIDTH);
    panel.setMaxWidth(WIDTH);
    return panel;
  }
}
