package io.github.mwinspector.view.part;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts text on the clipboard: always the model's text, never what a control shows of it. */
public final class Clips {
  private Clips() {}

  /** Copies a text that holds nothing sensitive. JavaFX thread only. */
  public static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
