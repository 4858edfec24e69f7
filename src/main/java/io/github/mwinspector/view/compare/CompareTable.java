package io.github.mwinspector.view.compare;

import io.github.mwinspector.compare.Section;
import io.github.mwinspector.compare.Side;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.badge.StatusBadge;
import io.github.mwinspector.view.part.Reveals;
import io.github.mwinspector.view.part.RowValue;
import io.github.mwinspector.view.part.Shown;
import io.github.mwinspector.view.part.ValueLine;
import io.github.mwinspector.view.part.WindowFocus;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Both runs side by side, section by section. JavaFX thread only. */
final class CompareTable extends TreeTableView<Line> {
  private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");
  private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
  private static final double ROW_HEIGHT = 30;

  private final Presentation presentation;
  private final Reveals reveals = new Reveals();
  private final BiConsumer<Line, Boolean> open;
  private final StatusBadge firstStatus = new StatusBadge();
  private final StatusBadge secondStatus = new StatusBadge();
  private final TreeTableColumn<Line, Line> second;
  private final Subscription subscription;

  /**
   * An empty table.
   *
   * @param open opens a line's whole value, the second's if true
   */
  CompareTable(Presentation presentation, BiConsumer<Line, Boolean> open) {
    this.presentation = presentation;
    this.open = open;
    getStyleClass().addAll("value-tree", "compare-table", "dense");
    setAccessibleText("Both runs side by side");
    setShowRoot(false);
    setFixedCellSize(ROW_HEIGHT);
    TreeTableColumn<Line, Line> name = column("Compared", 220, 120, NameCell::new);
    TreeTableColumn<Line, Line> first = column("This run", 400, 160, () -> new SideCell(false));
    second = column("The run before", 400, 160, () -> new SideCell(true));
    first.setGraphic(firstStatus);
    second.setGraphic(secondStatus);
    getColumns().add(name);
    getColumns().add(column("Difference", 148, 148, MarkCell::new));
    getColumns().add(first);
    getColumns().add(second);
    setTreeColumn(name);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setRowFactory(_ -> new LineRow());
    subscription =
        Subscription.combine(
            presentation.disclosure().subscribe((_, _) -> hideAll()),
            presentation.zone().subscribe((_, _) -> refresh()),
            reveals.observe(this::refresh),
            WindowFocus.onLost(this, reveals::hideAll));
  }

  /** Shows these lines in place of the ones before; what a person selected stays so. */
  void attach(TreeItem<Line> root, String otherName) {
    TreeItem<Line> before = getSelectionModel().getSelectedItem();
    String kept = before == null ? null : key(before);
    reveals.hideAll();
    getSelectionModel().clearSelection();
    // With a focused row, JavaFX looks for each new row's place in turn: 10,000 rows take long.
    getFocusModel().focus(-1);
    Line.Runs runs = (Line.Runs) root.getChildren().getFirst().getValue();
    firstStatus.show(runs.first().answer().task().status());
    secondStatus.show(runs.second().answer().task().status());
    second.setText(otherName);
    setRoot(root);
    TreeItem<Line> same = kept == null ? null : named(root, kept);
    getSelectionModel().select(same == null ? 0 : getRow(same));
  }

  private static @Nullable TreeItem<Line> named(TreeItem<Line> root, String key) {
    for (TreeItem<Line> head : root.getChildren()) {
      if (key(head).equals(key)) {
        return head;
      }
      for (TreeItem<Line> line :
          head.isExpanded() ? head.getChildren() : Set.<TreeItem<Line>>of()) {
        if (key(line).equals(key)) {
          return line;
        }
      }
    }
    return null;
  }

  private static String key(TreeItem<Line> item) {
    return (item.getValue() instanceof Line.Compared compared ? compared.subject() + " " : "")
        + LineText.name(item.getValue());
  }

  /** The sections that a person closed; null is the one about the runs. */
  Set<Section.@Nullable Subject> closed() {
    Set<Section.@Nullable Subject> closed = new HashSet<>();
    for (TreeItem<Line> head :
        getRoot() == null ? Set.<TreeItem<Line>>of() : getRoot().getChildren()) {
      if (!head.isExpanded()) {
        closed.add(head.getValue() instanceof Line.Head(Section of) ? of.subject() : null);
      }
    }
    return closed;
  }

  @Nullable Line selected() {
    TreeItem<Line> item = getSelectionModel().getSelectedItem();
    return item == null ? null : item.getValue();
  }

  /** Reveals both values of a line, or masks them again. */
  void toggle(Line line) {
    boolean revealed = revealed(line, false) || revealed(line, true);
    for (boolean side : new boolean[] {false, true}) {
      Side.Sent value = line.value(side);
      if (value == null) {
        continue;
      }
      if (revealed) {
        reveals.hide(value);
      } else if (shown(line, side).masked()) {
        reveals.reveal(value);
      }
    }
  }

  /** Masks what was revealed. */
  void hideAll() {
    reveals.hideAll();
    refresh();
  }

  /** Masks what was revealed and lets go of everything observed. */
  void dispose() {
    subscription.unsubscribe();
    reveals.hideAll();
  }

  private boolean revealed(Line line, boolean side) {
    Side.Sent value = line.value(side);
    return value != null && reveals.isRevealed(value);
  }

  private RowValue shown(Line line, boolean side) {
    return LineText.value(
        line,
        side,
        revealed(line, side) ? Disclosure.SECRETS : presentation.disclosure().get(),
        presentation.zone().get());
  }

  private static TreeTableColumn<Line, Line> column(
      String title, double width, double least, Supplier<TreeTableCell<Line, Line>> cell) {
    TreeTableColumn<Line, Line> column = new TreeTableColumn<>(title);
    column.setCellValueFactory(
        features -> new ReadOnlyObjectWrapper<>(features.getValue().getValue()));
    column.setCellFactory(_ -> cell.get());
    column.setPrefWidth(width);
    column.setMinWidth(least);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private static final class LineRow extends TreeTableRow<Line> {
    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      Line now = empty ? null : line;
      pseudoClassStateChanged(
          DIFFERENT, now instanceof Line.Compared compared && compared.row().differs());
      pseudoClassStateChanged(HEAD, now instanceof Line.Head || now instanceof Line.Runs);
    }
  }

  private static final class NameCell extends TreeTableCell<Line, Line> {
    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      setTooltip(null);
      if (empty || line == null) {
        setText(null);
      } else {
        Shown.set(this, LineText.name(line));
      }
    }
  }

  private final class MarkCell extends TreeTableCell<Line, Line> {
    MarkCell() {
      getStyleClass().add("mark-cell");
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      setText(
          empty || line == null
              ? null
              : LineText.mark(line, shown(line, false).text().equals(shown(line, true).text())));
    }
  }

  private final class SideCell extends TreeTableCell<Line, Line> {
    private final boolean side;
    private final ValueLine line;

    SideCell(boolean side) {
      this.side = side;
      line =
          new ValueLine(
              () -> open.accept(Objects.requireNonNull(getItem()), side),
              () -> reveals.toggle(Objects.requireNonNull(getItem().value(side))));
      getStyleClass().add("value-cell");
      setOnMouseClicked(
          event -> {
            if (event.getClickCount() == 2 && getItem() != null && !isEmpty()) {
              open.accept(getItem(), side);
            }
          });
    }

    @Override
    protected void updateItem(@Nullable Line of, boolean empty) {
      super.updateItem(of, empty);
      if (empty || of == null) {
        setGraphic(null);
        return;
      }
      RowValue value = shown(of, side);
      line.show(value, revealed(of, side));
      setAccessibleText(Display.joined(value.text()));
      setGraphic(line);
    }
  }
}
