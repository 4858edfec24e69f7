package io.github.mwinspector.view.part;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import javafx.animation.PauseTransition;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.util.Duration;

/** Puts text on the clipboard: always the model's text, never what a control shows of it. */
public final class Clips {
  /** Asks clipboard managers to keep no history of a text (requirement T15). */
  private static final String HINT = "x-kde-passwordManagerHint";

  /** Marks what this program copied that holds secrets. */
  private static final String REVEALED = "application/x-mw-inspector-revealed";

  private Clips() {}

  /** Copies a text that holds nothing sensitive. JavaFX thread only. */
  public static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** Copies a picture. JavaFX thread only. */
  public static void copy(Image picture) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(picture);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /**
   * Copies a text that holds secrets: clipboard managers are asked not to keep it, and it is taken
   * from the clipboard after {@link Reveals#WHILE} if it is still there. JavaFX thread only.
   */
  public static void copyRevealed(String text) {
    copyRevealed(text, Reveals.WHILE);
  }

  /**
   * Like {@link #copyRevealed(String)}.
   *
   * @param keep how long the text may stay; tests bring a short one
   */
  public static void copyRevealed(String text, Duration keep) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    content.put(format(REVEALED), ByteBuffer.wrap("secret".getBytes(UTF_8)));
    content.put(format(HINT), ByteBuffer.wrap("secret".getBytes(UTF_8)));
    Clipboard.getSystemClipboard().setContent(content);
    PauseTransition pause = new PauseTransition(keep);
    pause.setOnFinished(_ -> clearIfStill(text));
    pause.play();
  }

  /** Takes a text from the clipboard, unless something else was copied since. */
  public static void clearIfStill(String text) {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (text.equals(clipboard.getString())) {
      clipboard.clear();
    }
  }

  /** Takes a copied text that holds secrets from the clipboard, if it is still there (T15). */
  public static void clearRevealed() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasContent(format(REVEALED))) {
      clipboard.clear();
    }
  }

  private static DataFormat format(String mimeType) {
    DataFormat known = DataFormat.lookupMimeType(mimeType);
    return known == null ? new DataFormat(mimeType) : known;
  }
}
