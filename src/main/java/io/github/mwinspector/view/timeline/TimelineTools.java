package io.github.mwinspector.view.timeline;

import atlantafx.base.theme.Styles;
import io.github.mwinspector.view.part.Shown;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** What can be done with the lanes; not there when there are none. */
final class TimelineTools extends HBox {
  private static final String EXPAND = "Show a lane for each invocation, step and alarm";

  private final ToggleButton expand = new ToggleButton();

  TimelineTools(Navigation navigation, Runnable expansion) {
    getStyleClass().add("timeline-tools");
    expand.setGraphic(new FontIcon(MaterialDesignU.UNFOLD_MORE_HORIZONTAL));
    expand.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "expand");
    expand.setTooltip(new Tooltip(EXPAND));
    expand.setAccessibleText(EXPAND);
    expand.selectedProperty().subscribe((_, _) -> expansion.run());
    getChildren()
        .addAll(
            tool(MaterialDesignM.MAGNIFY_MINUS_OUTLINE, "Zoom out (−)", navigation::zoomOut),
            tool(MaterialDesignM.MAGNIFY_PLUS_OUTLINE, "Zoom in (+)", navigation::zoomIn),
            tool(MaterialDesignF.FIT_TO_PAGE_OUTLINE, "Show the whole task (0)", navigation::fit),
            expand);
    setMinWidth(USE_PREF_SIZE);
    show(false);
  }

  /** Whether each thing is to have a lane of its own. */
  boolean expanded() {
    return expand.isSelected();
  }

  void show(boolean shown) {
    setVisible(shown);
    setManaged(shown);
  }

  /** The picture has keys for these: no stops for the Tab key. */
  private static Button tool(Ikon icon, String words, Runnable action) {
    Button button = Shown.iconButton(icon, words, action);
    button.setFocusTraversable(false);
    return button;
  }
}
