package io.github.mwinspector.view.header;

import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.part.Shown;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** Whose result it is: the two ids, the profile with its account, the region. */
final class Facts extends WrappingRow {
  Facts() {
    getStyleClass().add("facts");
  }

  void show(LookupRequest request, TaskExecution task) {
    String window =
        Objects.requireNonNullElse(task.windowExecutionId(), request.windowExecutionId().value());
    String execution =
        Objects.requireNonNullElse(task.taskExecutionId(), request.taskExecutionId().value());
    AwsProfile profile = request.connection().profile();
    AwsRegion region = request.connection().region();
    getChildren()
        .setAll(
            id("window", "window-execution-id", window),
            id("task", "task-execution-id", execution),
            place(
                MaterialDesignA.ACCOUNT_OUTLINE,
                "Profile",
                account(profile),
                "Asked with profile " + account(profile)),
            place(
                MaterialDesignE.EARTH, "Region", region.id(), "Asked in region " + named(region)));
  }

  private static Node id(String words, String styleClass, String id) {
    Label caption = new Label(words);
    caption.getStyleClass().add("caption");
    Label value = Shown.label(id, Shown.MONOSPACE, styleClass);
    CopyButton copy = new CopyButton("Copy " + words + " execution id", () -> id);
    return row(8, caption, row(0, value, copy));
  }

  private static Node place(Ikon icon, String words, String text, String tip) {
    Label label = Shown.label(text);
    label.setGraphic(new FontIcon(icon));
    label.setTooltip(new Tooltip(Display.line(tip)));
    label.setAccessibleText(words + " " + label.getText());
    label.setMaxWidth(360);
    return label;
  }

  private static String account(AwsProfile profile) {
    return profile.accountId() == null
        ? profile.name()
        : profile.name() + " · " + profile.accountId();
  }

  private static String named(AwsRegion region) {
    return region.name() == null ? region.id() : region.id() + " · " + region.name();
  }

  private static HBox row(double gap, Region... nodes) {
    HBox row = new HBox(gap, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
