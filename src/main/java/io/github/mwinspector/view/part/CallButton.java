package io.github.mwinspector.view.part;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Opens the calls that brought what a panel shows, to be copied as commands. */
public final class CallButton extends MenuButton {
  /** The style class of every such button. */
  public static final String STYLE = "call-button";

  private static final String WORDS = "Copy as AWS CLI command or Python";

  private final Supplier<List<CallMenu>> calls;

  /**
   * A button of a panel.
   *
   * @param calls asked for each time the menu opens
   */
  public CallButton(Supplier<List<CallMenu>> calls) {
    super(null, new FontIcon(MaterialDesignC.CODE_TAGS));
    this.calls = calls;
    getStyleClass().addAll("flat", "button-icon", STYLE);
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    CallButton.class.getResource("/io/github/mwinspector/view/part.css"))
                .toExternalForm());
    setTooltip(new Tooltip(WORDS + " (Ctrl+K)"));
    setAccessibleText(WORDS);
    setMinWidth(USE_PREF_SIZE);
    // The menu only opens when it has something to show.
    fill();
    setOnShowing(_ -> fill());
  }

  private void fill() {
    List<CallMenu> now = calls.get();
    getItems()
        .setAll(
            now.size() == 1
                ? now.getFirst().items(this)
                : now.stream().map(call -> call.menu(this)).toList());
  }
}
