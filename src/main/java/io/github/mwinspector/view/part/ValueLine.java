package io.github.mwinspector.view.part;

import io.github.mwinspector.text.Display;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** A value on one line of a cell, with what there is to say and to do about it. */
public final class ValueLine extends HBox {
  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
  private static final PseudoClass PLACEHOLDER = PseudoClass.getPseudoClass("placeholder");

  private final Runnable open;
  private final Runnable toggle;
  private final Label text = new Label();
  private @Nullable Label placeholder;
  private @Nullable Label hidden;
  private @Nullable Button opener;
  private @Nullable Button eye;

  /**
   * An empty line.
   *
   * @param open opens the whole value
   * @param toggle reveals the value, or masks it again
   */
  public ValueLine(Runnable open, Runnable toggle) {
    super(8);
    this.open = open;
    this.toggle = toggle;
    text.setMnemonicParsing(false);
    text.getStyleClass().addAll("value", Shown.MONOSPACE);
    text.setMinWidth(0);
    getChildren().add(text);
    setAlignment(Pos.CENTER_LEFT);
  }

  /** Shows a value. */
  public void show(RowValue value, boolean revealed) {
    text.setText(Display.fromLeft(value.text()));
    text.pseudoClassStateChanged(QUIET, !value.own());
    text.pseudoClassStateChanged(PLACEHOLDER, value.placeholder());
    List<Node> parts = new ArrayList<>(List.of(text));
    addSaid(parts, value);
    if (value.more() > 0) {
      parts.add(opener(value.more()));
    }
    if (value.masked() || revealed) {
      parts.add(eye(revealed));
    }
    getChildren().setAll(parts);
  }

  /** Most rows have nothing said about them: the nodes for it are made when first wanted. */
  private void addSaid(List<Node> parts, RowValue value) {
    if (!value.note().isEmpty()) {
      Label note = new Label(value.note());
      note.getStyleClass().add("note");
      note.setMinWidth(USE_PREF_SIZE);
      parts.add(note);
    }
    if (value.placeholder()) {
      if (placeholder == null) {
        placeholder =
            badge(
                MaterialDesignC.CODE_BRACES,
                "placeholder",
                "Filled in by the service at run time.");
      }
      parts.add(placeholder);
    }
    if (value.hidden()) {
      if (hidden == null) {
        hidden =
            badge(
                MaterialDesignA.ALERT_OUTLINE,
                "hidden characters",
                "Contains characters that can't be seen; they are written out.");
      }
      parts.add(hidden);
    }
  }

  private Button opener(int length) {
    if (opener == null) {
      opener = new Button();
      opener.getStyleClass().addAll("flat", "open-value");
      opener.setTooltip(new Tooltip("Open the whole value (Enter)"));
      opener.setOnAction(_ -> open.run());
      opener.setFocusTraversable(false);
      opener.setMinWidth(USE_PREF_SIZE);
    }
    opener.setText("… %,d characters, open".formatted(length));
    return opener;
  }

  private Button eye(boolean revealed) {
    if (eye == null) {
      eye = Shown.iconButton(MaterialDesignE.EYE_OUTLINE, "", () -> toggle.run());
      eye.getStyleClass().add("eye");
      eye.setFocusTraversable(false);
      eye.setMinWidth(USE_PREF_SIZE);
    }
    String words = revealed ? "Mask again (Space)" : "Reveal for 30 seconds (Space)";
    eye.getTooltip().setText(words);
    eye.setAccessibleText(words);
    ((FontIcon) eye.getGraphic())
        .setIconCode(revealed ? MaterialDesignE.EYE_OFF_OUTLINE : MaterialDesignE.EYE_OUTLINE);
    return eye;
  }

  private static Label badge(Ikon icon, String words, String tip) {
    Label badge = new Label(words, new FontIcon(icon));
    badge.getStyleClass().add("badge");
    badge.setTooltip(new Tooltip(tip));
    badge.setMinWidth(USE_PREF_SIZE);
    return badge;
  }
}
