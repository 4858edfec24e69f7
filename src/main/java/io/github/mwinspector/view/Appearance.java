package io.github.mwinspector.view;

import io.github.mwinspector.view.part.Shown;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** How the window looks: its colours, and whether values are on screen. */
record Appearance(WindowModel model) {
  void toggleValues() {
    model.presentation().valuesHidden().set(!model.presentation().valuesHidden().get());
  }

  void toggleTheme() {
    model.theme().set(model.theme().get().next(Platform.getPreferences().getColorScheme()));
  }

  /** The keys of the window as a whole. */
  List<Shortcut> shortcuts(Runnable showKeys) {
    return List.of(
        Shortcut.of("Shortcut+Shift+H", "Hide or show all values", this::toggleValues),
        Shortcut.of("Shortcut+U", "Times in UTC or local time", model.presentation()::toggleZone),
        Shortcut.of("Shortcut+T", "Light or dark", this::toggleTheme),
        Shortcut.of("F1", "This list of keys", showKeys));
  }

  /** The buttons of the status line. */
  List<Node> buttons(Runnable showKeys) {
    ToggleButton hide =
        new ToggleButton("Hide values", new FontIcon(MaterialDesignE.EYE_OFF_OUTLINE));
    hide.getStyleClass().addAll("small", "hide-values");
    hide.setTooltip(new Tooltip("Hide every value, for screen sharing (Ctrl+Shift+H)"));
    hide.selectedProperty().bindBidirectional(model.presentation().valuesHidden());
    return List.of(
        hide,
        Shown.iconButton(
            MaterialDesignT.THEME_LIGHT_DARK, "Light or dark (Ctrl+T)", this::toggleTheme),
        Shown.iconButton(MaterialDesignK.KEYBOARD_OUTLINE, "All keys (F1)", showKeys));
  }
}
