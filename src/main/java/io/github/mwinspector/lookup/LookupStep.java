package io.github.mwinspector.lookup;

import io.github.mwinspector.model.TaskAnswer;

/** What a look-up has to say at one moment: how far it is, what it found, or why it failed. */
public sealed interface LookupStep permits LookupProgress, LookupFailure, LookupStep.Found {
  /**
   * The answer is there.
   *
   * @param answer the whole of it
   */
  record Found(TaskAnswer answer) implements LookupStep {}
}
