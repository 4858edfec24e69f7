package io.github.mwinspector.export;

import io.github.mwinspector.answer.Tokens;
import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import org.jspecify.annotations.Nullable;

/** Decides what of a text may stand in a report. */
record Discretion(Disclosure disclosure) {

  /** A value of a parameter or of an unknown member, masked as the disclosure asks. */
  String value(String name, Sensitive value) {
    return Secrets.mask(name, value, disclosure);
  }

  /** Whether a value is not, or not wholly, shown; false for one that says nothing. */
  boolean keepsBack(String name, @Nullable Sensitive value) {
    if (value == null || value.reveal().isEmpty()) {
      return false;
    }
    return switch (disclosure) {
      case HIDDEN -> true;
      case VALUES -> Secrets.any(name, value);
      case SECRETS -> false;
    };
  }

  /** A text that is not a parameter's value: shown, but never with a secret unless asked for. */
  String other(String name, String text) {
    Disclosure own = disclosure == Disclosure.SECRETS ? disclosure : Disclosure.VALUES;
    return Secrets.mask(name, new Sensitive(text), own);
  }

  /** What the disclosure keeps back of an answer, in one sentence; null when nothing. */
  static @Nullable String withheld(
      TaskAnswer answer, @Nullable Explained explained, Disclosure disclosure) {
    Discretion discretion = new Discretion(disclosure);
    return discretion.withheld(discretion.kept(answer, explained));
  }

  /** How many values are kept back of an answer and its evidence. */
  long kept(TaskAnswer answer, @Nullable Explained explained) {
    long values =
        EvidenceValue.of(explained).stream()
            .filter(value -> keepsBack(value.name(), value.value()))
            .count();
    return values
        + switch (disclosure) {
          case SECRETS -> 0;
          case HIDDEN -> answer.raw().lines().stream().filter(Discretion::hidden).count();
          case VALUES -> answer.raw().lines().stream().filter(this::masked).count();
        };
  }

  /** That so many values are kept back, in one sentence; null when none is. */
  @Nullable String withheld(long count) {
    return switch (disclosure) {
      case SECRETS -> null;
      case HIDDEN ->
          sentence(
              count,
              "value hidden; --with-values shows it",
              "values hidden; --with-values shows them");
      case VALUES ->
          sentence(
              count,
              "value with a secret masked; --with-secrets shows it",
              "values with secrets masked; --with-secrets shows them");
    };
  }

  /** Whether a line holds a value that may be hidden, one that says something. */
  static boolean hidden(RawBody.Line line) {
    return line.sensitive() && line.value() != null && !line.value().reveal().equals("null");
  }

  private boolean masked(RawBody.Line line) {
    return line.value() != null
        && Secrets.any(line.name(), new Sensitive(Tokens.text(line.value().reveal())));
  }

  private static @Nullable String sentence(long count, String one, String many) {
    return count == 0 ? null : "%d %s.".formatted(count, count == 1 ? one : many);
  }
}
