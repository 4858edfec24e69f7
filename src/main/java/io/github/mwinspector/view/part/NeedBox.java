package io.github.mwinspector.view.part;

import io.github.mwinspector.lookup.Need;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What a person must do before a list goes on, beside the list: its rows have no room for a form.
 * It takes no space when there is nothing to do. JavaFX thread only.
 */
public final class NeedBox extends VBox {
  private final NeedForms forms;
  private final Runnable met;
  private @Nullable Need shown;
  private @Nullable SidePart form;

  /**
   * An empty box.
   *
   * @param met asks again for what met the need
   */
  public NeedBox(NeedForms forms, Runnable met) {
    this.forms = forms;
    this.met = met;
    getStyleClass().add("need-box");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    NeedBox.class.getResource("/io/github/mwinspector/view/part.css"))
                .toExternalForm());
    clear();
  }

  /**
   * Shows the form of a need; the same one stays as it is.
   *
   * @param why who needs it and what for
   */
  public void show(String why, Need need) {
    if (need.equals(shown)) {
      return;
    }
    clear();
    shown = need;
    setVisible(true);
    setManaged(true);
    Label head = Shown.label(why, "need-head");
    Lines.wrap(head);
    head.setMinHeight(USE_PREF_SIZE);
    SidePart made = forms.of(need, met);
    form = made;
    getChildren().addAll(head, made.node());
  }

  /** Shows nothing, and ends what its form began. */
  public void clear() {
    SidePart old = form;
    form = null;
    shown = null;
    setVisible(false);
    setManaged(false);
    getChildren().clear();
    if (old != null) {
      old.dispose();
    }
  }
}
