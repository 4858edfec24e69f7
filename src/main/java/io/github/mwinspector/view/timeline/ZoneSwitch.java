package io.github.mwinspector.view.timeline;

import atlantafx.base.theme.Styles;
import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.state.Presentation;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/** Chooses between local time and UTC, for all times on screen. */
final class ZoneSwitch extends HBox {
  private final Presentation presentation;
  private final ToggleButton local;
  private final ToggleButton utc;
  private final Subscription changes;

  ZoneSwitch(Presentation presentation) {
    this.presentation = presentation;
    ToggleGroup group = new ToggleGroup();
    local = button("Local time", presentation.local(), group, Styles.LEFT_PILL);
    utc = button("UTC", ZoneOffset.UTC, group, Styles.RIGHT_PILL);
    getStyleClass().add("zone-switch");
    getChildren().addAll(local, utc);
    setMinWidth(USE_PREF_SIZE);
    changes = presentation.zone().subscribe(this::select);
    group.selectedToggleProperty().subscribe((before, now) -> chosen(group, before, now));
  }

  void dispose() {
    changes.unsubscribe();
  }

  private ToggleButton button(String words, ZoneId zone, ToggleGroup group, String side) {
    ToggleButton button = new ToggleButton(words);
    button.getStyleClass().addAll(side, Styles.SMALL);
    button.setToggleGroup(group);
    button.setUserData(zone);
    button.setTooltip(new Tooltip("Show all times in " + TimeText.zoneName(zone)));
    return button;
  }

  private void select(ZoneId zone) {
    (zone.equals(ZoneOffset.UTC) ? utc : local).setSelected(true);
  }

  private void chosen(ToggleGroup group, Toggle before, Toggle now) {
    if (now == null) {
      group.selectToggle(before);
    } else if (now.getUserData() instanceof ZoneId zone) {
      presentation.zone().set(zone);
    }
  }
}
