package io.github.mwinspector.reason;

import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.model.StatusDetailsWords;
import org.jspecify.annotations.Nullable;

/**
 * What made a command fail on a node; nodes with an equal cause are told together.
 *
 * @param line the telling line, or null when nothing was written
 * @param exit the exit code, or null when it isn't known
 * @param meaning what the status word means, where it says more than that it failed; else null
 */
record Cause(@Nullable String line, @Nullable Integer exit, @Nullable String meaning) {
  private static final int NEVER_STARTED = -1;

  /** Null when nothing is known. */
  static @Nullable Cause of(@Nullable String line, @Nullable Integer exit, String word) {
    String key = Standing.key(word);
    String meaning = key.equals("failed") ? null : StatusDetailsWords.meaning(word);
    if (line == null && meaning == null && (exit == null || exit == NEVER_STARTED)) {
      return null;
    }
    return new Cause(line, exit, line == null ? meaning : null);
  }

  /** Whether it says why, not only that it failed. */
  boolean says() {
    return line != null || meaning != null;
  }

  Sentence writeTo(Sentence sentence) {
    if (line != null) {
      sentence.quote(line);
    } else if (meaning != null) {
      // It stands within a sentence of its own.
      sentence.words(meaning.substring(0, meaning.length() - 1));
    } else {
      sentence.words("nothing was written");
    }
    boolean ran = exit != null && exit != NEVER_STARTED;
    return ran ? sentence.words(" (exit %d)".formatted(exit)) : sentence;
  }
}
