package io.github.mwinspector.view.part;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;

/** A field for one execution id, wide enough for all of it. */
public final class IdField extends TextField {
  /** An id's 36 characters. */
  private static final int COLUMNS = 36;

  /** Longer texts are no ids, and slow the field down. */
  private static final int LIMIT = 128;

  /** Characters around an id that come along when it is copied out of JSON, a table or a chat. */
  private static final Pattern BEFORE = Pattern.compile("^[\\s\\p{Z}\\p{Cf}\"'`,;]+");

  private static final Pattern AFTER = Pattern.compile("[\\s\\p{Z}\\p{Cf}\"'`,;]+$");

  private final Predicate<String> more;

  /**
   * An empty field.
   *
   * @param more is asked to take a pasted text that is longer than an id; false when the text is to
   *     go where the caret is
   */
  public IdField(Predicate<String> more) {
    this.more = more;
    getStyleClass().addAll(Shown.MONOSPACE, "id-field");
    setPrefColumnCount(COLUMNS);
    setPromptText("00000000-0000-0000-0000-000000000000");
    TextLimit.set(this, LIMIT);
  }

  @Override
  public void paste() {
    String pasted = Clipboard.getSystemClipboard().getString();
    if (pasted == null) {
      return;
    }
    String beginning = pasted.substring(0, Math.min(pasted.length(), 2 * LIMIT));
    String text = AFTER.matcher(BEFORE.matcher(beginning).replaceAll("")).replaceAll("");
    boolean longer = pasted.length() > beginning.length() || text.length() > COLUMNS;
    if (!longer || !more.test(pasted)) {
      replaceSelection(text);
    }
  }
}
