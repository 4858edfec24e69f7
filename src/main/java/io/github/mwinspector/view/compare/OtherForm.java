package io.github.mwinspector.view.compare;

import io.github.mwinspector.paste.Fact;
import io.github.mwinspector.paste.PasteReader;
import io.github.mwinspector.paste.Pasted;
import io.github.mwinspector.state.FormField;
import io.github.mwinspector.state.Missing;
import io.github.mwinspector.view.part.IdField;
import io.github.mwinspector.view.part.Shown;
import java.util.function.BiFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The two ids of another run; Enter in either compares, or says what is wrong with which. */
final class OtherForm extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  /** No more of a pasted text than this is read, which takes some milliseconds. */
  private static final int PASTED = 64 * 1024;

  private final BiFunction<String, String, @Nullable Missing> compare;
  private final IdField window = new IdField(this::both);
  private final IdField task = new IdField(this::both);
  private final Label wrong = new Label();

  /**
   * An empty form.
   *
   * @param compare compares with the run of the two typed ids, or says what is wrong with them
   */
  OtherForm(BiFunction<String, String, @Nullable Missing> compare) {
    super(4);
    this.compare = compare;
    getStyleClass().add("other-form");
    Button button = new Button("Compare");
    button.setTooltip(new Tooltip("Compare with this run (Enter)"));
    button.setOnAction(_ -> submit());
    button.setMinWidth(USE_PREF_SIZE);
    HBox row =
        new HBox(
            8,
            caption("Window execution id", window),
            window,
            caption("Task id", task),
            task,
            button);
    row.setAlignment(Pos.CENTER_LEFT);
    wrong.getStyleClass().add("wrong-words");
    wrong.setGraphic(new FontIcon(MaterialDesignA.ALERT_CIRCLE));
    getChildren().addAll(row, wrong);
    for (IdField field : new IdField[] {window, task}) {
      HBox.setHgrow(field, Priority.SOMETIMES);
      field.setMinWidth(160);
      field.textProperty().subscribe(_ -> say(null));
      field.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
    }
  }

  private static Label caption(String words, IdField field) {
    Label caption = new Label(words);
    caption.getStyleClass().add("caption");
    caption.setLabelFor(field);
    caption.setMinWidth(USE_PREF_SIZE);
    field.setAccessibleText(words + " of the other run");
    return caption;
  }

  /** Empties it: it belongs to a result that is gone. */
  void clear() {
    window.clear();
    task.clear();
  }

  /** Goes to the first id, with all of it selected. */
  void focusIds() {
    window.requestFocus();
    window.selectAll();
  }

  private boolean both(String text) {
    Pasted pasted = PasteReader.read(text.substring(0, Math.min(text.length(), PASTED)));
    String execution = pasted.get(Fact.WINDOW_EXECUTION);
    String other = pasted.get(Fact.TASK_EXECUTION);
    if (execution == null || other == null) {
      return false;
    }
    window.setText(execution);
    task.setText(other);
    task.requestFocus();
    task.end();
    return true;
  }

  private void enter(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      submit();
    }
  }

  private void submit() {
    Missing missing = compare.apply(window.getText(), task.getText());
    say(missing);
    if (missing != null) {
      (missing.field() == FormField.TASK_ID ? task : window).requestFocus();
    }
  }

  private void say(@Nullable Missing missing) {
    window.pseudoClassStateChanged(
        WRONG, missing != null && missing.field() == FormField.WINDOW_EXECUTION_ID);
    task.pseudoClassStateChanged(WRONG, missing != null && missing.field() == FormField.TASK_ID);
    Shown.set(wrong, missing == null ? "" : missing.words());
    wrong.setVisible(missing != null);
    wrong.setManaged(missing != null);
  }
}
