package io.github.mwinspector.lookup;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.request.LookupRequest;

/** What is known at one moment of the run that another is compared with. */
public sealed interface OtherRun
    permits OtherRun.Begun, LookupProgress, RunBefore.Several, LookupFailure, OtherRun.Had {
  /** It is going to be asked for. */
  record Begun() implements OtherRun {}

  /**
   * It is there.
   *
   * @param request what it was looked up with
   * @param answer the task execution
   * @param evidence what stands below it, so far
   * @param whole whether nothing more is being asked
   */
  record Had(LookupRequest request, TaskAnswer answer, Evidence evidence, boolean whole)
      implements OtherRun {}

  /** Whether nothing more comes. */
  default boolean over() {
    return switch (this) {
      case Begun _, LookupProgress _ -> false;
      case RunBefore.Several _, LookupFailure _ -> true;
      case Had had -> had.whole();
    };
  }
}
