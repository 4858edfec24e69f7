package io.github.mwinspector.view.part;

import io.github.mwinspector.model.ParameterNode;
import java.util.List;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/** An item of the tree that makes the items below it only when they are first wanted. */
public final class ParameterItem extends TreeItem<ParameterNode> {
  private final @Nullable List<KeptRow> kept;
  private final Predicate<ParameterNode> open;
  private final boolean leaf;
  private boolean made;

  private ParameterItem(
      @Nullable ParameterNode node,
      @Nullable List<KeptRow> kept,
      boolean expanded,
      Predicate<ParameterNode> open) {
    super(node);
    this.kept = kept;
    this.open = open;
    this.leaf = node != null && node.children().isEmpty();
    if (expanded) {
      setExpanded(true);
    }
  }

  /** The hidden root over these rows, not attached to any table yet: may be made on any thread. */
  public static ParameterItem root(List<ParameterNode> rows, Predicate<ParameterNode> open) {
    ParameterItem root = new ParameterItem(null, null, true, open);
    root.fill(rows.stream().map(root::below).toList());
    return root;
  }

  /** The hidden root over filtered rows. */
  public static ParameterItem filtered(List<KeptRow> rows, Predicate<ParameterNode> open) {
    ParameterItem root = new ParameterItem(null, rows, true, open);
    root.getChildren();
    return root;
  }

  @Override
  public boolean isLeaf() {
    return leaf;
  }

  @Override
  public ObservableList<TreeItem<ParameterNode>> getChildren() {
    if (!made) {
      ParameterNode node = getValue();
      if (kept != null) {
        fill(kept.stream().map(this::below).toList());
      } else if (node != null) {
        fill(node.children().stream().map(this::below).toList());
      }
    }
    return super.getChildren();
  }

  /** The item of this very row, with all above it opened; null when it is not below. */
  public @Nullable ParameterItem opened(ParameterNode wanted) {
    for (TreeItem<ParameterNode> child : getChildren()) {
      ParameterItem item = (ParameterItem) child;
      if (same(child.getValue(), wanted)) {
        return item;
      }
      if (!item.leaf && holds(child.getValue(), wanted)) {
        ParameterItem found = item.opened(wanted);
        if (found != null) {
          item.setExpanded(true);
          return found;
        }
      }
    }
    return null;
  }

  private static boolean holds(ParameterNode node, ParameterNode wanted) {
    return node.children().stream().anyMatch(child -> same(child, wanted) || holds(child, wanted));
  }

  /** The same key with the same value can be there twice, and only one of the two is meant. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean same(ParameterNode node, ParameterNode wanted) {
    return node == wanted;
  }

  private ParameterItem below(ParameterNode node) {
    return new ParameterItem(node, null, !node.children().isEmpty() && open.test(node), open);
  }

  private ParameterItem below(KeptRow row) {
    return new ParameterItem(row.node(), row.kept(), row.open() || open.test(row.node()), open);
  }

  private void fill(List<ParameterItem> items) {
    made = true;
    super.getChildren().setAll(items);
  }
}
