package io.github.mwinspector.view.detail;

import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.text.Disclosure;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Searches a body in the background. Only the newest search's result is ever told. */
final class BodySearch {
  private final Executor background;
  private final AtomicLong newest = new AtomicLong();

  BodySearch(Executor background) {
    this.background = background;
  }

  /**
   * Starts a search and gives up the one before.
   *
   * @param found is told the indexes of the lines on the JavaFX thread; none for a blank query
   */
  void start(String query, List<RawBody.Line> lines, Disclosure disclosure, Consumer<int[]> found) {
    long mine = newest.incrementAndGet();
    if (query.isEmpty()) {
      found.accept(new int[0]);
      return;
    }
    LineSearch search = new LineSearch(query, disclosure);
    background.execute(
        () -> {
          try {
            int[] indexes = search.in(lines, () -> newest.get() != mine);
            Platform.runLater(() -> tell(mine, indexes, found));
          } catch (CancellationException _) {
            // A newer search runs already.
          }
        });
  }

  /** Gives up the running search. */
  void stop() {
    newest.incrementAndGet();
  }

  private void tell(long mine, int[] indexes, Consumer<int[]> found) {
    if (newest.get() == mine) {
      found.accept(indexes);
    }
  }
}
