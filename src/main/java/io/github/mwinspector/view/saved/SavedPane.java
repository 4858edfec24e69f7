package io.github.mwinspector.view.saved;

import io.github.mwinspector.state.CurrentLookup;
import io.github.mwinspector.state.CurrentSaved;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/**
 * Says that the result on screen is a saved one, that a file is being read, why one can't be shown,
 * or that a pasted text can be. Takes no space when nothing is to be said. JavaFX thread only.
 */
public final class SavedPane extends VBox {
  private final CurrentLookup lookup;
  private final CurrentSaved saved;
  private final Presentation presentation;
  private final Runnable choose;
  private final Subscription subscription;
  private @Nullable String filled;

  /**
   * A pane that follows both until {@link #dispose}.
   *
   * @param choose lets a person choose another file
   */
  public SavedPane(
      CurrentLookup lookup, CurrentSaved saved, Presentation presentation, Runnable choose) {
    this.lookup = lookup;
    this.saved = saved;
    this.presentation = presentation;
    this.choose = choose;
    getStyleClass().add("saved-pane");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    SavedPane.class.getResource("/io/github/mwinspector/view/saved.css"))
                .toExternalForm());
    subscription =
        Subscription.combine(
            lookup.result().subscribe(_ -> showNewResult()),
            saved.reading().subscribe(_ -> show()),
            saved.problem().subscribe(_ -> show()),
            saved.offered().subscribe(_ -> show()),
            presentation.zone().subscribe(_ -> show()));
  }

  /** Lets go of what it follows. */
  public void dispose() {
    subscription.unsubscribe();
  }

  /** Fills the form with what the saved result was asked with, and says what is left to do. */
  public void fill() {
    Result result = lookup.result().get();
    if (result != null && result.saved() != null) {
      String missing = saved.fill(result.saved());
      filled =
          missing == null
              ? "The fields are filled in: Enter looks it up."
              : "As far as the file says it, the fields are filled in. " + missing;
      show();
    }
  }

  private void showNewResult() {
    filled = null;
    show();
  }

  private void show() {
    List<Node> rows = new ArrayList<>();
    reading(rows);
    problem(rows);
    offer(rows);
    mark(rows);
    getChildren().setAll(rows);
    setVisible(!rows.isEmpty());
    setManaged(!rows.isEmpty());
  }

  private void reading(List<Node> rows) {
    String file = saved.reading().get();
    if (file != null) {
      Label words = label("Reading " + Display.line(file) + " …", MaterialDesignF.FILE_OUTLINE);
      rows.add(row("saved-reading", words, button("Cancel", saved::cancel)));
    }
  }

  private void problem(List<Node> rows) {
    CurrentSaved.Problem problem = saved.problem().get();
    if (problem != null) {
      String name = Display.isolate(Display.line(problem.file()));
      Label head =
          label(name + " is not shown. " + problem.what(), MaterialDesignA.ALERT_CIRCLE_OUTLINE);
      head.getStyleClass().add("saved-headline");
      String below =
          lookup.result().get() == null
              ? problem.nextStep()
              : problem.nextStep() + " The result below is still the one before.";
      Label next = Shown.label(below);
      Lines.wrap(next);
      next.setMinHeight(USE_PREF_SIZE);
      VBox words = new VBox(4, head, next);
      rows.add(row("saved-problem", words, button("Open another file", choose), dismiss()));
    }
  }

  private void offer(List<Node> rows) {
    if (saved.offered().get() != null) {
      Label words = label("What was pasted is a whole answer.", MaterialDesignF.FILE_CHECK_OUTLINE);
      rows.add(
          row("saved-offer", words, button("Show this answer", saved::showOffered), dismiss()));
    }
  }

  private void mark(List<Node> rows) {
    Result result = lookup.result().get();
    if (result == null || result.saved() == null) {
      return;
    }
    String words = SavedWords.of(result.saved(), presentation.zone().get());
    Label mark = label(words, MaterialDesignF.FILE_CLOCK_OUTLINE);
    mark.getStyleClass().add("saved-words");
    VBox lines = new VBox(4, mark);
    if (filled != null) {
      lines.getChildren().add(label(filled, MaterialDesignC.CHECK));
    }
    rows.add(row("saved-mark", lines, button("Look up again", this::fill)));
  }

  private Node dismiss() {
    return Shown.iconButton(MaterialDesignC.CLOSE, "Dismiss this message", saved::dismiss);
  }

  private static HBox row(String style, Node words, Node... buttons) {
    HBox row = new HBox(8, words);
    row.getChildren().addAll(buttons);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().addAll("saved-row", style);
    HBox.setHgrow(words, Priority.ALWAYS);
    return row;
  }

  private static Label label(String words, Ikon icon) {
    Label label = Shown.label(words);
    label.setGraphic(new FontIcon(icon));
    Lines.wrap(label);
    label.setMinHeight(USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private static Button button(String words, Runnable action) {
    Button button = new Button(words);
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
