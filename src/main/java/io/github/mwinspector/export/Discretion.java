package io.github.mwinspector.export;

import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of a text may stand in a report, and counts the texts that may not, or not wholly.
 * For one writer on one thread.
 */
final class Discretion {
  private final Disclosure disclosure;
  private long kept;

  Discretion(Disclosure disclosure) {
    this.disclosure = disclosure;
  }

  Disclosure disclosure() {
    return disclosure;
  }

  /** How many texts were kept back until now. */
  long kept() {
    return kept;
  }

  /** A value of a parameter or of an unknown member, masked as the disclosure asks. */
  String value(String name, Sensitive value) {
    return masked(name, value, disclosure);
  }

  /** A text that is not a parameter's value: shown, but never with a secret unless asked for. */
  String other(String name, String text) {
    Disclosure own = disclosure == Disclosure.SECRETS ? disclosure : Disclosure.VALUES;
    return masked(name, new Sensitive(text), own);
  }

  private String masked(String name, Sensitive value, Disclosure own) {
    String shown = Secrets.mask(name, value, own);
    if (own == Disclosure.HIDDEN || !shown.equals(value.reveal())) {
      kept++;
    }
    return shown;
  }

  /** What the disclosure keeps back of an answer, in one sentence; null when nothing. */
  static @Nullable String withheld(
      TaskAnswer answer, @Nullable Explained explained, Disclosure disclosure) {
    return withheld(kept(answer, explained, disclosure), disclosure);
  }

  /** How many texts are kept back of an answer and its evidence where all of them is told. */
  static long kept(TaskAnswer answer, @Nullable Explained explained, Disclosure disclosure) {
    Discretion discretion = new Discretion(disclosure);
    if (disclosure == Disclosure.SECRETS) {
      return 0;
    }
    if (explained == null) {
      ReportJson.write(answer, discretion);
    } else {
      WhyJson.write(answer, explained, discretion);
    }
    return discretion.kept();
  }

  /** That so many values are kept back, in one sentence; null when none is. */
  static @Nullable String withheld(long count, Disclosure disclosure) {
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

  private static @Nullable String sentence(long count, String one, String many) {
    return count == 0 ? null : "%d %s.".formatted(count, count == 1 ? one : many);
  }
}
