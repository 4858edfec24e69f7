package io.github.mwinspector.view.invocations;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Standing;
import java.util.List;

/** How many invocations there are, failed and are shown, in words. */
final class Counted {
  private Counted() {}

  /**
   * The words.
   *
   * @param shown the rows that the filter lets through
   * @param filtered whether there is a filter
   */
  static String words(Evidence evidence, List<Row> shown, boolean filtered) {
    Piece piece = evidence.piece(new Question.OfInvocations());
    int all = evidence.invocations().size();
    long failed =
        evidence.invocations().stream().filter(one -> one.standing() == Standing.FAILED).count();
    String soFar = piece instanceof Piece.Asking ? " so far" : "";
    String words = "%,d of %,d%s failed".formatted(failed, all, soFar);
    if (piece == null || piece instanceof Piece.NotAvailable || (all == 0 && !soFar.isEmpty())) {
      return "";
    }
    return filtered ? "%s, %,d shown".formatted(words, shown.size()) : words;
  }
}
