package io.github.mwinspector.view;

import io.github.mwinspector.view.browse.BrowsePane;
import io.github.mwinspector.view.side.SidePage;
import java.util.List;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The pages of the side bar, each another way to a task. */
final class SidePages {
  /** The title of the page that lists windows, executions and tasks. */
  static final String BROWSE = "Browse windows";

  private SidePages() {}

  static List<SidePage> of(WindowModel model) {
    return List.of(
        new SidePage(
            BROWSE,
            MaterialDesignF.FILE_TREE,
            KeyCombination.valueOf("Shortcut+B"),
            () -> new BrowsePane(model.browse(), model.presentation())));
  }
}
