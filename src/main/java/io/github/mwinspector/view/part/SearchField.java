package io.github.mwinspector.view.part;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/**
 * A field for words to look for, emptied by Esc or by the cross in it. AtlantaFX's field and not
 * ControlsFX's, whose own style sheet knows Modena's colours only and logs a warning for each.
 */
public final class SearchField extends CustomTextField {
  /**
   * Starts empty.
   *
   * @param prompt shown while it is empty, and read by screen readers
   */
  public SearchField(String prompt) {
    setPromptText(prompt);
    setAccessibleText(prompt);
    FontIcon clear = new FontIcon(MaterialDesignC.CLOSE);
    clear.setCursor(Cursor.HAND);
    clear.setOnMouseClicked(_ -> clear());
    clear.visibleProperty().bind(textProperty().isNotEmpty());
    setLeft(new FontIcon(MaterialDesignM.MAGNIFY));
    setRight(clear);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            clear();
            event.consume();
          }
        });
  }
}
