package io.github.mwinspector.command;

import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.LookupFailure.Details;
import io.github.mwinspector.lookup.Need;
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
    lines.addAll(needed(failure));
    if (details.said() != null && !details.said().isBlank()) {
      lines.add("  It said:    " + shown(details.said()));
    }
    if (details.requestId() != null) {
      lines.add("  Request id: " + shown(details.requestId()));
    }
    lines.add("  Code:       " + failure.kind().code() + circumstances(details));
    return lines;
  }

  /** What to do now; the window's ways of doing it are not the command line's. */
  private static List<String> needed(LookupFailure failure) {
    String next = "  Next step:  ";
    return switch (failure.need()) {
      case Need.Command command ->
          List.of(
              "  Command:    " + shown(command.command()),
              "  Stands at:  " + shown(command.place()),
              next + "If you know it, run this again with " + GrantOptions.ALLOW_PROCESS + ".");
      case Need.MfaCode code ->
          List.of(
              "  MFA device: " + shown(code.serial()),
              next + shown(failure.nextStep()),
              "              Give it with " + GrantOptions.MFA_CODE + " CODE.");
      case Need.Endpoint endpoint ->
          List.of(
              next + shown(failure.nextStep()),
              "              Allow it with %s %s."
                  .formatted(EndpointOptions.ALLOW_ENDPOINT, shown(endpoint.host())));
      case Need.SignIn signIn -> List.of(next + shown(signIn(failure, signIn)));
      case null -> List.of(next + shown(failure.nextStep()));
    };
  }

  /** What to run to sign in, where that is what is missing. */
  private static String signIn(LookupFailure failure, Need.SignIn need) {
    String profile = need.profile();
    String named = profile.matches("[A-Za-z0-9._/@:+-]+") ? profile : "'" + profile + "'";
    return switch (failure.kind()) {
      case SIGN_IN_NEEDED, SIGN_IN_CACHE ->
          "Run `mw-inspector sign-in %s` or `aws sso login --profile %s`, then try again."
              .formatted(named, named);
      case UNEXPECTED -> "Run `mw-inspector sign-in %s --device-code`.".formatted(named);
      default -> failure.nextStep();
    };
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
