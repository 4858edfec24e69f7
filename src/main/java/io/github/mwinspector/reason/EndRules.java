package io.github.mwinspector.reason;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.StatusWords;
import io.github.mwinspector.model.TaskExecution;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the status alone says, and where it doesn't fit with what else was sent. */
final class EndRules {
  private EndRules() {}

  static List<Ranked> of(TaskExecution task, Evidence evidence) {
    List<Ranked> found = new ArrayList<>();
    ExecutionStatus status = task.status();
    if (status instanceof ExecutionStatus.Known known) {
      String meaning = StatusWords.meaning(known);
      switch (known) {
        case PENDING, IN_PROGRESS, CANCELLING ->
            found.add(words(meaning).ranked(Rule.NOT_OVER, true, Ranked.Worth.STANDS));
        case SUCCESS ->
            found.add(words(meaning).ranked(Rule.SUCCEEDED, true, Ranked.Worth.REMARKS));
        case CANCELLED ->
            found.add(
                words("It was cancelled; who or what did is not known: CloudTrail may say.")
                    .ranked(Rule.CANCELLED, true, Ranked.Worth.COUNTS));
        case FAILED, TIMED_OUT, SKIPPED_OVERLAPPING -> {}
      }
    }
    contradictions(task, evidence, found);
    return found;
  }

  private static Sentence words(String text) {
    return new Sentence().words(text).toMember("Status");
  }

  private static void contradictions(TaskExecution task, Evidence evidence, List<Ranked> found) {
    Standing byStatus = standing(task.status());
    Standing byDetails =
        task.statusDetails() == null ? Standing.UNKNOWN : Standing.of(task.statusDetails());
    if (task.status() != null && task.statusDetails() != null && differ(byStatus, byDetails)) {
      found.add(
          both(new Sentence(), task.status(), task.statusDetails())
              .words(".")
              .toMember("Status")
              .toMember("StatusDetails")
              .ranked(Rule.CONTRADICTION, true, Ranked.Worth.COUNTS));
    }
    List<Invocation> odd =
        evidence.invocations().stream().filter(EndRules::contradictsItself).toList();
    if (!odd.isEmpty()) {
      found.add(ofInvocations(odd));
    }
    Ranked whole = taskAndInvocations(task, byStatus, evidence);
    if (whole != null) {
      found.add(whole);
    }
  }

  private static Ranked ofInvocations(List<Invocation> odd) {
    Invocation first = odd.getFirst();
    Sentence sentence =
        new Sentence()
            .words(odd.size() == 1 ? "1 invocation: " : "%,d invocations: ".formatted(odd.size()));
    ExecutionStatus status = first.status();
    String details = first.statusDetails();
    if (status != null && details != null) {
      both(sentence, status, details);
    }
    odd.stream()
        .limit(2)
        .filter(invocation -> invocation.invocationId() != null)
        .forEach(i -> sentence.to(new Pointer.ToInvocation(String.valueOf(i.invocationId()))));
    boolean same = odd.stream().allMatch(i -> String.valueOf(details).equals(i.statusDetails()));
    return sentence
        .words(same ? "." : ", and alike.")
        .ranked(Rule.CONTRADICTION, true, Ranked.Worth.REMARKS);
  }

  private static @Nullable Ranked taskAndInvocations(
      TaskExecution task, Standing byStatus, Evidence evidence) {
    boolean all =
        evidence.piece(new Question.OfInvocations()) instanceof Piece.Found(Finding list, var _)
            && list instanceof Finding.Invocations invocations
            && invocations.complete();
    List<Invocation> known = evidence.invocations();
    long failed = known.stream().filter(i -> i.standing() == Standing.FAILED).count();
    boolean allDone =
        !known.isEmpty() && known.stream().allMatch(i -> i.standing() == Standing.DONE);
    Sentence sentence = new Sentence();
    if (byStatus == Standing.DONE && failed > 0) {
      sentence
          .words("The service counts the task as ")
          .name("SUCCESS")
          .words(
              all && known.size() == 1
                  ? ", though its only invocation failed."
                  : ", though %s%,d of its invocations failed."
                      .formatted(all ? "" : "at least ", failed));
    } else if (byStatus == Standing.FAILED && all && allDone && task.status() != null) {
      sentence
          .words("The service counts the task as ")
          .name(task.status().text())
          .words(
              known.size() == 1
                  ? ", though its only invocation succeeded."
                  : ", though all of its %,d invocations succeeded.".formatted(known.size()));
    } else {
      return null;
    }
    return sentence.toMember("Status").ranked(Rule.CONTRADICTION, true, Ranked.Worth.COUNTS);
  }

  private static boolean contradictsItself(Invocation invocation) {
    String details = invocation.statusDetails();
    return details != null
        && invocation.status() != null
        && differ(standing(invocation.status()), Standing.of(details));
  }

  private static boolean differ(Standing status, Standing details) {
    return status != details && status != Standing.UNKNOWN && details != Standing.UNKNOWN;
  }

  private static Sentence both(Sentence sentence, ExecutionStatus status, String details) {
    return sentence
        .words("Status says ")
        .name(status.text())
        .words(", StatusDetails says ")
        .name(details);
  }

  private static Standing standing(@Nullable ExecutionStatus status) {
    return status == null ? Standing.UNKNOWN : Standing.of(status.text());
  }
}
