package io.github.mwinspector.view.parameters;

import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.view.part.Reveals;
import io.github.mwinspector.view.part.Shown;
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
  private final Label text = new Label();
  private final Label note = new Label();
  private final Label placeholder = badge(MaterialDesignC.CODE_BRACES, "placeholder");
  private final Label hidden = badge(MaterialDesignA.ALERT_OUTLINE, "hidden characters");
  private final Button open;
  private final Button eye;
  private final HBox box;

  ValueCell(
      ObservableValue<Disclosure> disclosure, Reveals reveals, Consumer<ParameterNode> opener) {
    this.disclosure = disclosure;
    this.reveals = reveals;
    getStyleClass().add("value-cell");
    text.setMnemonicParsing(false);
    text.getStyleClass().addAll("value", Shown.MONOSPACE);
    text.setMinWidth(0);
    note.getStyleClass().add("note");
    placeholder.setTooltip(new Tooltip("Filled in by the service at run time."));
    hidden.setTooltip(new Tooltip("Contains characters that can't be seen; they are written out."));
    open = new Button();
    open.getStyleClass().addAll("flat", "open-value");
    open.setTooltip(new Tooltip("Open the whole value (Enter)"));
    open.setOnAction(_ -> opener.accept(getItem()));
    eye = Shown.iconButton(MaterialDesignE.EYE_OUTLINE, "", () -> reveals.toggle(getItem()));
    eye.getStyleClass().add("eye");
    box = new HBox(8, text, note, placeholder, hidden, open, eye);
    box.setAlignment(Pos.CENTER_LEFT);
    for (Node fixed : new Node[] {note, placeholder, hidden, open, eye}) {
      ((javafx.scene.layout.Region) fixed).setMinWidth(USE_PREF_SIZE);
    }
    open.setFocusTraversable(false);
    eye.setFocusTraversable(false);
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
    text.setText(value.text());
    text.pseudoClassStateChanged(QUIET, !value.own());
    text.pseudoClassStateChanged(PLACEHOLDER, value.placeholder());
    note.setText(value.note());
    present(note, !value.note().isEmpty());
    present(placeholder, value.placeholder());
    present(hidden, value.hidden());
    open.setText("… %,d characters, open".formatted(value.more()));
    present(open, value.more() > 0);
    showEye(value.masked(), revealed);
    setAccessibleText(value.text());
    setGraphic(box);
  }

  private void showEye(boolean masked, boolean revealed) {
    present(eye, masked || revealed);
    String words = revealed ? "Mask again (Space)" : "Reveal for 30 seconds (Space)";
    eye.getTooltip().setText(words);
    eye.setAccessibleText(words);
    ((FontIcon) eye.getGraphic())
        .setIconCode(revealed ? MaterialDesignE.EYE_OFF_OUTLINE : MaterialDesignE.EYE_OUTLINE);
  }

  private static Label badge(org.kordamp.ikonli.Ikon icon, String words) {
    Label badge = new Label(words, new FontIcon(icon));
    badge.getStyleClass().add("badge");
    return badge;
  }

  private static void present(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
