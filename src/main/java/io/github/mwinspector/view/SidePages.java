package io.github.mwinspector.view;

import io.github.mwinspector.lookup.FindProgress;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.WindowExecutionId;
import io.github.mwinspector.state.CurrentBrowse;
import io.github.mwinspector.state.CurrentRecall;
import io.github.mwinspector.state.FindForm;
import io.github.mwinspector.view.browse.BrowsePane;
import io.github.mwinspector.view.find.FindPane;
import io.github.mwinspector.view.part.NeedForms;
import io.github.mwinspector.view.recall.RecallPane;
import io.github.mwinspector.view.side.SideBar;
import io.github.mwinspector.view.side.SidePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** The pages of the side bar, each another way to a task. */
final class SidePages {
  private final WindowModel model;
  private final NeedForms needs;
  private final Consumer<FindProgress.Hit> found;
  private final SidePage browse;
  private final SideBar bar;

  /**
   * A bar with all of them, none open.
   *
   * @param needs makes the forms of what a person must do first
   * @param found opens an execution that the search found
   * @param leave moves the focus on when the page that had it is closed
   */
  SidePages(WindowModel model, NeedForms needs, Consumer<FindProgress.Hit> found, Runnable leave) {
    this.model = model;
    this.needs = needs;
    this.found = found;
    this.browse =
        new SidePage(
            "Browse windows",
            MaterialDesignF.FILE_TREE,
            KeyCombination.valueOf("Shortcut+B"),
            () -> new BrowsePane(model.ways().browse(), model.presentation(), needs));
    this.bar = new SideBar(pages(), leave);
  }

  private List<SidePage> pages() {
    List<SidePage> pages = new ArrayList<>();
    CurrentRecall recall = model.ways().recall();
    if (recall != null) {
      pages.add(
          new SidePage(
              "Recent look-ups",
              MaterialDesignH.HISTORY,
              KeyCombination.valueOf("Shortcut+R"),
              () -> new RecallPane(recall, model.presentation())));
    }
    pages.add(browse);
    pages.add(
        new SidePage(
            "Find in other accounts",
            MaterialDesignM.MAP_SEARCH_OUTLINE,
            KeyCombination.valueOf("Shortcut+Shift+F"),
            () ->
                new FindPane(
                    new FindForm(model.form()),
                    model.ways().find(),
                    model.presentation(),
                    needs,
                    found)));
    return pages;
  }

  SideBar bar() {
    return bar;
  }

  List<Shortcut> shortcuts() {
    return bar.pages().stream()
        .map(page -> new Shortcut(page.keys(), page.title(), () -> bar.toggle(page)))
        .toList();
  }

  /** Opens an execution's tasks; a pasted id of another kind may tell which of them is meant. */
  void open(WindowExecutionId execution) {
    CurrentBrowse open = model.ways().browse();
    if (open.openExecution(execution)) {
      bar.go(browse);
      Connection asked = Objects.requireNonNull(open.connection().get());
      model.ways().offer().opened(asked, execution);
    }
  }

  /**
   * Opens a window's executions.
   *
   * @return false when no profile and region is chosen
   */
  boolean openWindow(String windowId) {
    boolean opened = model.ways().browse().openWindow(windowId);
    if (opened) {
      bar.go(browse);
    }
    return opened;
  }
}
