package io.github.mwinspector.view.compare;

import io.github.mwinspector.compare.Comparison;
import io.github.mwinspector.compare.Row;
import io.github.mwinspector.compare.Run;
import io.github.mwinspector.compare.Section;
import io.github.mwinspector.compare.Side;
import io.github.mwinspector.model.TaskExecution;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/** Makes the table's lines of a comparison. Not attached to a table, so on any thread. */
final class Lines {
  private Lines() {}

  /**
   * The hidden root over all lines.
   *
   * @param all whether what is the same is there too
   * @param closed the sections that a person closed; null is the one about the runs
   */
  static TreeItem<Line> of(
      Comparison comparison, boolean all, Set<Section.@Nullable Subject> closed) {
    TreeItem<Line> root = new TreeItem<>();
    root.getChildren().add(runs(comparison.first(), comparison.second(), !closed.contains(null)));
    for (Section section : comparison.sections()) {
      TreeItem<Line> head = new TreeItem<>(new Line.Head(section));
      List<Row> rows = all ? section.rows() : section.notSame();
      head.getChildren()
          .setAll(
              Stream.<Line>concat(
                      section.gaps().stream().map(Line.Gap::new),
                      rows.stream().map(row -> new Line.Compared(section.subject(), row)))
                  .map(TreeItem<Line>::new)
                  .toList());
      head.setExpanded(!closed.contains(section.subject()));
      root.getChildren().add(head);
    }
    root.setExpanded(true);
    return root;
  }

  private static TreeItem<Line> runs(Run first, Run second, boolean open) {
    TreeItem<Line> runs = new TreeItem<>(new Line.Runs(first, second));
    TaskExecution one = first.answer().task();
    TaskExecution other = second.answer().task();
    runs.getChildren()
        .add(id("Window execution id", one.windowExecutionId(), other.windowExecutionId()));
    runs.getChildren().add(id("Task execution id", one.taskExecutionId(), other.taskExecutionId()));
    runs.setExpanded(open);
    return runs;
  }

  private static TreeItem<Line> id(String name, @Nullable String first, @Nullable String second) {
    return new TreeItem<>(new Line.Id(name, side(first), side(second)));
  }

  private static Side side(@Nullable String id) {
    return id == null ? new Side.Absent() : Side.open("", id);
  }
}
