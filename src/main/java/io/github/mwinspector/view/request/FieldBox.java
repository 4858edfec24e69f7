package io.github.mwinspector.view.request;

import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.part.Shown;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** A field with its label above and the line under it, whose room is always kept. */
final class FieldBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Label caption;
  private final Control control;
  private final Label line = new Label();
  private Message said = Message.NONE;
  private final FontIcon wrong = new FontIcon(MaterialDesignA.ALERT_CIRCLE);
  private final FontIcon note = new FontIcon(MaterialDesignI.INFORMATION_OUTLINE);

  FieldBox(String name, Control control) {
    this.control = control;
    caption = new Label(name);
    caption.getStyleClass().add("caption");
    caption.setLabelFor(control);
    control.setAccessibleText(name);
    control.setMaxWidth(Double.MAX_VALUE);
    line.getStyleClass().add("line");
    line.setMinWidth(0);
    line.setPrefWidth(0);
    line.setMaxWidth(Double.MAX_VALUE);
  }

  Label caption() {
    return caption;
  }

  Control control() {
    return control;
  }

  Label line() {
    return line;
  }

  /** Whether the line has nothing to say to who has typed: its neighbour may use the room. */
  boolean quiet() {
    return line.getText().isEmpty() || said.tone() == Message.Tone.HINT;
  }

  /** What the line says. */
  Message said() {
    return said;
  }

  /** Whether anything stands in the field. */
  boolean filled() {
    return control instanceof TextInputControl field && !field.getText().isEmpty();
  }

  /** Shows a message; its whole text is in the tooltip as well. */
  void say(Message message) {
    if (message.equals(said)) {
      return;
    }
    said = message;
    Shown.set(line, message.words());
    line.setGraphic(icon(message));
    line.setTooltip(message.words().isEmpty() ? null : new Tooltip(Display.line(message.words())));
    boolean error = message.tone() == Message.Tone.ERROR;
    line.pseudoClassStateChanged(WRONG, error);
    control.pseudoClassStateChanged(WRONG, error);
    control.setAccessibleHelp(Display.line(message.words()));
  }

  private @Nullable FontIcon icon(Message message) {
    return switch (message.tone()) {
      case HINT, FACT -> null;
      case NOTE -> note;
      case ERROR -> wrong;
    };
  }
}
