package io.github.mwinspector.command;

import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.LookupFailure.Details;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A failed look-up for standard error. */
public final class FailureText {
  private FailureText() {}

  /** Lines: what happened, what to do now, what was said, and what to name in a ticket. */
  public static List<String> lines(LookupFailure failure) {
    Details details = failure.details();
    List<String> lines = new ArrayList<>();
    lines.add("mw-inspector: " + shown(failure.headline()));
    lines.add("  Next step:  " + shown(failure.nextStep()));
    if (details.said() != null && !details.said().isBlank()) {
      lines.add("  It said:    " + shown(details.said()));
    }
    if (details.requestId() != null) {
      lines.add("  Request id: " + shown(details.requestId()));
    }
    lines.add("  Code:       " + failure.kind().code() + circumstances(details));
    return lines;
  }

  private static String circumstances(Details details) {
    StringBuilder words = new StringBuilder();
    if (details.httpStatus() > 0) {
      words.append(", HTTP ").append(details.httpStatus());
    }
    if (details.attempts() > 0) {
      words.append(", ").append(details.attempts());
      words.append(details.attempts() == 1 ? " attempt" : " attempts");
    }
    double seconds = details.elapsed().toMillis() / 1000.0;
    return words.append(String.format(Locale.ROOT, ", %.1f s", seconds)).toString();
  }

  /** Somebody else's text on one line, safe to print. */
  static String shown(String text) {
    return Display.line(Secrets.mask("", new Sensitive(text), Disclosure.VALUES));
  }
}
