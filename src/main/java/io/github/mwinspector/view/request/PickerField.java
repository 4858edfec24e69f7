package io.github.mwinspector.view.request;

import atlantafx.base.controls.CustomTextField;
import io.github.mwinspector.view.part.Lines;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;

/**
 * The field of a picker. A text field cuts what is too long for it without a sign; this one leaves
 * out the middle while nobody types in it, with the whole in its tooltip.
 */
final class PickerField extends CustomTextField {
  private static final PseudoClass CUT = PseudoClass.getPseudoClass("cut");

  /** A text field keeps room for its caret: a name that just fits there must not be elided less. */
  private static final double CARET = 4;

  private final Label elided = new Label();
  private final Tooltip whole = new Tooltip();
  private final BooleanProperty typing = new SimpleBooleanProperty();

  private final Predicate<String> reader;

  /**
   * An empty field.
   *
   * @param reader is asked to take a text that is pasted; false when it is to go into the field
   */
  PickerField(Predicate<String> reader) {
    this.reader = reader;
    elided.getStyleClass().add("elided");
    elided.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    elided.setMnemonicParsing(false);
    elided.setMouseTransparent(true);
    elided.setManaged(false);
    elided.setVisible(false);
    elided.textProperty().bind(textProperty());
    textProperty().subscribe(whole::setText);
    Lines.wrap(whole);
    whole.setMaxWidth(ProfileSource.TIP_WIDTH);
    ObservableValue<Boolean> cut =
        elided.textTruncatedProperty().flatMap(no -> typing.map(typed -> no && !typed));
    cut.subscribe(now -> elide(now));
  }

  @Override
  public void paste() {
    String pasted = Clipboard.getSystemClipboard().getString();
    if (pasted == null || !reader.test(pasted)) {
      super.paste();
    }
  }

  /** Whether what stands here is being typed. */
  BooleanProperty typing() {
    return typing;
  }

  private void elide(boolean now) {
    pseudoClassStateChanged(CUT, now);
    elided.setVisible(now);
    setTooltip(now ? whole : null);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (!getChildren().contains(elided)) {
      getChildren().add(elided);
    }
    Insets padding = getPadding();
    double from = edge(getLeft()) + padding.getLeft();
    double to = getWidth() - edge(getRight()) - padding.getRight() - CARET;
    elided.resizeRelocate(
        from, snappedTopInset(), to - from, getHeight() - snappedTopInset() - snappedBottomInset());
  }

  /** How much of the width a node at the field's side takes. */
  private static double edge(@Nullable Node side) {
    return side == null || side.getParent() == null
        ? 0
        : side.getParent().getLayoutBounds().getWidth();
  }
}
