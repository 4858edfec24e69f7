package io.github.mwinspector.view.request;

import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.part.Lines;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The list that drops out of a picker. It never takes the focus: the field keeps the keys.
 *
 * @param <T> what is picked
 */
final class PickerList<T> {
  /** How many rows Page Down goes. */
  static final int PAGE = 8;

  private static final double WIDTH = 420;
  private static final double HEIGHT = 336;
  private static final double EMPTY_HEIGHT = 56;

  private final PickerSource<T> source;
  private final ListView<PickerRow<T>> rows = new ListView<>();
  private final Label nothing = new Label();
  private final Popup popup = new Popup();

  PickerList(PickerSource<T> source, Consumer<T> take) {
    this.source = source;
    Lines.wrap(nothing);
    nothing.getStyleClass().add("picker-nothing");
    rows.getStyleClass().addAll("picker-list", "dense");
    rows.setFocusTraversable(false);
    rows.setPlaceholder(nothing);
    rows.setPrefSize(WIDTH, HEIGHT);
    rows.setCellFactory(_ -> new PickerCell<>(source, take));
    StackPane content = new StackPane(rows);
    content.getStyleClass().add("picker-popup");
    content.getStylesheets().add(RequestBar.STYLESHEET);
    popup.getContent().add(content);
    popup.setAutoHide(true);
    popup.setConsumeAutoHidingEvents(false);
    popup.setHideOnEscape(false);
  }

  boolean showing() {
    return popup.isShowing();
  }

  void hide() {
    popup.hide();
  }

  void showBelow(Node field) {
    Bounds bounds = field.localToScreen(field.getLayoutBounds());
    if (!popup.isShowing() && bounds != null && field.getScene() != null) {
      // From the content's edge, not from its shadow's, and never beyond the window's.
      popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
      Window window = field.getScene().getWindow();
      double left = Math.min(bounds.getMinX(), window.getX() + window.getWidth() - WIDTH - 16);
      popup.show(field, left, bounds.getMaxY() + 2);
      // only now do its rows have the window's colours and fonts
      fit();
    }
  }

  /** Shows what matches a query, with the first row that can be picked marked. */
  void filter(String query) {
    nothing.setText(Display.line(source.nothing(query)));
    rows.getItems().setAll(source.matching(query));
    rows.getSelectionModel().clearSelection();
    select(next(-1, 1));
    rows.scrollTo(0);
    if (showing()) {
      fit();
    }
  }

  /** Shows what matches now, with the same row marked; does nothing while it is hidden. */
  void refresh(String query) {
    List<PickerRow<T>> now = source.matching(query);
    if (showing() && !now.equals(rows.getItems())) {
      T before = marked();
      filter(query);
      if (before != null) {
        mark(source.name(before));
      }
    }
  }

  /** As high as the rows are, up to a height from which on they are scrolled. */
  private void fit() {
    Parent content = popup.getScene().getRoot();
    rows.setPrefHeight(HEIGHT);
    content.applyCss();
    content.autosize();
    content.layout();
    List<Node> cells =
        rows.lookupAll(".picker-cell").stream()
            .filter(cell -> cell instanceof PickerCell<?> row && !row.isEmpty() && row.isVisible())
            .toList();
    if (!cells.isEmpty() && cells.size() == rows.getItems().size()) {
      double high = cells.stream().mapToDouble(cell -> cell.getLayoutBounds().getHeight()).sum();
      rows.setPrefHeight(
          Math.min(HEIGHT, high + rows.snappedTopInset() + rows.snappedBottomInset()));
    }
    if (rows.getItems().isEmpty()) {
      rows.setPrefHeight(EMPTY_HEIGHT);
    }
    content.autosize();
  }

  /** Marks the row of this item's name, when it is in the list. */
  void mark(String name) {
    List<PickerRow<T>> all = rows.getItems();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof PickerRow.Choice<T>(T item, boolean usable)
          && usable
          && source.name(item).equals(name)) {
        select(i);
        return;
      }
    }
  }

  /** Marks a row further down, or up when negative; headings are stepped over. */
  void move(int by) {
    int from = rows.getSelectionModel().getSelectedIndex();
    int step = Integer.signum(by);
    int to = from;
    for (int i = 0; i < Math.abs(by); i++) {
      int further = next(to, step);
      if (further < 0) {
        break;
      }
      to = further;
    }
    select(to);
  }

  /** What Enter takes, or null. */
  @Nullable T marked() {
    PickerRow<T> row = rows.getSelectionModel().getSelectedItem();
    return row instanceof PickerRow.Choice<T>(T item, boolean usable) && usable ? item : null;
  }

  private int next(int from, int step) {
    List<PickerRow<T>> all = rows.getItems();
    for (int i = from + step; i >= 0 && i < all.size(); i += step) {
      if (Objects.requireNonNull(all.get(i)).pickable()) {
        return i;
      }
    }
    return -1;
  }

  private void select(int index) {
    if (index >= 0) {
      rows.getSelectionModel().select(index);
      rows.scrollTo(Math.max(0, index - 2));
    }
  }
}
