package io.github.mwinspector.reason;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.StatusDetailsWords;
import io.github.mwinspector.model.TaskExecution;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says that the reason isn't known, and what is missing to know it. */
final class Missing {
  private static final int NAMED = 3;
  private static final String DENIED = "E-AWS-DENIED";

  private Missing() {}

  /**
   * The reason of last resort.
   *
   * @param found what is said already
   * @return null when that says already that nothing more is to be had
   */
  static @Nullable Ranked reason(TaskExecution task, Evidence evidence, List<Ranked> found) {
    Sentence sentence = new Sentence();
    String own = ownWords(task, evidence);
    List<String> missing = missing(evidence);
    boolean failed = found.stream().anyMatch(r -> r.worth() == Ranked.Worth.COUNTS);
    boolean saysSo =
        found.stream()
            .map(r -> r.reason().rule())
            .anyMatch(rule -> rule == Rule.CANCELLED || rule == Rule.LOG_ELSEWHERE);
    if (saysSo && own == null && missing.isEmpty()) {
      return null;
    }
    if (failed) {
      sentence.words("Why is not known");
    } else {
      status(task.status(), evidence.asking(), sentence);
      if (evidence.withoutInvocation()) {
        sentence.words("; it has no invocation: nothing was started for a target");
      }
    }
    if (own != null) {
      sentence.words("; the service says: \"").name(own).words("\"");
    }
    for (int i = 0; i < missing.size(); i++) {
      sentence.words(i == 0 ? ": " : "; ").words(missing.get(i));
    }
    sentence.words(".").toMember("Status");
    if (own != null && own.equals(task.statusDetails())) {
      sentence.toMember("StatusDetails");
    }
    return sentence.ranked(Rule.NOT_ENOUGH, false, Ranked.Worth.MISSING);
  }

  private static void status(@Nullable ExecutionStatus status, boolean asking, Sentence sentence) {
    switch (status) {
      case null -> sentence.words("The service sent no status");
      case ExecutionStatus.Unknown(String text) ->
          sentence.words("This version doesn't know the status ").name(text);
      case ExecutionStatus.Known.TIMED_OUT ->
          sentence
              .words("It did not finish in time; whether its window closed or it ran longer than")
              .words(asking ? " it may is not known yet" : " it may is not said");
      case ExecutionStatus.Known known -> {
        sentence.words("It ended with ").name(known.name());
        sentence.words(asking ? "; why is not known yet" : "; nothing that was sent says why");
      }
    }
  }

  /** Free text of the service that no rule knows: it can say all, but not to this version. */
  private static @Nullable String ownWords(TaskExecution task, Evidence evidence) {
    if (free(task.statusDetails())) {
      return task.statusDetails();
    }
    for (Invocation invocation : evidence.invocations()) {
      if (invocation.standing() == Standing.FAILED && free(invocation.statusDetails())) {
        return invocation.statusDetails();
      }
    }
    return null;
  }

  private static boolean free(@Nullable String details) {
    return details != null
        && !details.isBlank()
        && Standing.of(details) == Standing.UNKNOWN
        && StatusDetailsWords.meaning(details) == null;
  }

  /** What is still asked and what can't be had, each IAM action once. */
  private static List<String> missing(Evidence evidence) {
    Set<String> asking = new LinkedHashSet<>();
    Set<String> denied = new LinkedHashSet<>();
    Set<String> failed = new LinkedHashSet<>();
    boolean inFile = evidence.pieces().values().stream().noneMatch(Missing::notInFile);
    evidence
        .pieces()
        .forEach(
            (question, piece) -> {
              switch (piece) {
                case Piece.Asking _ -> asking.add(question.action());
                case Piece.NotAvailable gone when gone.code().equals(DENIED) ->
                    denied.add(question.action());
                case Piece.NotAvailable gone when !gone.failed() -> {}
                case Piece.NotAvailable gone ->
                    failed.add("%s failed (%s)".formatted(question.action(), code(gone)));
                case Piece.Found _ -> {}
              }
            });
    List<String> missing = new ArrayList<>();
    if (!inFile) {
      missing.add("the file holds the task alone");
    }
    if (!denied.isEmpty()) {
      missing.add("%s %s denied".formatted(listed(denied), Tally.wasOrWere(denied.size())));
    }
    failed.stream().limit(NAMED).forEach(missing::add);
    if (!asking.isEmpty()) {
      missing.add(
          "%s %s still being asked".formatted(listed(asking), asking.size() == 1 ? "is" : "are"));
    }
    return missing;
  }

  /** Why an alarm's history doesn't say when, to stand behind "when is not known". */
  static String becauseOfHistory(Evidence evidence, String name) {
    for (var entry : evidence.pieces().entrySet()) {
      if (entry.getKey() instanceof Question.OfAlarmHistory history
          && history.name().equals(name)) {
        String action = history.action();
        return switch (entry.getValue()) {
          case Piece.Asking _ -> ": " + action + " is still being asked";
          case Piece.NotAvailable gone when gone.code().equals(DENIED) ->
              ": " + action + " was denied";
          case Piece.NotAvailable gone when !gone.failed() -> ": the file doesn't say it";
          case Piece.NotAvailable gone -> ": %s failed (%s)".formatted(action, code(gone));
          case Piece.Found _ -> ": its history around the task shows no change to ALARM";
        };
      }
    }
    return "";
  }

  private static boolean notInFile(Piece piece) {
    return piece instanceof Piece.NotAvailable gone && !gone.failed();
  }

  /** Codes are ours, but nothing else is let into words of ours. */
  private static String code(Piece.NotAvailable gone) {
    return gone.code().matches("[A-Z0-9-]{1,32}") ? gone.code() : "no code";
  }

  private static String listed(Set<String> actions) {
    List<String> all = List.copyOf(actions);
    int shown = Math.min(NAMED, all.size());
    String first = String.join(", ", all.subList(0, shown));
    return all.size() > shown ? first + " and %d more".formatted(all.size() - shown) : first;
  }
}
