package io.github.mwinspector.view.badge;

import io.github.mwinspector.view.part.Lines;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Tooltips that stay narrow and stay long enough to be read. */
final class Tips {
  private Tips() {}

  /** A tooltip for a text that is safe to show. */
  static Tooltip wrapped(String shown) {
    Tooltip tip = new Tooltip(shown);
    Lines.wrap(tip);
    tip.setMaxWidth(480);
    tip.setShowDelay(Duration.millis(300));
    tip.setShowDuration(Duration.INDEFINITE);
    return tip;
  }
}
