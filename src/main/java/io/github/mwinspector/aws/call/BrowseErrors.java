package io.github.mwinspector.aws.call;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.lookup.FailureKind;

/** Says in plain words what an AWS error means for a list. */
final class BrowseErrors {
  private BrowseErrors() {}

  /** Nothing by the id. */
  static Words notFound(Level level, CallRecord call) {
    String what =
        switch (level) {
          case Level.Windows _ -> "list of maintenance windows";
          case Level.Executions _ -> "maintenance window";
          case Level.Tasks _ -> "window execution";
        };
    return new Words(
        FailureKind.NOT_FOUND,
        "There is no such %s in %s.".formatted(what, call.asked().region()),
        "Is it another region or account? Old executions are forgotten by the service.");
  }

  /** Something about the id, or the time range. */
  static Words wrongForm(Level level) {
    return new Words(
        FailureKind.BAD_ID,
        "The service does not accept the form of what was asked.",
        switch (level) {
          case Level.Windows _ -> "What the service said is behind the details.";
          case Level.Executions _ ->
              "A window's id is mw- and 17 digits or letters from a to f; copy it again.";
          case Level.Tasks _ -> "The id has 36 characters in groups of 8-4-4-4-12; copy it again.";
        });
  }

  /** No permission. */
  static Words denied(String subject, Purpose purpose) {
    return new Words(
        FailureKind.ACCESS_DENIED,
        "%s may not call %s.".formatted(subject, purpose.action()),
        "Ask for a policy that allows %s on resource *. A task whose ids are known needs none."
            .formatted(purpose.action()));
  }
}
