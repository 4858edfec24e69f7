package io.github.mwinspector.view.part;

import io.github.mwinspector.lookup.Need;

/** Makes forms of what a person must do or allow, for parts of the window that meet a need. */
@FunctionalInterface
public interface NeedForms {
  /**
   * The form of a need.
   *
   * @param met goes on with what met it, once that is done
   */
  SidePart of(Need need, Runnable met);
}
