package io.github.mwinspector.view;

import io.github.mwinspector.state.Result;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of the result that is made when it is first wanted, and shows each result from then on.
 *
 * @param <N> the part's node
 */
final class Part<N> {
  private final Supplier<N> maker;
  private final Consumer<N> place;
  private final BiConsumer<N, Result> show;
  private final Consumer<N> release;
  private @Nullable N made;

  /**
   * Not made yet.
   *
   * @param place puts it where it is seen
   * @param release lets go of all that it observes
   */
  Part(Supplier<N> maker, Consumer<N> place, BiConsumer<N, Result> show, Consumer<N> release) {
    this.maker = maker;
    this.place = place;
    this.show = show;
    this.release = release;
  }

  /** Makes it, if it isn't yet, to show this result. */
  N make(Result result) {
    N node = made;
    if (node == null) {
      node = maker.get();
      made = node;
      show.accept(node, result);
      place.accept(node);
    }
    return node;
  }

  /** Shows this result, if it is made. */
  void show(Result result) {
    if (made != null) {
      show.accept(made, result);
    }
  }

  /** Does this with it, if it is made. */
  void ifMade(Consumer<N> act) {
    if (made != null) {
      act.accept(made);
    }
  }

  void dispose() {
    if (made != null) {
      release.accept(made);
    }
  }
}
