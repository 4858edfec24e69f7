package io.github.mwinspector.view.invocations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/**
 * An item of the tree. It makes the items below it when they are first wanted, and takes in a new
 * snapshot in place, so that what is selected and open stays so.
 */
final class RowItem extends TreeItem<Subject> {
  private Row row;
  private boolean made;

  RowItem(Row row) {
    super(row.subject());
    this.row = row;
    if (row.open()) {
      setExpanded(true);
    }
  }

  Row row() {
    return row;
  }

  @Override
  public boolean isLeaf() {
    return row.children().isEmpty();
  }

  @Override
  public ObservableList<TreeItem<Subject>> getChildren() {
    if (!made) {
      made = true;
      super.getChildren().setAll(row.children().stream().map(RowItem::new).toList());
    }
    return super.getChildren();
  }

  /** Takes in the same row of a newer snapshot. */
  void merge(Row now) {
    boolean wasLeaf = isLeaf();
    row = now;
    if (!now.subject().equals(getValue()) || wasLeaf != isLeaf()) {
      setValue(now.subject());
    }
    if (now.open()) {
      setExpanded(true);
    }
    if (made) {
      mergeChildren();
    }
  }

  private void mergeChildren() {
    List<TreeItem<Subject>> before = super.getChildren();
    List<Row> rows = row.children();
    boolean same = before.size() == rows.size();
    for (int i = 0; same && i < rows.size(); i++) {
      same = item(before.get(i)).row.key().equals(rows.get(i).key());
    }
    if (same) {
      for (int i = 0; i < rows.size(); i++) {
        item(before.get(i)).merge(rows.get(i));
      }
      return;
    }
    Map<List<String>, RowItem> known = new HashMap<>();
    before.forEach(item -> known.putIfAbsent(item(item).row.key(), item(item)));
    List<TreeItem<Subject>> items = new ArrayList<>(rows.size());
    for (Row each : rows) {
      @Nullable RowItem item = known.remove(each.key());
      if (item == null) {
        items.add(new RowItem(each));
      } else {
        item.merge(each);
        items.add(item);
      }
    }
    super.getChildren().setAll(items);
  }

  /** The first item below that is wanted, with all above it opened; null when there is none. */
  @Nullable RowItem opened(Predicate<Row> wanted) {
    if (!holds(row, wanted)) {
      return null;
    }
    for (TreeItem<Subject> child : getChildren()) {
      RowItem item = item(child);
      RowItem found = wanted.test(item.row) ? item : item.opened(wanted);
      if (found != null) {
        setExpanded(true);
        return found;
      }
    }
    return null;
  }

  private static boolean holds(Row row, Predicate<Row> wanted) {
    return row.children().stream().anyMatch(child -> wanted.test(child) || holds(child, wanted));
  }

  private static RowItem item(TreeItem<Subject> item) {
    return (RowItem) item;
  }
}
