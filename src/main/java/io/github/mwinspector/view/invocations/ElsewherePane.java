package io.github.mwinspector.view.invocations;

import io.github.mwinspector.evidence.LogPlace;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.part.Clips;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.Shown;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * Where the log or the history of what ran elsewhere stands, each place with the console's address
 * of it, to copy. JavaFX thread only.
 */
final class ElsewherePane extends GridPane {
  ElsewherePane(List<LogPlace> places) {
    super(8, 0);
    getStyleClass().add("elsewhere");
    ColumnConstraints captions = new ColumnConstraints();
    captions.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints texts = new ColumnConstraints(0, USE_COMPUTED_SIZE, Double.MAX_VALUE);
    texts.setHgrow(Priority.ALWAYS);
    getColumnConstraints().setAll(captions, texts);
    setMinHeight(USE_PREF_SIZE);
    for (LogPlace place : places) {
      String words = words(place.kind());
      add(words, place.name(), "Copy: " + words.toLowerCase(Locale.ROOT));
      if (place.link() != null) {
        add("in the console", place.link(), "Copy the console's address of this");
      }
    }
  }

  /** By Lambda's convention only: the function's page tells where it really logs. */
  private static String words(LogPlace.Kind kind) {
    return switch (kind) {
      case S3 -> "Bucket";
      case LOG_GROUP -> "Usual log group";
      case FUNCTION -> "Function";
      case STATE_MACHINE -> "State machine";
      case STATE_MACHINE_EXECUTION -> "Execution's history";
    };
  }

  private void add(String caption, String text, String tip) {
    Label name = new Label(caption);
    name.getStyleClass().add("detail-fact");
    Label value = Shown.label(text, Shown.MONOSPACE, "elsewhere-text");
    value.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    value.setMinWidth(0);
    if (value.getTooltip() == null) {
      Tooltip whole = new Tooltip(Display.line(text));
      Lines.wrap(whole);
      whole.setMaxWidth(640);
      value.setTooltip(whole);
    }
    Button copy = Shown.iconButton(MaterialDesignC.CONTENT_COPY, tip, () -> Clips.copy(text));
    addRow(getRowCount(), name, value, copy);
  }
}
