package io.github.mwinspector.view.badge;

import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.part.Shown;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The kind of a task: its icon and its name. */
public final class TypeIcon extends Label {
  private static final double MOST = 200;

  private final FontIcon icon = new FontIcon();

  /** An icon of a type that was not sent. */
  public TypeIcon() {
    getStylesheets().add(Tone.stylesheet());
    getStyleClass().add("type-icon");
    setGraphic(icon);
    show(null);
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.min(MOST, super.computePrefWidth(height));
  }

  /** Shows a type; null is one that was not sent. */
  public void show(@Nullable TaskType type) {
    icon.setIconCode(icon(type));
    Shown.set(this, words(type));
    String unknown = type instanceof TaskType.Unknown ? ", a type " + StatusBadge.UNKNOWN : "";
    setAccessibleText("Task type: " + getText() + unknown);
    setTooltip(Tips.wrapped(type == null ? getText() : Display.line(type.text()) + unknown));
  }

  private static Ikon icon(@Nullable TaskType type) {
    return switch (type) {
      case TaskType.Known.RUN_COMMAND -> MaterialDesignC.CONSOLE;
      case TaskType.Known.AUTOMATION -> MaterialDesignR.ROBOT_INDUSTRIAL;
      case TaskType.Known.STEP_FUNCTIONS -> MaterialDesignS.STATE_MACHINE;
      case TaskType.Known.LAMBDA -> MaterialDesignL.LAMBDA;
      case TaskType.Unknown _ -> MaterialDesignH.HELP_BOX;
      case null -> MaterialDesignH.HELP_BOX;
    };
  }

  /** The name AWS gives to the kind of task; an unknown one's own word. */
  private static String words(@Nullable TaskType type) {
    return switch (type) {
      case TaskType.Known.RUN_COMMAND -> "Run Command";
      case TaskType.Known.AUTOMATION -> "Automation";
      case TaskType.Known.STEP_FUNCTIONS -> "Step Functions";
      case TaskType.Known.LAMBDA -> "Lambda";
      case TaskType.Unknown(String text) -> StatusLook.asSent(text);
      case null -> "no type sent";
    };
  }
}
