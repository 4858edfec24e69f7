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
import javafx.util.Subscription;
import org.controlsfx.control.SegmentedButton;

/** Chooses between local time and UTC, for all times on screen. */
final class ZoneSwitch extends SegmentedButton {
  private final Presentation presentation;
  private final ToggleButton local;
  private final ToggleButton utc;
  private final Subscription changes;

  ZoneSwitch(Presentation presentation) {
    this.presentation = presentation;
    ToggleGroup group = new ToggleGroup();
    setToggleGroup(group);
    local = button("Local time", presentation.local(), group);
    utc = button("UTC", ZoneOffset.UTC, group);
    getStyleClass().add("zone-switch");
    getButtons().addAll(local, utc);
    setMinWidth(USE_PREF_SIZE);
    changes = presentation.zone().subscribe(this::select);
    group.selectedToggleProperty().subscribe((before, now) -> chosen(group, before, now));
  }

  /** The theme styles pills itself; the control's own sheet needs colours that it hasn't got. */
  @Override
  public String getUserAgentStylesheet() {
    return TimelinePane.stylesheet();
  }

  void dispose() {
    changes.unsubscribe();
  }

  private ToggleButton button(String words, ZoneId zone, ToggleGroup group) {
    ToggleButton button = new ToggleButton(words);
    button.getStyleClass().add(Styles.SMALL);
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
