package io.github.mwinspector.view.browse;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.browse.Row;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.paste.ConsolePage;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.state.Branch;
import io.github.mwinspector.state.CurrentBrowse;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.view.part.Clips;
import io.github.mwinspector.view.part.ConsoleAsked;
import io.github.mwinspector.view.part.NeedBox;
import io.github.mwinspector.view.part.NeedForms;
import io.github.mwinspector.view.part.RowMenu;
import io.github.mwinspector.view.part.SidePart;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Windows, their executions and their tasks as a tree. It asks for windows when its person goes to
 * it, for the rest when a row is expanded or its end comes into sight, and for nothing else.
 */
public final class BrowsePane implements SidePart {
  private static final double ROW = 44;
  private static final String NO_CONNECTION = "Choose a profile and a region above";

  private final CurrentBrowse browse;
  private final VBox pane = new VBox();
  private final BrowseBar bar;
  private final TreeView<Entry> tree = new TreeView<>();
  private final NeedBox need;
  private final Subscription subscription;
  private EntryItem root;

  /**
   * A pane with nothing open.
   *
   * @param forms makes the forms of what a person must do before a list goes on
   */
  public BrowsePane(CurrentBrowse browse, Presentation presentation, NeedForms forms) {
    this.browse = browse;
    this.need = new NeedBox(forms, this::needMet);
    this.bar = new BrowseBar(browse, presentation, this::refresh);
    this.root = emptyRoot();
    pane.getStyleClass().add("browse");
    pane.getStylesheets()
        .add(
            Objects.requireNonNull(
                    BrowsePane.class.getResource("/io/github/mwinspector/view/browse.css"))
                .toExternalForm());
    tree.setShowRoot(false);
    tree.setFixedCellSize(ROW);
    tree.setAccessibleText("Windows, executions and tasks");
    tree.setCellFactory(_ -> new EntryCell(presentation, this::act, this::endSeen));
    tree.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    new RowMenu(tree, this::actions);
    VBox.setVgrow(tree, Priority.ALWAYS);
    pane.getChildren().addAll(bar, tree, need);
    subscription =
        Subscription.combine(
            browse.connection().subscribe(this::connected),
            browse.start().subscribe(this::asked),
            browse.filter().subscribe(_ -> root.filtered()),
            browse.needed().subscribe(this::showNeed),
            presentation.zone().subscribe(_ -> tree.refresh()));
  }

  private void showNeed(@Nullable LookupFailure why) {
    if (why == null || why.need() == null) {
      need.clear();
    } else {
      need.show(why.headline(), why.need());
    }
  }

  /** The form goes, and its focus must not fall into a field that Enter would submit. */
  private void needMet() {
    boolean focused = need.isFocusWithin();
    browse.needMet();
    if (focused) {
      tree.requestFocus();
    }
  }

  private EntryItem emptyRoot() {
    return new EntryItem(new Entry.Note(""), browse);
  }

  @Override
  public Region node() {
    return pane;
  }

  /** Goes to the tree, and lists the windows of the connection unless an execution is open. */
  @Override
  public void focusFirst() {
    if (browse.start().get() == null) {
      root.getChildren().forEach(start -> start.setExpanded(true));
    }
    tree.requestFocus();
    if (tree.getSelectionModel().isEmpty()) {
      tree.getSelectionModel().selectFirst();
    }
  }

  private void connected(@Nullable Connection now) {
    root.release();
    root = emptyRoot();
    root.setExpanded(true);
    if (now == null) {
      root.getChildren().add(new EntryItem(new Entry.Note(NO_CONNECTION), browse));
    } else {
      String place = now.profile().name() + " · " + now.region().id();
      Entry all = new Entry.Start(new Level.Windows(), "All maintenance windows", place);
      root.getChildren().add(new EntryItem(all, browse));
    }
    tree.setRoot(root);
  }

  /** Stands above all windows, open and selected. */
  private void asked(@Nullable Branch branch) {
    if (root.getChildren().size() > 1) {
      ((EntryItem) root.getChildren().removeFirst()).release();
    }
    Entry entry =
        switch (branch == null ? null : branch.level()) {
          case Level.Tasks tasks ->
              new Entry.Start(tasks, "Window execution", tasks.windowExecutionId());
          case Level.Executions runs ->
              new Entry.Start(runs, "Maintenance window", runs.windowId());
          case Level.Windows _ -> null;
          case null -> null;
        };
    if (entry != null) {
      EntryItem start = new EntryItem(entry, browse);
      root.getChildren().addFirst(start);
      start.setExpanded(true);
      tree.getSelectionModel().select(start);
      tree.scrollTo(0);
    }
  }

  private @Nullable EntryItem selected() {
    return (EntryItem) tree.getSelectionModel().getSelectedItem();
  }

  /** Does what Enter and a click on the selected row do. */
  private void act() {
    EntryItem item = selected();
    if (item == null) {
      return;
    }
    switch (item.getValue()) {
      case Entry.Sent(Row.Task task) -> browse.choose(task);
      case Entry.Sent _, Entry.Start _ -> item.setExpanded(!item.isExpanded());
      case Entry.More more -> browse.more(more.branch());
      case Entry.Failed failed -> browse.more(failed.branch());
      case Entry.Loading _, Entry.Note _ -> {}
    }
  }

  /** What can be done with the selected row; nothing with our own words. */
  private List<MenuItem> actions() {
    EntryItem item = selected();
    Connection where = browse.connection().get();
    if (item == null || where == null) {
      return List.of();
    }
    return switch (item.getValue()) {
      case Entry.Sent(Row.Window window) ->
          actions(window.id(), "Copy window id", new ConsolePage.OfWindow(window.id()), where);
      case Entry.Sent(Row.Execution run) ->
          actions(
              run.id(),
              "Copy window execution id",
              new ConsolePage.OfExecution(run.windowId(), run.id()),
              where);
      case Entry.Sent(Row.Task task) -> actions(task.id(), "Copy task id", null, where);
      case Entry.Start _, Entry.Loading _, Entry.More _, Entry.Failed _, Entry.Note _ -> List.of();
    };
  }

  /** The console has no page of its own for a task execution. */
  private List<MenuItem> actions(
      String id, String copying, @Nullable ConsolePage page, Connection where) {
    MenuItem copy = new MenuItem(copying);
    copy.setOnAction(_ -> Clips.copy(id));
    if (page == null) {
      return List.of(copy);
    }
    MenuItem open = new MenuItem(ConsoleAsked.WORDS);
    open.setOnAction(_ -> tree.fireEvent(new ConsoleAsked(page, where)));
    return List.of(open, copy);
  }

  private void endSeen(Branch branch) {
    // Not now: the tree is being laid out.
    Platform.runLater(() -> browse.more(branch));
  }

  /** Asks anew for the list below the selected row, or else for the one it is in. */
  private void refresh() {
    for (TreeItem<Entry> item = selected(); item != null; item = item.getParent()) {
      Branch branch = ((EntryItem) item).branch();
      if (branch != null && item.isExpanded()) {
        tree.getSelectionModel().select(item);
        browse.refresh(branch);
        return;
      }
    }
  }

  private void key(KeyEvent event) {
    Runnable action =
        switch (event.getCode()) {
          case ENTER -> this::act;
          case F5 -> this::refresh;
          default -> null;
        };
    if (action != null) {
      action.run();
      event.consume();
    }
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    root.release();
    need.clear();
    bar.dispose();
  }
}
