package io.github.mwinspector.view;

import io.github.mwinspector.state.CurrentRecall;
import io.github.mwinspector.view.recall.RecallPane;
import io.github.mwinspector.view.side.SidePage;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** The pages of the side bar, each another way to a task. */
final class SidePages {
  private SidePages() {}

  static List<SidePage> of(WindowModel model) {
    List<SidePage> pages = new ArrayList<>();
    CurrentRecall recall = model.recall();
    if (recall != null) {
      pages.add(
          new SidePage(
              "Recent look-ups",
              MaterialDesignH.HISTORY,
              KeyCombination.valueOf("Shortcut+R"),
              () -> new RecallPane(recall, model.presentation())));
    }
    return pages;
  }
}
