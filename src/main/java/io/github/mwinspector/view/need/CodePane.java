package io.github.mwinspector.view.need;

import io.github.mwinspector.lookup.Grants;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Sensitive;
import io.github.mwinspector.view.part.Lines;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;

/** Takes the six digits that an MFA device shows now. */
final class CodePane extends NeedPane {
  private static final int DIGITS = 6;

  private final TextField code = new TextField();

  CodePane(Need.MfaCode need, Grants grants, Runnable met) {
    Label caption = new Label("MFA code of " + Display.line(need.serial()));
    Lines.wrap(caption);
    caption.setMinHeight(USE_PREF_SIZE);
    caption.setLabelFor(code);
    code.setPromptText("000000");
    code.setPrefColumnCount(DIGITS + 2);
    code.setAccessibleText("MFA code, six digits");
    code.getStyleClass().add("need-code");
    code.setTextFormatter(new TextFormatter<>(CodePane::digits));
    Button go = new Button("Continue");
    go.getStyleClass().addAll("accent", "need-yes");
    go.setDisable(true);
    code.textProperty().subscribe(text -> go.setDisable(text.length() != DIGITS));
    Runnable give =
        () -> {
          grants.give(need, new Sensitive(code.getText()));
          code.clear();
          met.run();
        };
    go.setOnAction(_ -> give.run());
    code.setOnAction(
        _ -> {
          if (!go.isDisabled()) {
            give.run();
          }
        });
    HBox row = new HBox(8, code, go);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(caption, row);
  }

  /** A pasted "123 456" loses its blank; what is no digit doesn't get in. */
  private static TextFormatter.Change digits(TextFormatter.Change change) {
    change.setText(change.getText().replaceAll("[^0-9]", ""));
    int room = DIGITS - (change.getControlNewText().length() - change.getText().length());
    if (change.getText().length() > Math.max(0, room)) {
      change.setText(change.getText().substring(0, Math.max(0, room)));
    }
    int end = Math.min(change.getCaretPosition(), change.getControlNewText().length());
    change.selectRange(end, end);
    return change;
  }

  @Override
  public void requestFocus() {
    code.requestFocus();
  }
}
