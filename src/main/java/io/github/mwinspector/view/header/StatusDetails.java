package io.github.mwinspector.view.header;

import atlantafx.base.theme.Styles;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import io.github.mwinspector.view.part.PopupPanel;
import io.github.mwinspector.view.part.Shown;
import io.github.mwinspector.view.part.WindowFocus;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The status details as sent, two lines of them at most; the whole text is one click away. What
 * looks like a secret in them is masked until it is revealed, and hides again.
 */
final class StatusDetails extends HBox {
  private static final Duration REVEALED_FOR = Duration.seconds(30);
  private static final int FITS = 120;

  /** The API promises 250 characters; what is beyond this is left to the details of the answer. */
  private static final int MOST = 8_192;

  private final ShortText label = new ShortText("details-text");
  private final Button reveal = new Button("Reveal");
  private final Button whole = new Button("Show all");

  /** Hides what was revealed; tests make it run faster. */
  final PauseTransition hiding = new PauseTransition(REVEALED_FOR);

  private Sensitive text = new Sensitive("");
  private final Subscription focus = WindowFocus.onLost(this, this::focusLost);
  private @Nullable Popup popup;
  private boolean revealed;

  StatusDetails() {
    super(8);
    HBox.setHgrow(label, Priority.SOMETIMES);
    setAlignment(Pos.TOP_LEFT);
    for (Button button : new Button[] {reveal, whole}) {
      button.getStyleClass().addAll(Styles.FLAT, Styles.ACCENT, "link-button");
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    reveal.setOnAction(_ -> reveal(!revealed));
    whole.setOnAction(_ -> showWhole());
    hiding.setOnFinished(_ -> reveal(false));
    CopyButton copy = new CopyButton("Copy status details, secrets masked", () -> shown(false));
    getChildren().addAll(label, reveal, whole, copy);
  }

  void show(@Nullable String details) {
    text = new Sensitive(bounded(Objects.requireNonNullElse(details, "")));
    boolean secret = Secrets.any("StatusDetails", text);
    reveal.setVisible(secret);
    reveal.setManaged(secret);
    reveal(false);
  }

  /** Whether nothing may be revealed; masks at once. */
  void keepHidden(boolean hidden) {
    hide();
    reveal.setDisable(hidden);
  }

  /** Masks again and closes what is open. */
  void hide() {
    reveal(false);
    if (popup != null) {
      popup.hide();
    }
  }

  /** Masks again and lets go of the window. */
  void dispose() {
    hide();
    focus.unsubscribe();
  }

  private void focusLost() {
    if (revealed) {
      hide();
    }
  }

  private void reveal(boolean now) {
    revealed = now;
    reveal.setText(now ? "Hide" : "Reveal");
    reveal.setAccessibleText(reveal.getText() + " secrets in the status details");
    if (now) {
      hiding.playFromStart();
    } else {
      hiding.stop();
      if (popup != null) {
        popup.hide();
      }
    }
    String shown = shown(now);
    label.show(shown.isEmpty() ? "(empty)" : shown);
    boolean cut = shown.length() > FITS || shown.indexOf('\n') >= 0;
    whole.setVisible(cut);
    whole.setManaged(cut);
  }

  private static String bounded(String details) {
    return details.length() <= MOST
        ? details
        : "%s… (%,d more characters: see StatusDetails under Details)"
            .formatted(details.substring(0, MOST), details.length() - MOST);
  }

  private String shown(boolean secretsToo) {
    return Secrets.mask("StatusDetails", text, secretsToo ? Disclosure.SECRETS : Disclosure.VALUES);
  }

  private void showWhole() {
    ListView<String> rows =
        new ListView<>(FXCollections.observableList(new TextRows(shown(revealed))));
    rows.getStyleClass().addAll(Shown.MONOSPACE, "whole-text");
    rows.setFixedCellSize(24);
    rows.setPrefSize(760, 240);
    popup = PopupPanel.show(whole, "Status details", rows);
  }
}
