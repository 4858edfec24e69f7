package io.github.mwinspector.evidence;

import io.github.mwinspector.model.CallFacts;
import org.jspecify.annotations.Nullable;

/** What came of a {@link Question} so far. */
public sealed interface Piece {
  /**
   * It is being asked.
   *
   * @param soFar the pages that are there already, or null
   */
  record Asking(@Nullable Finding soFar) implements Piece {}

  /**
   * The whole answer.
   *
   * @param finding what it says
   * @param call what is known of the call, of its last page when there were several
   */
  record Found(Finding finding, CallFacts call) implements Piece {}

  /**
   * A host that isn't AWS's own and is called only after a yes (threat T9).
   *
   * @param name the host, with its port where that isn't the scheme's own
   * @param where what configures it, in words
   */
  record Host(String name, String where) {}

  /**
   * It can't be had, or not all of it. That costs nothing else.
   *
   * @param code the stable code of the failure, such as E-AWS-DENIED
   * @param headline what happened, one sentence
   * @param nextStep what to do; never empty
   * @param said the service's own text, or null
   * @param requestId the service's request id, or null
   * @param soFar the pages that came before the one that failed, of a list whose rows are worth
   *     something without the others; else null
   * @param waitsFor the host whose yes is all that is missing; else null
   * @param askable whether asking again can bring it; not so of what a file says
   */
  record NotAvailable(
      String code,
      String headline,
      String nextStep,
      @Nullable String said,
      @Nullable String requestId,
      @Nullable Finding soFar,
      @Nullable Host waitsFor,
      boolean askable)
      implements Piece {
    /** The code of what a file doesn't hold: nobody was asked, so nothing failed. */
    public static final String NOT_IN_FILE = "E-FILE";

    /** Whether it was asked for and failed. */
    public boolean failed() {
      return !code.equals(NOT_IN_FILE);
    }

    /** What asking again can bring. */
    public NotAvailable(
        String code,
        String headline,
        String nextStep,
        @Nullable String said,
        @Nullable String requestId,
        @Nullable Finding soFar,
        @Nullable Host waitsFor) {
      this(code, headline, nextStep, said, requestId, soFar, waitsFor, true);
    }

    /** Nothing came. */
    public NotAvailable(
        String code,
        String headline,
        String nextStep,
        @Nullable String said,
        @Nullable String requestId) {
      this(code, headline, nextStep, said, requestId, null, null);
    }

    /** The same failure behind pages that came. */
    public NotAvailable behind(@Nullable Finding pages) {
      int came = pages == null ? 0 : pages.rows();
      Finding kept = came == 0 ? null : pages;
      return new NotAvailable(code, headline, nextStep, said, requestId, kept, waitsFor, askable);
    }

    /** The headline; behind the number of rows that came, when some did. */
    public String words() {
      return soFar == null
          ? headline
          : "%,d of them came; the rest is not available. %s".formatted(soFar.rows(), headline);
    }

    /** Without what was said: it is somebody else's text (T14). */
    @Override
    public String toString() {
      return "NotAvailable[code=%s, requestId=%s]".formatted(code, requestId);
    }
  }
}
