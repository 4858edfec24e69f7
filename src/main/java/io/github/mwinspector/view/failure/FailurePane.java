package io.github.mwinspector.view.failure;

import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.state.FailedLookup;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import io.github.mwinspector.view.part.Clips;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * A failed look-up in plain words: what happened, what to do now, and behind "Error details" what
 * the service said itself. It stands above the last result and never replaces it.
 */
public final class FailurePane extends VBox {
  private static final PseudoClass NEED = PseudoClass.getPseudoClass("need");

  private final Runnable again;
  private final Runnable dismiss;

  /**
   * A pane without a failure, which takes no space.
   *
   * @param again looks the failed request up again
   * @param dismiss forgets the failure
   */
  public FailurePane(Runnable again, Runnable dismiss) {
    this.again = again;
    this.dismiss = dismiss;
    getStyleClass().add("failure");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    FailurePane.class.getResource("/io/github/mwinspector/view/failure.css"))
                .toExternalForm());
    show(null, false, null);
  }

  /**
   * Shows a failure, or nothing.
   *
   * @param failed the failure, or null to take no space
   * @param resultBelow whether the result of an earlier look-up is still on screen
   * @param form what a person can do about it here and now, or null; it takes the place of "Try
   *     again"
   */
  public void show(@Nullable FailedLookup failed, boolean resultBelow, @Nullable Node form) {
    getChildren().clear();
    pseudoClassStateChanged(NEED, form != null);
    setVisible(failed != null);
    setManaged(failed != null);
    if (failed != null) {
      LookupFailure failure = failed.failure();
      Label next = wrapped(masked(failure.nextStep()), "failure-next");
      VBox details = details(failed);
      getChildren().addAll(headRow(failed, form != null), next);
      if (form != null) {
        getChildren().add(form);
      }
      getChildren().add(buttonRow(failed, details, form == null));
      if (resultBelow) {
        getChildren()
            .add(2, wrapped("Below is still the result of an earlier look-up.", "failure-below"));
      }
      getChildren().add(details);
    }
  }

  private HBox headRow(FailedLookup failed, boolean need) {
    Label headline = wrapped(masked(failed.failure().headline()), "failure-headline");
    headline.setGraphic(
        new FontIcon(need ? MaterialDesignA.ACCOUNT_KEY : MaterialDesignA.ALERT_CIRCLE_OUTLINE));
    HBox.setHgrow(headline, Priority.ALWAYS);
    headline.setMaxWidth(Double.MAX_VALUE);
    HBox row =
        new HBox(
            8, headline, Shown.iconButton(MaterialDesignC.CLOSE, "Dismiss this message", dismiss));
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private HBox buttonRow(FailedLookup failed, VBox details, boolean retries) {
    Label code = Shown.label(failed.failure().kind().code(), Shown.MONOSPACE, "failure-code");
    code.setMinWidth(Region.USE_PREF_SIZE);
    ToggleButton toggle = new ToggleButton("Error details");
    details.visibleProperty().bind(toggle.selectedProperty());
    details.managedProperty().bind(toggle.selectedProperty());
    Button copy = new Button("Copy error");
    copy.setOnAction(_ -> Clips.copy(String.join("\n", lines(failed))));
    Button retry = new Button("Try again");
    retry.setOnAction(_ -> again.run());
    retry.setVisible(retries);
    retry.setManaged(retries);
    for (Region button : List.of(retry, toggle, copy)) {
      button.getStyleClass().add("failure-button");
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    HBox row = new HBox(8, retry, toggle, copy, code);
    row.getStyleClass().add("failure-actions");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static VBox details(FailedLookup failed) {
    VBox box = new VBox(4);
    box.getStyleClass().add("failure-details");
    for (String line : lines(failed).subList(2, lines(failed).size())) {
      Label label = wrapped(line, Shown.MONOSPACE);
      box.getChildren().add(label);
      if (Display.line(line).length() < line.length() && line.length() > Display.CELL) {
        String words = "Cut here; Copy error takes all %,d characters.".formatted(line.length());
        box.getChildren().add(wrapped(words, "failure-below"));
      }
    }
    return box;
  }

  /** The failure as text: headline, next step, then the facts, one a line. */
  static List<String> lines(FailedLookup failed) {
    LookupFailure failure = failed.failure();
    LookupRequest request = failed.request();
    LookupFailure.Details details = failure.details();
    List<String> lines = new ArrayList<>();
    lines.add(masked(failure.headline()));
    lines.add(masked(failure.nextStep()));
    lines.add("code: " + failure.kind().code());
    lines.add("profile: " + request.connection().profile().name());
    lines.add("region: " + request.connection().region().id());
    lines.add("window execution id: " + request.windowExecutionId().value());
    lines.add("task id: " + request.taskExecutionId().value());
    lines.add("the service said: " + (details.said() == null ? "nothing" : masked(details.said())));
    lines.add("request id: " + (details.requestId() == null ? "none" : details.requestId()));
    lines.add("HTTP status: " + (details.httpStatus() == 0 ? "none" : details.httpStatus()));
    lines.add("attempts: %d in %d ms".formatted(details.attempts(), details.elapsed().toMillis()));
    return lines;
  }

  /** A failure is copied into tickets: what looks like a secret in somebody's words stays here. */
  private static String masked(String text) {
    return Secrets.mask("", new Sensitive(text), Disclosure.VALUES);
  }

  private static Label wrapped(String text, String styleClass) {
    Label label = Shown.label(text, styleClass);
    Lines.wrap(label);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
