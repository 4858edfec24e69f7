package io.github.mwinspector.reason;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.model.TaskExecution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How a command ended on its nodes. */
final class NodeRules {
  /** Nodes whose output is looked into; more of them say the same again. */
  private static final int EXAMINED = 100;

  private static final int CAUSES_TOLD = 2;

  private NodeRules() {}

  static List<Ranked> of(TaskExecution task, Evidence evidence, Tally tally) {
    List<Ranked> found = new ArrayList<>();
    if (!tally.ends(End.Kind.FAILED).isEmpty()) {
      found.add(failed(evidence, tally));
    }
    List<End> notReached = tally.ends(End.Kind.NOT_REACHED);
    if (!notReached.isEmpty()) {
      found.add(
          bad(notReached, tally, "%s never reached".formatted(Tally.wasOrWere(notReached.size())))
              .proves(Rule.NODES_NOT_REACHED));
    }
    List<End> timedOut = tally.ends(End.Kind.TIMED_OUT);
    if (!timedOut.isEmpty()) {
      found.add(
          bad(timedOut, tally, "ran longer than the execution time-out allows")
              .proves(Rule.NODES_TIMED_OUT));
    }
    if (!tally.ends(End.Kind.NOT_RUN).isEmpty()) {
      found.add(tooManyErrors(task, tally));
    }
    List<End> unsaid = tally.ends(End.Kind.UNSAID);
    if (!unsaid.isEmpty()) {
      found.add(
          bad(unsaid, tally, "%s reported as timed out".formatted(Tally.wasOrWere(unsaid.size())))
              .ranked(Rule.NODES_TIMED_OUT, false, Ranked.Worth.COUNTS));
    }
    return found;
  }

  private static Ranked failed(Evidence evidence, Tally tally) {
    List<End> ends = tally.ends(End.Kind.FAILED);
    Sentence sentence = new Sentence().words(tally.count(ends.size()) + " failed" + tally.soFar());
    List<Map.Entry<Cause, List<End>>> causes = causes(ends, evidence);
    writeCauses(causes, ends.size(), sentence);
    ends.stream().limit(EXAMINED).forEach(end -> sentence.to(end.pointer()));
    sentence.words(".");
    boolean told = causes.stream().map(Map.Entry::getKey).anyMatch(Cause::says);
    return told
        ? sentence.proves(Rule.NODES_FAILED)
        : sentence.ranked(Rule.NODES_FAILED, true, Ranked.Worth.COUNTS);
  }

  /** The causes of the first ends, those of most nodes first. */
  static List<Map.Entry<Cause, List<End>>> causes(List<End> ends, Evidence evidence) {
    Map<Cause, List<End>> causes = new LinkedHashMap<>();
    for (End end : ends.subList(0, Math.min(EXAMINED, ends.size()))) {
      Cause cause = end.cause(evidence);
      if (cause != null) {
        causes.computeIfAbsent(cause, c -> new ArrayList<>()).add(end);
      }
    }
    return causes.entrySet().stream()
        .sorted((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()))
        .toList();
  }

  static void writeCauses(List<Map.Entry<Cause, List<End>>> causes, int count, Sentence sentence) {
    int told = Math.min(CAUSES_TOLD, causes.size());
    for (int i = 0; i < told; i++) {
      List<End> ends = causes.get(i).getValue();
      causes.get(i).getKey().writeTo(sentence.words(i == 0 ? ": " : "; "));
      List<String> nodes = ends.stream().map(End::instanceId).filter(Objects::nonNull).toList();
      if (!nodes.isEmpty()) {
        sentence.words(" on ").names(nodes);
      }
      ends.forEach(end -> sentence.to(end.pointer()));
    }
    int more = causes.size() - told;
    if (more > 0) {
      sentence.words("; and %d other error%s".formatted(more, more == 1 ? "" : "s"));
    }
    int unread = count - causes.stream().mapToInt(cause -> cause.getValue().size()).sum();
    if (told > 0 && unread > 0) {
      // Outputs are asked for on the first few nodes alone: the others may have failed otherwise.
      sentence.words("; what made %,d more fail is not known".formatted(unread));
    }
  }

  private static Sentence bad(List<End> ends, Tally tally, String what) {
    Sentence sentence =
        new Sentence()
            .words("%s %s%s (".formatted(tally.count(ends.size()), what, tally.soFar()))
            .name(ends.getFirst().word())
            .words(")");
    List<String> nodes = ends.stream().map(End::instanceId).filter(Objects::nonNull).toList();
    if (!nodes.isEmpty()) {
      sentence.words(": ").names(nodes);
    }
    ends.stream().limit(EXAMINED).forEach(end -> sentence.to(end.pointer()));
    return sentence.words(".");
  }

  private static Ranked tooManyErrors(TaskExecution task, Tally tally) {
    List<End> ends = tally.ends(End.Kind.NOT_RUN);
    Sentence sentence =
        new Sentence()
            .words(
                "%s %s not run (".formatted(tally.count(ends.size()), Tally.wasOrWere(ends.size())))
            .name(ends.getFirst().word())
            .words("): so many others failed that MaxErrors");
    if (task.maxErrors() != null) {
      sentence.words(", ").name(task.maxErrors()).words(",");
    }
    sentence.to(ends.getFirst().pointer()).toMember("MaxErrors");
    ends.stream().limit(EXAMINED).forEach(end -> sentence.to(end.pointer()));
    return sentence.words(" was exceeded.").proves(Rule.TOO_MANY_ERRORS);
  }
}
