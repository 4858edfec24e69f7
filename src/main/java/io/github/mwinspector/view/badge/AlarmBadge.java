package io.github.mwinspector.view.badge;

import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import io.github.mwinspector.view.part.Clips;
import io.github.mwinspector.view.part.Shown;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/** An alarm as icon, state and name; a click copies the name as sent. */
final class AlarmBadge extends Button {
  static final double MAX_WIDTH = 320;

  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

  private final FontIcon icon = new FontIcon();
  private final Label state = new Label();

  AlarmBadge() {
    getStyleClass().setAll("alarm-badge");
    state.getStyleClass().add("alarm-state");
    state.setGraphic(icon);
    state.setMaxWidth(MAX_WIDTH / 2);
    setGraphic(state);
    setMaxWidth(MAX_WIDTH);
    setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
  }

  AlarmBadge(AlarmMark mark) {
    this();
    show(mark);
  }

  void show(AlarmMark mark) {
    String name = Objects.requireNonNullElse(mark.name(), "");
    mark.tone().applyTo(this);
    pseudoClassStateChanged(QUIET, mark.state() instanceof AlarmMark.State.Quiet);
    icon.setIconCode(icon(mark));
    Shown.set(state, mark.word());
    String shown = Secrets.mask("", new Sensitive(name), Disclosure.VALUES);
    Shown.set(this, name.isEmpty() ? "alarm without a name" : shown);
    setAccessibleText("Alarm " + getText() + ": " + Display.line(mark.word()));
    setTooltip(Tips.wrapped(getText() + "\n" + mark.meaning() + " Click to copy the name."));
    setOnAction(_ -> Clips.copy(name));
    setOnContextMenuRequested(
        event -> menu(name).show(this, event.getScreenX(), event.getScreenY()));
    setDisable(name.isEmpty());
  }

  /** Made when it is asked for: a list of alarms has many badges, and menus are dear. */
  private static ContextMenu menu(String name) {
    MenuItem copy = new MenuItem("Copy alarm name");
    copy.setOnAction(_ -> Clips.copy(name));
    return new ContextMenu(copy);
  }

  private static Ikon icon(AlarmMark mark) {
    return switch (mark.tone()) {
      case DANGER -> MaterialDesignB.BELL_RING;
      case WARNING -> MaterialDesignB.BELL_CANCEL;
      case ACCENT, SUCCESS -> MaterialDesignB.BELL_BADGE;
      case NEUTRAL -> MaterialDesignB.BELL_OUTLINE;
    };
  }
}
