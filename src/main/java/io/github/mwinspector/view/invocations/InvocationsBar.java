package io.github.mwinspector.view.invocations;

import io.github.mwinspector.view.part.CallButton;
import io.github.mwinspector.view.part.SearchField;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The line over the table: filter, count, the call to copy, what was just done. */
final class InvocationsBar extends HBox {
  private final SearchField filter = new SearchField("Filter by any text (Ctrl+F)");
  private final Label count = new Label();
  private final Label said = new Label();
  private boolean quiet;

  InvocationsBar(Runnable filtered) {
    super(8);
    getStyleClass().add("invocations-bar");
    setAlignment(Pos.CENTER_LEFT);
    filter.setPrefColumnCount(16);
    filter.setMinWidth(160);
    filter
        .textProperty()
        .subscribe(
            (_, _) -> {
              if (!quiet) {
                filtered.run();
              }
            });
    count.getStyleClass().add("count");
    count.setMinWidth(USE_PREF_SIZE);
    said.getStyleClass().add("said");
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    getChildren().addAll(filter, count, new CallButton(SubjectCalls::all), said);
  }

  String words() {
    return filter.getText().strip();
  }

  /** Empties the filter without a word to anybody. */
  void clearFilter() {
    quiet = true;
    filter.clear();
    quiet = false;
    said.setText("");
  }

  void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  void count(String words) {
    count.setText(words);
  }

  void say(String words) {
    said.setText(words);
  }
}
