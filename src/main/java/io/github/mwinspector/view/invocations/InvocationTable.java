package io.github.mwinspector.view.invocations;

import io.github.mwinspector.evidence.Changes;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.model.Timing;
import io.github.mwinspector.state.Presentation;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/** The tree of invocations, nodes, plugins and steps. JavaFX thread only. */
final class InvocationTable extends TreeTableView<Subject> {
  private static final double ROW_HEIGHT = 30;

  private final Presentation presentation;
  private final Consumer<List<Question>> opened;
  private final Consumer<@Nullable Subject> selected;

  /** The texts of the rows seen since the last change: each cell of a row asks for them. */
  private final IdentityHashMap<Subject, RowText> texts = new IdentityHashMap<>();

  private Changes changes = Changes.NONE;
  private @Nullable RowItem pointed;
  private boolean merging;

  /**
   * An empty table.
   *
   * @param opened told what a row asks that a person opens
   * @param selected told what the selected row is about, also when that changes
   */
  InvocationTable(
      Presentation presentation,
      Consumer<List<Question>> opened,
      Consumer<@Nullable Subject> selected) {
    this.presentation = presentation;
    this.opened = opened;
    this.selected = selected;
    getStyleClass().addAll("invocation-table", "dense");
    setAccessibleText("Invocations");
    setShowRoot(false);
    setFixedCellSize(ROW_HEIGHT);
    TreeTableColumn<Subject, Subject> name =
        column("Target, node or step", 220, () -> new TargetCell(this::textOf, this::changed));
    getColumns().add(name);
    getColumns().add(column("Status", 152, () -> new StatusCell(this::textOf)));
    getColumns().add(text("Start", 164, this::start, true));
    getColumns().add(text("Duration", 116, this::duration, true));
    getColumns().add(text("Status details", 240, RowText::details, false));
    getColumns().add(text("Owner", 110, RowText::owner, false));
    getColumns().add(text("Execution id", 280, RowText::executionId, false));
    setTreeColumn(name);
    clear();
    getSelectionModel().selectedItemProperty().subscribe((_, _) -> tellSelected());
    // Once the rows have their new place: until then the table scrolls by itself.
    heightProperty().subscribe((_, _) -> Platform.runLater(this::showPointed));
  }

  /** Shows nothing. */
  void clear() {
    pointed = null;
    getSelectionModel().clearSelection();
    texts.clear();
    RowItem root = new RowItem(root(List.of()));
    root.setExpanded(true);
    root.addEventHandler(
        TreeItem.<Subject>branchExpandedEvent(),
        event -> opened.accept(((RowItem) event.getTreeItem()).row().asks()));
    // A closed row is marked for those below it, an open one for itself alone.
    root.addEventHandler(TreeItem.<Subject>branchExpandedEvent(), _ -> markAnew());
    root.addEventHandler(TreeItem.<Subject>branchCollapsedEvent(), _ -> markAnew());
    setRoot(root);
  }

  /** Takes in a newer snapshot; what is selected, open and in sight stays so. */
  void merge(List<Row> rows) {
    TreeItem<Subject> chosen = getSelectionModel().getSelectedItem();
    TreeItem<Subject> top = topItem();
    texts.clear();
    merging = true;
    boolean focused = getFocusModel().getFocusedIndex() >= 0;
    // With a focused row, JavaFX looks for each new row's place in turn: 10,000 rows take long.
    getFocusModel().focus(-1);
    rootItem().merge(root(rows));
    int row = chosen == null ? -1 : getRow(chosen);
    if (row < 0 || !same(getTreeItem(row), chosen)) {
      getSelectionModel().clearSelection();
    } else if (getSelectionModel().getSelectedIndex() != row
        || !same(getSelectionModel().getSelectedItem(), chosen)) {
      getSelectionModel().clearAndSelect(row);
    }
    if (focused) {
      getFocusModel().focus(Math.max(0, row));
    }
    int first = top == null ? -1 : getRow(top);
    if (first > 0 && same(getTreeItem(first), top)) {
      scrollTo(first);
    }
    merging = false;
    tellSelected();
    askForOpen(rootItem());
  }

  /** Selects the first row that is wanted and goes there; false when there is none yet. */
  boolean point(Predicate<Row> wanted) {
    RowItem item = rootItem().opened(wanted);
    if (item == null) {
      return false;
    }
    getSelectionModel().clearAndSelect(getRow(item));
    pointed = item;
    showPointed();
    return true;
  }

  /** Also when the table loses height: what it was pointed to stays in sight while selected. */
  private void showPointed() {
    RowItem item = pointed;
    if (item != null && item.equals(getSelectionModel().getSelectedItem())) {
      scrollTo(Math.max(0, getRow(item) - 2));
    }
  }

  @Nullable Subject selected() {
    TreeItem<Subject> item = getSelectionModel().getSelectedItem();
    return item == null ? null : item.getValue();
  }

  /** Marks the rows that the newest look-up of a followed task changed. */
  void mark(Changes now) {
    changes = now;
    refresh();
  }

  private void markAnew() {
    if (!changes.all().isEmpty()) {
      refresh();
    }
  }

  /** Forgets what rows said: the presentation changed. */
  void presentationChanged() {
    texts.clear();
    refresh();
  }

  RowText textOf(Subject subject) {
    return texts.computeIfAbsent(subject, of -> RowText.of(of, presentation.disclosure().get()));
  }

  private @Nullable String changed(RowItem item) {
    return RowChanges.words(item.row(), item.isExpanded(), changes, presentation.zone().get());
  }

  private void tellSelected() {
    if (!merging) {
      selected.accept(selected());
    }
  }

  /** What an open row turned out to need, such as the rest of an automation's steps. */
  private void askForOpen(RowItem item) {
    for (TreeItem<Subject> child : item.getChildren()) {
      if (child.isExpanded() && !child.isLeaf()) {
        RowItem open = (RowItem) child;
        if (!open.row().asks().isEmpty()) {
          opened.accept(open.row().asks());
        }
        askForOpen(open);
      }
    }
  }

  /** Items are told apart by identity: two rows can say the same. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean same(@Nullable Object one, @Nullable Object other) {
    return one == other;
  }

  private RowItem rootItem() {
    return (RowItem) getRoot();
  }

  private static Row root(List<Row> rows) {
    Subject none = new Subject.Note(new Question.OfInvocations(), "", null);
    return new Row(List.of(), none, rows, List.of(), false);
  }

  /** The item of the first row in sight, when that isn't the first of all. */
  private @Nullable TreeItem<Subject> topItem() {
    Node flow = lookup(".virtual-flow");
    if (flow instanceof VirtualFlow<?> rows) {
      IndexedCell<?> first = rows.getFirstVisibleCell();
      return first == null || first.getIndex() <= 0 ? null : getTreeItem(first.getIndex());
    }
    return null;
  }

  private String start(RowText text) {
    return text.start() == null ? "" : TimeText.seconds(text.start(), presentation.zone().get());
  }

  private String duration(RowText text) {
    return switch (Timing.of(text.start(), text.end(), presentation.clock().instant())) {
      case Timing.Ended ended -> TimeText.duration(ended.duration());
      case Timing.Running _, Timing.StartsLater _, Timing.NotStarted _ -> "";
      case Timing.EndBeforeStart _ -> "ends before its start";
      case Timing.EndOnly _ -> "";
    };
  }

  private TreeTableColumn<Subject, Subject> text(
      String title, double width, Function<RowText, String> text, boolean whole) {
    return column(title, width, () -> new TextCell(subject -> text.apply(textOf(subject)), whole));
  }

  private static TreeTableColumn<Subject, Subject> column(
      String title, double width, Supplier<TreeTableCell<Subject, Subject>> cell) {
    TreeTableColumn<Subject, Subject> column = new TreeTableColumn<>(title);
    column.setCellValueFactory(
        features -> new ReadOnlyObjectWrapper<>(features.getValue().getValue()));
    column.setCellFactory(_ -> cell.get());
    column.setPrefWidth(width);
    column.setMinWidth(64);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }
}
