package io.github.mwinspector.view;

import io.github.mwinspector.view.side.SidePage;
import java.util.List;

/** The pages of the side bar, each another way to a task. */
final class SidePages {
  private SidePages() {}

  static List<SidePage> of(WindowModel model) {
    return List.of();
  }
}
