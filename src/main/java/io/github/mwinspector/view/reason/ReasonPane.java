package io.github.mwinspector.view.reason;

import atlantafx.base.theme.Styles;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.reason.Pointer;
import io.github.mwinspector.reason.Reason;
import io.github.mwinspector.reason.Rule;
import io.github.mwinspector.state.CurrentEvidence;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.view.badge.Tone;
import io.github.mwinspector.view.part.Clips;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.PopupPanel;
import io.github.mwinspector.view.part.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/**
 * The reason in a sentence: of one height whatever it says, so that nothing below it moves while it
 * is looked for. JavaFX thread only.
 */
public final class ReasonPane extends HBox {
  private final CurrentEvidence evidence;
  private final Presentation presentation;
  private final Consumer<Pointer> open;
  private final FontIcon icon = new FontIcon(MaterialDesignM.MAGNIFY);
  private final Label sentence = new Label();
  private final Label quiet = new Label();
  private final Button show = new Button("Show evidence");
  private final Button more = new Button();
  private final Button copy =
      Shown.iconButton(
          MaterialDesignC.CONTENT_COPY,
          "Copy the reason with values, secrets masked",
          this::copyReasons);
  private final Subscription subscription;
  private @Nullable Popup popup;

  /**
   * Follows a window's evidence.
   *
   * @param open shows what a pointer points to
   */
  public ReasonPane(CurrentEvidence evidence, Presentation presentation, Consumer<Pointer> open) {
    this.evidence = evidence;
    this.presentation = presentation;
    this.open = open;
    getStyleClass().add("reason-pane");
    getStylesheets().addAll(Tone.stylesheet(), stylesheet());
    sentence.getStyleClass().add("sentence");
    Lines.wrap(sentence);
    quiet.getStyleClass().add("quiet");
    quiet.setMinWidth(0);
    for (Button link : new Button[] {show, more}) {
      link.getStyleClass().addAll(Styles.FLAT, Styles.ACCENT, "link-button");
      link.setMinWidth(USE_PREF_SIZE);
    }
    copy.getStyleClass().add("copy-button");
    show.setOnAction(_ -> showEvidence());
    more.setOnAction(_ -> showAll());
    sentence.textTruncatedProperty().subscribe(_ -> refresh());
    HBox below = new HBox(8, quiet, show, more, copy);
    below.setAlignment(Pos.CENTER_LEFT);
    VBox words = new VBox(sentence, below);
    words.getStyleClass().add("words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(icon, words);
    subscription =
        Subscription.combine(
            evidence.explained().subscribe(now -> hidePopupUnless(now != null)),
            presentation.disclosure().subscribe((_, _) -> hidePopupUnless(false)),
            presentation.zone().subscribe((_, _) -> hidePopupUnless(false)));
  }

  /** Goes to the evidence of the first reason; does nothing when there is none. */
  public void showEvidence() {
    Reason first = headline();
    if (first != null && !first.pointers().isEmpty()) {
      open.accept(first.pointers().getFirst());
    }
  }

  /** Lets go of what it follows. */
  public void dispose() {
    subscription.unsubscribe();
    hidePopupUnless(false);
  }

  private void hidePopupUnless(boolean keep) {
    if (!keep && popup != null) {
      popup.hide();
    }
    refresh();
  }

  private void refresh() {
    Explained now = evidence.explained().get();
    Reason first = headline();
    long asking =
        now == null
            ? 0
            : now.evidence().pieces().values().stream()
                .filter(Piece.Asking.class::isInstance)
                .count();
    show.setVisible(first != null && !first.pointers().isEmpty());
    show.setManaged(show.isVisible());
    copy.setVisible(first != null);
    if (first == null) {
      icon.setIconCode(MaterialDesignM.MAGNIFY);
      Tone.NEUTRAL.applyTo(this);
      say("Looking for the reason" + (asking == 0 ? "…" : ": " + calls(asking) + " under way"));
      quiet.setText("");
    } else {
      RuleLook look = RuleLook.of(first);
      icon.setIconCode(look.icon());
      look.tone().applyTo(this);
      say(text(first));
      quiet.setText(look.standing() + (asking == 0 ? "" : " " + calls(asking) + " under way."));
    }
    refreshMore(now, first);
  }

  private void refreshMore(@Nullable Explained now, @Nullable Reason first) {
    List<String> words = new ArrayList<>();
    int reasons = now == null || first == null ? 0 : now.reasons().size() - 1;
    long failed =
        now == null
            ? 0
            : now.evidence().pieces().values().stream()
                .filter(piece -> piece instanceof Piece.NotAvailable why && why.failed())
                .count();
    if (reasons > 0) {
      words.add("%,d more %s".formatted(reasons, reasons == 1 ? "reason" : "reasons"));
    }
    if (failed > 0) {
      words.add(calls(failed) + " failed");
    }
    if (words.isEmpty() && first != null && sentence.isTextTruncated()) {
      words.add("Show all");
    }
    more.setText(String.join(", ", words));
    more.setVisible(!words.isEmpty());
    more.setManaged(!words.isEmpty());
  }

  /** While calls are under way, "nothing says why" would be said too early. */
  private @Nullable Reason headline() {
    Explained now = evidence.explained().get();
    if (now == null) {
      return null;
    }
    Reason first = now.reasons().getFirst();
    return first.rule() == Rule.NOT_ENOUGH && now.evidence().asking() ? null : first;
  }

  private String text(Reason reason) {
    return reason.sentence(presentation.disclosure().get(), presentation.zone().get());
  }

  private void say(String words) {
    sentence.setText(words);
    sentence.setAccessibleText("Reason: " + words);
    Tooltip tip = new Tooltip(words);
    Lines.wrap(tip);
    tip.setMaxWidth(640);
    sentence.setTooltip(tip);
  }

  private void copyReasons() {
    Explained now = evidence.explained().get();
    if (now != null) {
      Clips.copy(now.reasons().stream().map(this::text).collect(Collectors.joining("\n")));
    }
  }

  private void showAll() {
    Explained now = evidence.explained().get();
    if (now != null) {
      ReasonList list =
          new ReasonList(
              now, presentation.disclosure().get(), presentation.zone().get(), this::openFromList);
      popup = PopupPanel.show(more, "Reasons and their evidence", list);
    }
  }

  private void openFromList(Pointer pointer) {
    hidePopupUnless(false);
    open.accept(pointer);
  }

  private static String calls(long count) {
    return "%,d %s".formatted(count, count == 1 ? "call" : "calls");
  }

  static String stylesheet() {
    return Objects.requireNonNull(
            ReasonPane.class.getResource("/io/github/mwinspector/view/reason.css"))
        .toExternalForm();
  }
}
