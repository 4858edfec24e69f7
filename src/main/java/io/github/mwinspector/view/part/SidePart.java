package io.github.mwinspector.view.part;

import javafx.scene.layout.Region;

/** What a page of the side bar holds, or a form in it. JavaFX thread only. */
public interface SidePart {
  /** Its node, always the same one. */
  Region node();

  /** Moves the focus to where one starts in it: its list, or its search. */
  void focusFirst();

  /** Stops following what it shows. */
  void dispose();
}
