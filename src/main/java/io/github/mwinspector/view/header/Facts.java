package io.github.mwinspector.view.header;

import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.request.AskedFor;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.part.Shown;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** Whose result it is: the two ids, the profile with its account, the region. */
final class Facts extends WrappingRow {
  Facts() {
    getStyleClass().add("facts");
  }

  void show(Result result) {
    TaskExecution task = result.answer().task();
    AskedFor asked = result.asked();
    getChildren().clear();
    id("window", "window-execution-id", task.windowExecutionId(), asked.windowExecutionId());
    id("task", "task-execution-id", task.taskExecutionId(), asked.taskExecutionId());
    if (asked.profile() != null) {
      String account = account(asked.profile(), asked.account());
      place(MaterialDesignA.ACCOUNT_OUTLINE, "Profile", account, "Asked with profile " + account);
    }
    if (asked.region() != null) {
      String region = named(result, asked.region());
      place(MaterialDesignE.EARTH, "Region", asked.region(), "Asked in region " + region);
    }
  }

  private void id(String words, String styleClass, @Nullable String sent, @Nullable String asked) {
    String id = sent == null ? asked : sent;
    if (id != null) {
      getChildren().add(id(words, styleClass, id));
    }
  }

  private static Node id(String words, String styleClass, String id) {
    Label caption = new Label(words);
    caption.getStyleClass().add("caption");
    Label value = Shown.label(id, Shown.MONOSPACE, styleClass);
    CopyButton copy = new CopyButton("Copy " + words + " execution id", () -> id);
    return row(8, caption, row(0, value, copy));
  }

  private void place(Ikon icon, String words, String text, String tip) {
    Label label = Shown.label(text);
    label.setGraphic(new FontIcon(icon));
    label.setTooltip(new Tooltip(Display.line(tip)));
    label.setAccessibleText(words + " " + label.getText());
    label.setMaxWidth(360);
    getChildren().add(label);
  }

  private static String account(String profile, @Nullable String account) {
    return account == null ? profile : profile + " · " + account;
  }

  private static String named(Result result, String id) {
    LookupRequest request = result.request();
    String name = request == null ? null : request.connection().region().name();
    return name == null ? id : id + " · " + name;
  }

  private static HBox row(double gap, Region... nodes) {
    HBox row = new HBox(gap, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
