package io.github.mwinspector.view.alarms;

import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.Shown;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A caption with a text that wraps. */
final class Facts {
  private static final double CAPTIONS = 112;

  private Facts() {}

  /** A row; what looks like a secret in the text is masked. */
  static HBox row(String caption, String raw) {
    Label name = new Label(caption);
    name.getStyleClass().add("quiet");
    name.setMinWidth(CAPTIONS);
    Label text = Shown.label(Secrets.mask("", new Sensitive(raw), Disclosure.VALUES));
    Lines.wrap(text);
    text.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(8, name, text);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }
}
