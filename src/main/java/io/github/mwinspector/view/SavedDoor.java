package io.github.mwinspector.view;

import io.github.mwinspector.state.CurrentPaste;
import io.github.mwinspector.state.CurrentSaved;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.view.saved.SavedPane;
import java.io.File;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.FileChooser;

/** Where files with results come into a window. */
final class SavedDoor {
  private final WindowModel model;
  private final BorderPane window;
  private final CurrentSaved saved;
  private final SavedPane pane;

  SavedDoor(WindowModel model, CurrentPaste paste, BorderPane window) {
    this.model = model;
    this.window = window;
    saved =
        new CurrentSaved(
            model.form(), model.lookup(), paste, model.presentation().clock(), model.background());
    pane = new SavedPane(model.lookup(), saved, model.presentation(), this::choose);
    window.addEventFilter(KeyEvent.KEY_PRESSED, this::cancelOnEscape);
  }

  /** What is to be said of files. */
  SavedPane pane() {
    return pane;
  }

  /** The door's own state, for what is pasted and dropped. */
  CurrentSaved saved() {
    return saved;
  }

  Shortcut shortcut() {
    return Shortcut.of("Shortcut+O", "Open a file with a result", this::choose);
  }

  /** Opens a file. */
  void open(Path file) {
    saved.open(file);
  }

  /** Sees a saved result as of when it was saved. */
  void seeAsOf(Result result) {
    model.presentation().seeAsOf(result.saved() == null ? null : result.saved().at());
  }

  /** Fills the form with what the saved result on screen was asked with. */
  void fill() {
    pane.fill();
  }

  void dispose() {
    saved.cancel();
    pane.dispose();
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open a result");
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter("Results (JSON)", "*.json"),
            new FileChooser.ExtensionFilter("All files", "*"));
    File chosen = chooser.showOpenDialog(window.getScene().getWindow());
    if (chosen != null) {
      open(chosen.toPath());
    }
  }

  private void cancelOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && saved.reading().get() != null) {
      saved.cancel();
      event.consume();
    }
  }
}
