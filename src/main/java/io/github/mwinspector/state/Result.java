package io.github.mwinspector.state;

import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.request.AskedFor;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.saved.Opened;
import io.github.mwinspector.saved.Saved;
import org.jspecify.annotations.Nullable;

/**
 * An answer together with where it is from: neither is ever shown without the other.
 *
 * @param origin where it is from
 * @param answer what came back
 */
public record Result(Origin origin, TaskAnswer answer) {
  /** Where an answer is from. */
  public sealed interface Origin {
    /**
     * A look-up in this window.
     *
     * @param request what was asked
     */
    record Asked(LookupRequest request) implements Origin {}

    /**
     * A file: nothing is asked of AWS for its result.
     *
     * @param saved the file
     * @param explained its reason and evidence; what the file doesn't hold can't be had
     */
    record FromFile(Saved saved, Explained explained) implements Origin {}
  }

  /** The answer to a look-up. */
  public Result(LookupRequest request, TaskAnswer answer) {
    this(new Origin.Asked(request), answer);
  }

  /** The result in a file. Takes time in proportion to its evidence. */
  static Result of(Opened.Task task) {
    Explained explained = SavedEvidence.whole(task);
    return new Result(new Origin.FromFile(task.saved(), explained), task.answer());
  }

  /** What was asked in this window; null for a result from a file. */
  public @Nullable LookupRequest request() {
    return origin instanceof Origin.Asked(LookupRequest request) ? request : null;
  }

  /** The file that it is from; null for one that was looked up. */
  public @Nullable Saved saved() {
    return origin instanceof Origin.FromFile file ? file.saved() : null;
  }

  /** What was asked, here or when it was saved. */
  public AskedFor asked() {
    return switch (origin) {
      case Origin.Asked(LookupRequest request) -> AskedFor.of(request);
      case Origin.FromFile file -> file.saved().asked();
    };
  }

  /** Whether both answer the same look-up of this window. */
  boolean sameLookUp(Result other) {
    return origin instanceof Origin.Asked && origin.equals(other.origin);
  }
}
