package io.github.mwinspector.lookup;

import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.request.LookupRequest;
import java.util.function.Consumer;

/** Where evidence is asked for. Safe for several questions at once. */
public interface EvidenceSource {
  /**
   * Asks one question. Blocks: call it on a virtual thread; an interrupt ends the HTTP call itself.
   *
   * @param request the task execution that the question is about
   * @param question what to ask
   * @param soFar is told on the calling thread what the pages so far hold, each time all of it
   * @return {@link Piece.Found}, or {@link Piece.NotAvailable} with the reason in words, also when
   *     only a later page failed
   */
  Piece ask(LookupRequest request, Question question, Consumer<Finding> soFar);
}
