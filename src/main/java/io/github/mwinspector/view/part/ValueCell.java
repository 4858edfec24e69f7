package io.github.mwinspector.view.part;

import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** Shows a row's value on one line, with what there is to say and to do about it. */
final class ValueCell extends TreeTableCell<ParameterNode, ParameterNode> {
  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
  private static final PseudoClass PLACEHOLDER = PseudoClass.getPseudoClass("placeholder");

  private final ObservableValue<Disclosure> disclosure;
  private final Reveals reveals;
  private final Consumer<ParameterNode> opener;
  private final Label text = new Label();
  private final HBox box = new HBox(8, text);
  private @Nullable Label placeholder;
  private @Nullable Label hidden;
  private @Nullable Button open;
  private @Nullable Button eye;

  ValueCell(
      ObservableValue<Disclosure> disclosure, Reveals reveals, Consumer<ParameterNode> opener) {
    this.disclosure = disclosure;
    this.reveals = reveals;
    this.opener = opener;
    getStyleClass().add("value-cell");
    text.setMnemonicParsing(false);
    text.getStyleClass().addAll("value", Shown.MONOSPACE);
    text.setMinWidth(0);
    box.setAlignment(Pos.CENTER_LEFT);
  }

  @Override
  protected void updateItem(@Nullable ParameterNode node, boolean empty) {
    super.updateItem(node, empty);
    if (empty || node == null) {
      setGraphic(null);
      return;
    }
    boolean revealed = reveals.isRevealed(node);
    RowValue value = RowValue.of(node, revealed ? Disclosure.SECRETS : disclosure.getValue());
    text.setText(Display.fromLeft(value.text()));
    text.pseudoClassStateChanged(QUIET, !value.own());
    text.pseudoClassStateChanged(PLACEHOLDER, value.placeholder());
    List<Node> parts = new ArrayList<>(List.of(text));
    addSaid(parts, value);
    if (value.more() > 0) {
      parts.add(open(value.more()));
    }
    if (value.masked() || revealed) {
      parts.add(eye(revealed));
    }
    box.getChildren().setAll(parts);
    setAccessibleText(value.text());
    setGraphic(box);
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

  private Button open(int length) {
    if (open == null) {
      open = new Button();
      open.getStyleClass().addAll("flat", "open-value");
      open.setTooltip(new Tooltip("Open the whole value (Enter)"));
      open.setOnAction(_ -> opener.accept(getItem()));
      open.setFocusTraversable(false);
      open.setMinWidth(USE_PREF_SIZE);
    }
    open.setText("… %,d characters, open".formatted(length));
    return open;
  }

  private Button eye(boolean revealed) {
    if (eye == null) {
      eye = Shown.iconButton(MaterialDesignE.EYE_OUTLINE, "", () -> reveals.toggle(getItem()));
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
