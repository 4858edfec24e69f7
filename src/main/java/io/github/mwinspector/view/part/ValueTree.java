package io.github.mwinspector.view.part;

import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.state.Presentation;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Names and values as a tree. Values show as the {@link Presentation} says; recognised secrets are
 * masked until revealed one by one. JavaFX thread only; copying happens in the background.
 */
public final class ValueTree extends TreeTableView<ParameterNode> {
  private static final double ROW_HEIGHT = 30;

  private final Reveals reveals = new Reveals();
  private final Presentation presentation;
  private final RowActions actions;
  private final Subscription subscription;

  /**
   * Starts empty.
   *
   * @param names the title of the column of names
   * @param background where copying happens
   * @param done told in words what was copied
   */
  public ValueTree(
      String names, Presentation presentation, Executor background, Consumer<String> done) {
    this.presentation = presentation;
    this.actions = new RowActions(this, presentation, reveals, background, done);
    getStyleClass().add("value-tree");
    getStylesheets().add(stylesheet());
    build(names);
    subscription =
        Subscription.combine(
            presentation.disclosure().subscribe((_, _) -> disclosureChanged()),
            reveals.observe(this::refresh),
            WindowFocus.onLost(this, reveals::hideAll));
  }

  /** Shows these rows in place of the ones before, and this one selected. */
  public void attach(ParameterItem root, @Nullable ParameterItem selected) {
    getSelectionModel().clearSelection();
    setRoot(root);
    if (selected != null) {
      int row = getRow(selected);
      getSelectionModel().select(row);
      scrollTo(Math.max(0, row - 3));
    } else if (!root.getChildren().isEmpty()) {
      scrollTo(0);
    }
  }

  /** Shows these rows whole, masked. */
  public void show(List<ParameterNode> rows) {
    hideAll();
    attach(ParameterItem.root(rows, _ -> true), null);
  }

  /** Masks what was revealed. */
  public void hideAll() {
    reveals.hideAll();
  }

  /** What can be done with the selected row; each menu needs its own items. */
  public List<MenuItem> actions() {
    return actions.items();
  }

  /** Masks what was revealed and lets go of everything observed. */
  public void dispose() {
    subscription.unsubscribe();
    reveals.hideAll();
  }

  private void disclosureChanged() {
    reveals.hideAll();
    refresh();
  }

  private void build(String names) {
    TreeTableColumn<ParameterNode, ParameterNode> name = column(names, 260);
    name.setCellFactory(_ -> new NameCell());
    TreeTableColumn<ParameterNode, ParameterNode> value = column("Value", 560);
    value.setCellFactory(_ -> new ValueCell(presentation.disclosure(), reveals, actions::open));
    getColumns().setAll(List.of(name, value));
    setTreeColumn(name);
    setShowRoot(false);
    setFixedCellSize(ROW_HEIGHT);
    setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    ContextMenu menu = new ContextMenu();
    menu.getItems().setAll(actions.items());
    setOnContextMenuRequested(
        event -> {
          if (!getSelectionModel().isEmpty()) {
            menu.show(this, event.getScreenX(), event.getScreenY());
          }
          event.consume();
        });
    setOnMousePressed(_ -> menu.hide());
    setRowFactory(_ -> row());
    addEventFilter(KeyEvent.KEY_PRESSED, event -> actions.pressed(event, () -> showMenu(menu)));
  }

  private TreeTableRow<ParameterNode> row() {
    TreeTableRow<ParameterNode> row = new TreeTableRow<>();
    row.setOnMouseClicked(
        event -> {
          ParameterNode node = row.getItem();
          if (event.getClickCount() == 2 && node != null && node.children().isEmpty()) {
            actions.open(node);
          }
        });
    return row;
  }

  private boolean showMenu(ContextMenu menu) {
    var place = localToScreen(48, getFixedCellSize() * 2);
    menu.show(this, place.getX(), place.getY());
    return true;
  }

  private static TreeTableColumn<ParameterNode, ParameterNode> column(String title, double width) {
    TreeTableColumn<ParameterNode, ParameterNode> column = new TreeTableColumn<>(title);
    column.setCellValueFactory(
        features -> new ReadOnlyObjectWrapper<>(features.getValue().getValue()));
    column.setPrefWidth(width);
    column.setMinWidth(120);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private static String stylesheet() {
    return Objects.requireNonNull(
            ValueTree.class.getResource("/io/github/mwinspector/view/values.css"))
        .toExternalForm();
  }
}
