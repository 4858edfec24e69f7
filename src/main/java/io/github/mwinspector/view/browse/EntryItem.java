package io.github.mwinspector.view.browse;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.browse.Row;
import io.github.mwinspector.state.Branch;
import io.github.mwinspector.state.BrowseFilter;
import io.github.mwinspector.state.CurrentBrowse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TreeItem;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * An item of the tree. What stands below it is asked for when it is expanded first, and follows its
 * branch in place, so that what is selected and open stays so.
 */
final class EntryItem extends TreeItem<Entry> {
  private final CurrentBrowse browse;
  private @Nullable Branch branch;
  private Subscription subscription = Subscription.EMPTY;
  private List<Row> shown = List.of();

  EntryItem(Entry entry, CurrentBrowse browse) {
    super(entry);
    this.browse = browse;
    expandedProperty().subscribe(this::opened);
  }

  /** What is listed below it; null before it was expanded. */
  @Nullable Branch branch() {
    return branch;
  }

  @Override
  public boolean isLeaf() {
    return getParent() != null && below() == null;
  }

  private @Nullable Level below() {
    return switch (getValue()) {
      case Entry.Sent(Row row) -> browse.below(row);
      case Entry.Start(Level.Executions(String window, var _), var _, var _) ->
          browse.executions(window);
      case Entry.Start start -> start.level();
      case Entry.Loading _, Entry.More _, Entry.Failed _, Entry.Note _ -> null;
      case null -> null;
    };
  }

  private void opened(boolean expanded) {
    Level level = below();
    if (expanded && level != null && (branch == null || !branch.level().equals(level))) {
      follow(browse.open(level));
    }
  }

  /** Shows a branch below it. */
  private void follow(Branch followed) {
    subscription.unsubscribe();
    branch = followed;
    subscription = followed.now().subscribe(_ -> update());
  }

  /** Takes in another filter, down to what is open below. */
  void filtered() {
    if (branch != null) {
      boolean other = !branch.level().equals(below());
      if (other && isExpanded()) {
        opened(true);
      } else if (other) {
        release();
        getChildren().clear();
      } else {
        update();
      }
    }
    getChildren().forEach(child -> ((EntryItem) child).filtered());
  }

  private void update() {
    Branch followed = branch;
    if (followed == null) {
      return;
    }
    BrowseFilter filter = browse.filter().get();
    List<Row> rows = followed.now().get().listing().rows().stream().filter(filter::shows).toList();
    Entry tail = Tail.of(followed, rows.size(), filter);
    boolean prefix =
        getChildren().size() >= shown.size()
            && rows.size() >= shown.size()
            && rows.subList(0, shown.size()).equals(shown);
    if (prefix) {
      append(rows, tail);
    } else {
      merge(rows, tail);
    }
    shown = rows;
  }

  /** Only what is new is touched: thousands of rows above it stay as they are. */
  private void append(List<Row> rows, @Nullable Entry tail) {
    List<TreeItem<Entry>> added = new ArrayList<>();
    rows.subList(shown.size(), rows.size()).forEach(row -> added.add(item(row)));
    boolean had = getChildren().size() > shown.size();
    // One change of the list, before its tail: the tree loses count over two at a time.
    if (!added.isEmpty()) {
      getChildren().addAll(shown.size(), added);
    }
    if (had && tail != null) {
      getChildren().getLast().setValue(tail);
    } else if (had) {
      getChildren().removeLast();
    } else if (tail != null) {
      getChildren().add(new EntryItem(tail, browse));
    }
  }

  private void merge(List<Row> rows, @Nullable Entry tail) {
    Map<String, EntryItem> known = new HashMap<>();
    for (TreeItem<Entry> child : getChildren()) {
      if (child.getValue() instanceof Entry.Sent(Row row)) {
        known.put(row.id(), (EntryItem) child);
      }
    }
    List<TreeItem<Entry>> all = new ArrayList<>();
    for (Row row : rows) {
      EntryItem before = known.remove(row.id());
      if (before == null) {
        all.add(item(row));
      } else {
        before.setValue(new Entry.Sent(row));
        all.add(before);
      }
    }
    if (tail != null) {
      all.add(new EntryItem(tail, browse));
    }
    getChildren().setAll(all);
    known.values().forEach(EntryItem::release);
  }

  private EntryItem item(Row row) {
    return new EntryItem(new Entry.Sent(row), browse);
  }

  /** Stops following, down to the last row. */
  void release() {
    subscription.unsubscribe();
    branch = null;
    shown = List.of();
    getChildren().forEach(child -> ((EntryItem) child).release());
  }
}
