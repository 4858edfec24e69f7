package io.github.mwinspector.view.part;

import io.github.mwinspector.request.PastedPlace;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;

/** A field for one execution id, wide enough for all of it. */
public final class IdField extends TextField {
  /** An id's 36 characters. */
  private static final int COLUMNS = 36;

  /** Longer texts are no ids, and slow the field down. */
  private static final int LIMIT = 128;

  private final Consumer<PastedIds.Two> both;
  private final Consumer<PastedPlace> place;

  /**
   * An empty field.
   *
   * @param both is told when two ids are pasted at once
   * @param place is told of each paste, when its ids are filled in, which account and region the
   *     text names
   */
  public IdField(Consumer<PastedIds.Two> both, Consumer<PastedPlace> place) {
    this.both = both;
    this.place = place;
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
    switch (PastedIds.of(pasted)) {
      case PastedIds.Two two -> both.accept(two);
      case PastedIds.Text(String text) -> replaceSelection(text);
    }
    place.accept(PastedPlace.of(pasted));
  }
}
