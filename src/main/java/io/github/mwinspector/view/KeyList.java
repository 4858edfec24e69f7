package io.github.mwinspector.view;

import io.github.mwinspector.view.part.Shown;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The list of all keys (F1): a window of its own that blocks nothing. */
final class KeyList {
  private KeyList() {}

  static void show(Window owner, List<Shortcut> shortcuts) {
    GridPane grid = new GridPane(24, 8);
    grid.setPadding(new Insets(24));
    row(grid, "Enter", "Look up what the fields say");
    row(grid, "Esc", "Cancel the look-up under way");
    for (Shortcut shortcut : shortcuts) {
      row(grid, shortcut.keys().getDisplayText(), shortcut.words());
    }
    row(grid, "Shift+F10, Menu", "Actions of the selected row");
    row(grid, "Enter, on a row", "Open the row's whole value");
    row(grid, "Shift+Enter, comparing", "Open the other run's whole value");
    row(grid, "Enter, on an invocation", "Go to what it says");
    row(grid, "Space, on a parameter", "Reveal its value for 30 seconds, or mask it");
    row(grid, "Ctrl+C", "Copy the selected row, its value hidden");
    row(grid, "Ctrl+Shift+C", "Copy the selected parameter with values");
    row(grid, "+, −, 0, on the timeline", "Zoom in, out, or show the whole task");
    row(grid, "Arrows, Enter, on the timeline", "Move, go from bar to bar, open its row");
    row(grid, "F3, Shift+F3", "Next or previous match in the response");
    ScrollPane page = new ScrollPane(grid);
    page.getStyleClass().add("edge-to-edge");
    page.setFitToWidth(true);
    Stage stage = new Stage();
    stage.initOwner(owner);
    stage.setTitle("Keys");
    // A scroll pane lets through what lies below it: the window's colour is its parent's.
    Scene scene = new Scene(new StackPane(page));
    scene
        .getStylesheets()
        .setAll(owner.getScene() == null ? List.of() : owner.getScene().getStylesheets());
    scene.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
            stage.close();
          }
        });
    stage.setScene(scene);
    stage.show();
  }

  private static void row(GridPane grid, String keys, String words) {
    int row = grid.getRowCount();
    Label key = Shown.label(keys, Shown.MONOSPACE);
    grid.addRow(row, key, new Label(words));
  }
}
