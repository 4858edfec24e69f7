package io.github.mwinspector.view.request;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/**
 * Fields side by side: their labels, the fields, and the lines under them. A line uses the room of
 * its right neighbours as long as those say nothing.
 */
final class FieldGroup extends GridPane {
  private final List<FieldBox> fields;
  private final int columns;
  private boolean lean;

  /**
   * A group.
   *
   * @param fields grow with the group
   * @param actions stand behind them, as wide as they are
   */
  FieldGroup(List<FieldBox> fields, List<Node> actions) {
    this.fields = List.copyOf(fields);
    this.columns = fields.size() + actions.size();
    getStyleClass().add("field-group");
    setHgap(8);
    for (int i = 0; i < fields.size(); i++) {
      FieldBox field = fields.get(i);
      ColumnConstraints grows = new ColumnConstraints();
      grows.setHgrow(Priority.ALWAYS);
      getColumnConstraints().add(grows);
      add(field.caption(), i, 0);
      add(field.control(), i, 1);
      add(field.line(), i, 2);
    }
    for (int i = 0; i < actions.size(); i++) {
      add(actions.get(i), fields.size() + i, 1);
    }
  }

  /** Whether lines that only hint at what is filled in already give up their room. */
  void lean(boolean now) {
    lean = now;
    spread();
  }

  /** Gives every line its room: to be called after the lines' words have changed. */
  void spread() {
    int end = columns;
    for (int i = fields.size() - 1; i >= 0; i--) {
      FieldBox field = fields.get(i);
      setColumnSpan(field.line(), field.quiet() ? 1 : end - i);
      end = field.quiet() ? end : i;
    }
    boolean taken = false;
    for (FieldBox field : fields) {
      boolean needless = lean && field.quiet() && field.filled();
      field.line().setVisible(!needless && !(taken && field.quiet()));
      field.line().setManaged(!needless);
      taken = taken || !field.quiet();
    }
  }
}
