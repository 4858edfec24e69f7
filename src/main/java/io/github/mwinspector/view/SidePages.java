package io.github.mwinspector.view;

import io.github.mwinspector.lookup.FindProgress;
import io.github.mwinspector.state.CurrentRecall;
import io.github.mwinspector.state.FindForm;
import io.github.mwinspector.view.browse.BrowsePane;
import io.github.mwinspector.view.find.FindPane;
import io.github.mwinspector.view.recall.RecallPane;
import io.github.mwinspector.view.side.SidePage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** The pages of the side bar, each another way to a task. */
final class SidePages {
  /** The title of the page that lists windows, executions and tasks. */
  static final String BROWSE = "Browse windows";

  private SidePages() {}

  /**
   * All of them.
   *
   * @param found opens an execution that the search found
   */
  static List<SidePage> of(WindowModel model, Consumer<FindProgress.Hit> found) {
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
    pages.add(
        new SidePage(
            BROWSE,
            MaterialDesignF.FILE_TREE,
            KeyCombination.valueOf("Shortcut+B"),
            () -> new BrowsePane(model.ways().browse(), model.presentation())));
    pages.add(
        new SidePage(
            "Find in other accounts",
            MaterialDesignM.MAP_SEARCH_OUTLINE,
            KeyCombination.valueOf("Shortcut+Shift+F"),
            () ->
                new FindPane(
                    new FindForm(model.form()), model.ways().find(), model.presentation(), found)));
    return pages;
  }
}
