package io.github.mwinspector.view.recall;

import io.github.mwinspector.recall.LookedUp;
import io.github.mwinspector.recall.Recall.Remembered;
import io.github.mwinspector.state.CurrentRecall;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.Shown;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Whether look-ups are kept, and forgetting them all: asked once, in place. */
final class KeepBar extends VBox {
  private final CurrentRecall recall;
  private final CheckBox keep = new CheckBox("Keep recent look-ups");
  private final Button clear = new Button("Clear…");
  private final Label question = new Label();
  private final Button recents = new Button();
  private final Button all = new Button();
  private final Button leave = new Button("Leave them");
  private final VBox asking;
  private final Subscription subscription;

  KeepBar(CurrentRecall recall) {
    this.recall = recall;
    getStyleClass().add("recall-keep");
    keep.setOnAction(_ -> keepChanged());
    clear.getStyleClass().addAll("flat", "small", "recall-clear");
    clear.setOnAction(_ -> ask(true));
    clear.setMinWidth(Region.USE_PREF_SIZE);
    recents.setOnAction(_ -> forget(false));
    all.setOnAction(_ -> forget(true));
    leave.setOnAction(_ -> ask(false));
    for (Button button : new Button[] {recents, all, leave}) {
      button.getStyleClass().add("small");
    }
    recents.getStyleClass().add("recall-forget-recents");
    all.getStyleClass().add("recall-forget-all");
    Lines.wrap(question);
    question.setMinHeight(Region.USE_PREF_SIZE);
    asking = new VBox(8, question, new FlowPane(8, 8, recents, all, leave));
    asking.getStyleClass().add("recall-asking");
    HBox.setHgrow(keep, Priority.ALWAYS);
    keep.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(8, keep, clear);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(asking, line);
    ask(false);
    subscription = recall.remembered().subscribe(this::show);
  }

  void dispose() {
    subscription.unsubscribe();
  }

  private void show(Remembered now) {
    keep.setSelected(now.on());
    int pins = (int) now.lookUps().stream().filter(LookedUp::pinned).count();
    int others = now.lookUps().size() - pins;
    clear.setDisable(now.lookUps().isEmpty());
    String kept = pins == 0 ? "" : " and " + counted(pins, "pin");
    String words = "Forget " + counted(others, "recent look-up") + kept + "?";
    Shown.set(question, now.on() ? words : "Nothing more is kept. " + words);
    recents.setText(pins == 0 ? "Forget" : "Forget recents");
    all.setText("Forget pins too");
    visible(all, pins > 0);
    visible(recents, others > 0);
    if (now.lookUps().isEmpty()) {
      ask(false);
    }
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private void keepChanged() {
    recall.keepFromNow(keep.isSelected());
    ask(!keep.isSelected() && !recall.remembered().get().lookUps().isEmpty());
  }

  private void forget(boolean pinsToo) {
    recall.clear(pinsToo);
    ask(false);
  }

  /** Enter alone never forgets: the question opens with the harmless answer. */
  private void ask(boolean now) {
    boolean focused = asking.isFocusWithin();
    visible(asking, now);
    if (now) {
      leave.requestFocus();
    } else if (focused) {
      keep.requestFocus();
    }
  }

  private static void visible(Region node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }
}
