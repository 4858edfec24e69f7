package io.github.mwinspector.view.need;

import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.Shown;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** Shows exactly what a yes would allow, and takes the yes. Enter alone never says it. */
final class ConsentPane extends NeedPane {
  ConsentPane(String what, String about, String yes, Runnable allow) {
    Label exact = new Label(Display.block(what, LONGEST));
    exact.getStyleClass().addAll(Shown.MONOSPACE, "need-exact");
    Lines.wrap(exact);
    exact.setMinHeight(USE_PREF_SIZE);
    Label words = new Label(Display.line(about));
    Lines.wrap(words);
    words.setMinHeight(USE_PREF_SIZE);
    Button button = new Button(yes);
    button.getStyleClass().addAll("accent", "need-yes");
    button.setOnAction(_ -> allow.run());
    getChildren().setAll(exact, words, button);
  }
}
