package io.github.mwinspector.view.part;

import io.github.mwinspector.text.Display;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes nodes that show text from outside. Every such node is made or set here. */
public final class Shown {
  /** Style class for ids, ARNs, values and output. */
  public static final String MONOSPACE = "monospace";

  /** Style class of text that holds hidden characters, made visible. */
  public static final String HIDDEN_CHARACTERS = "hidden-characters";

  private Shown() {}

  /** A label of text that somebody else wrote. */
  public static Label label(String raw, String... styleClasses) {
    Label label = new Label();
    label.getStyleClass().addAll(styleClasses);
    set(label, raw);
    return label;
  }

  /** Shows a text that somebody else wrote in a label, button or cell. */
  public static void set(Labeled node, String raw) {
    node.setMnemonicParsing(false);
    node.setText(Display.line(raw));
    boolean hidden = raw.length() <= Display.CELL && Display.differs(raw);
    node.getStyleClass().remove(HIDDEN_CHARACTERS);
    if (hidden) {
      node.getStyleClass().add(HIDDEN_CHARACTERS);
      node.setTooltip(new Tooltip("Contains hidden characters; they are written out here."));
    }
  }

  /** A button that is an icon, with its words in the tooltip and for screen readers. */
  public static Button iconButton(Ikon icon, String words, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll("flat", "button-icon");
    button.setTooltip(new Tooltip(words));
    button.setAccessibleRole(AccessibleRole.BUTTON);
    button.setAccessibleText(words);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
