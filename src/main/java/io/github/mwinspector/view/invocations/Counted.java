package io.github.mwinspector.view.invocations;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
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
    boolean cut =
        piece instanceof Piece.NotAvailable
            || (evidence.finding(new Question.OfInvocations()) instanceof Finding.Invocations known
                && piece instanceof Piece.Found
                && !known.complete());
    if (all == 0 && piece instanceof Piece.Found) {
      return "No invocations";
    }
    String words = "%,d of %s%,d%s failed".formatted(failed, cut ? "at least " : "", all, soFar);
    if (piece == null || (all == 0 && !(piece instanceof Piece.Found))) {
      return "";
    }
    return filtered ? "%s, %,d shown".formatted(words, shown.size()) : words;
  }
}
