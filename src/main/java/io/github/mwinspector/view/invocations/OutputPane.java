package io.github.mwinspector.view.invocations;

import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.NotHad;
import io.github.mwinspector.view.part.Shown;
import io.github.mwinspector.view.part.ValueViewer;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a plugin wrote: error and output, the one that says more first. JavaFX thread only. */
final class OutputPane extends VBox {
  private final OutputText text;
  private final Presentation presentation;
  private final Executor background;
  private final VBox content = new VBox();
  private @Nullable ValueViewer viewer;

  OutputPane(
      OutputText text, Presentation presentation, Executor background, Consumer<Question> again) {
    super(4);
    this.text = text;
    this.presentation = presentation;
    this.background = background;
    getStyleClass().add("output-pane");
    VBox.setVgrow(content, Priority.ALWAYS);
    List<OutputText.Part> parts = text.parts();
    if (text.piece() instanceof Piece.NotAvailable why) {
      getChildren().add(new NotHad(text.plugin().output(), why, again));
    } else if (!text.known()) {
      getChildren().add(quiet("Asking for output and error apart…"));
    }
    if (parts.isEmpty() && text.known()) {
      getChildren().add(quiet("It wrote nothing, neither output nor error."));
    }
    getChildren().add(content);
    if (!parts.isEmpty()) {
      show(parts.getFirst(), parts);
    }
  }

  void dispose() {
    if (viewer != null) {
      viewer.dispose();
    }
  }

  private HBox choice(OutputText.Part now, List<OutputText.Part> parts) {
    ToggleGroup group = new ToggleGroup();
    HBox row = new HBox(4);
    for (OutputText.Part part : parts) {
      ToggleButton button = new ToggleButton(part.word());
      button.setMinWidth(USE_PREF_SIZE);
      button.setAccessibleText(part.title());
      button.setTooltip(new Tooltip(part.title()));
      button.setToggleGroup(group);
      button.setSelected(part.equals(now));
      button.setOnAction(
          _ -> {
            show(part, parts);
            content.lookup(".toggle-button:selected").requestFocus();
          });
      row.getChildren().add(button);
    }
    return row;
  }

  private void show(OutputText.Part part, List<OutputText.Part> parts) {
    dispose();
    ValueViewer shown =
        new ValueViewer(
            part.title(), "", part.text(), presentation, background, choice(part, parts));
    shown.startAt(text.quoted());
    viewer = shown;
    VBox.setVgrow(shown, Priority.ALWAYS);
    content.getChildren().clear();
    if (!part.cut().isEmpty()) {
      Label cut = Shown.label(part.cut(), "cut");
      Tooltip whole = new Tooltip(cut.getText());
      Lines.wrap(whole);
      whole.setMaxWidth(640);
      cut.setTooltip(whole);
      content.getChildren().add(cut);
    }
    content.getChildren().add(shown);
  }

  private static Label quiet(String words) {
    Label label = Shown.label(words, "quiet");
    Lines.wrap(label);
    return label;
  }
}
