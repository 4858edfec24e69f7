package io.github.mwinspector.state;

import io.github.mwinspector.compare.Run;
import io.github.mwinspector.evidence.PreviousRun;
import io.github.mwinspector.lookup.OtherRun;
import org.jspecify.annotations.Nullable;

/** How far the comparison of the result on screen is: an immutable snapshot. */
public sealed interface Comparing {
  /** Nobody wants it for this result. */
  record NotWanted() implements Comparing {}

  /**
   * The run before is being searched.
   *
   * @param words what is being asked now
   */
  record Searching(String words) implements Comparing {}

  /**
   * There is no run before, or it can't be found.
   *
   * @param why how far was looked, and what could not be had
   */
  record NoRunBefore(PreviousRun.Result.Unknown why) implements Comparing {}

  /**
   * Which run it is compared with is known.
   *
   * @param first the result on screen
   * @param other the other run, as far as it is known
   * @param before whether that is the run before, else one that a person named
   * @param caveat one sentence when a later run may have been missed, else null
   */
  record WithOther(Run first, OtherRun other, boolean before, @Nullable String caveat)
      implements Comparing {}
}
