package io.github.mwinspector.reason;

import io.github.mwinspector.evidence.BelowInvocation;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TaskType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the targets of a task's commands and how they ended, in one pass over its invocations. */
final class Tally {
  private final Map<End.Kind, List<End>> ends = new EnumMap<>(End.Kind.class);
  private boolean complete;
  private boolean cut;
  private boolean exact = true;
  private boolean named = true;
  private int total;

  private Tally(boolean complete) {
    this.complete = complete;
  }

  static Tally of(TaskExecution task, Evidence evidence) {
    ExecutionStatus status = task.status();
    boolean all = evidence.piece(new Question.OfInvocations()) instanceof Piece.Found;
    Tally tally = new Tally(all && status != null && status.over());
    tally.cut = cut(evidence, new Question.OfInvocations());
    for (Invocation invocation : evidence.invocations()) {
      TaskType type = BelowInvocation.type(task, invocation);
      if (type != null && type != TaskType.Known.RUN_COMMAND) {
        continue;
      }
      String command = BelowInvocation.commandId(task, invocation);
      List<Node> nodes = command == null ? List.of() : evidence.nodes(command);
      if (command == null || nodes.isEmpty()) {
        tally.addWhole(invocation, command, evidence);
      } else {
        tally.addNodes(invocation, command, nodes, evidence);
      }
    }
    return tally;
  }

  /** Of one command's nodes alone. */
  static Tally of(String commandId, Evidence evidence) {
    boolean all = evidence.piece(new Question.OfNodes(commandId)) instanceof Piece.Found;
    Tally tally = new Tally(all);
    tally.cut = cut(evidence, new Question.OfNodes(commandId));
    for (Node node : evidence.nodes(commandId)) {
      tally.total++;
      if (node.standing() == Standing.FAILED) {
        tally.add(End.of(null, commandId, node));
      }
    }
    return tally;
  }

  private void addWhole(Invocation invocation, @Nullable String command, Evidence evidence) {
    int nodes = invocation.instanceIds().size();
    total += Math.max(1, nodes);
    named &= nodes > 0;
    if (invocation.standing() != Standing.FAILED) {
      return;
    }
    exact &= nodes == 1 || command == null;
    boolean asking =
        command != null && evidence.piece(new Question.OfNodes(command)) instanceof Piece.Asking;
    complete &= nodes == 1 || !asking;
    String node = nodes == 1 ? invocation.instanceIds().getFirst() : null;
    add(new End(invocation.invocationId(), command, node, word(invocation), null));
  }

  private void addNodes(
      Invocation invocation, String command, List<Node> nodes, Evidence evidence) {
    total += Math.max(nodes.size(), invocation.instanceIds().size());
    boolean all = evidence.piece(new Question.OfNodes(command)) instanceof Piece.Found;
    complete &= all;
    cut |= cut(evidence, new Question.OfNodes(command));
    boolean failed = invocation.standing() == Standing.FAILED;
    boolean said = nodes.stream().anyMatch(node -> node.standing() == Standing.FAILED);
    for (Node node : nodes) {
      boolean blamed = failed && all && !said && node.standing() == Standing.UNKNOWN;
      if (node.standing() == Standing.FAILED || blamed) {
        add(End.of(invocation.invocationId(), command, node));
      }
    }
  }

  /** Whether a page is missing for good, while others came. */
  private static boolean cut(Evidence evidence, Question question) {
    return evidence.piece(question) instanceof Piece.NotAvailable missing
        && missing.soFar() != null;
  }

  private void add(End end) {
    ends.computeIfAbsent(end.kind(), kind -> new ArrayList<>()).add(end);
  }

  private static String word(Invocation invocation) {
    String details = invocation.statusDetails();
    if (details != null && Standing.of(details) == Standing.FAILED) {
      return details;
    }
    return invocation.status() == null ? "" : invocation.status().text();
  }

  /** Those that ended so, in the order sent. */
  List<End> ends(End.Kind kind) {
    return ends.getOrDefault(kind, List.of());
  }

  /** How many ended so, with the noun: {@code 2 of 12 nodes}, {@code At least 2 nodes}. */
  String count(int count) {
    String noun = named ? "node" : "target";
    if (cut && count < total) {
      return "At least %,d of at least %,d %ss".formatted(count, total, noun);
    }
    if (!complete) {
      return "At least %,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }
    if (!exact && count < total) {
      return "At least %,d of %,d %ss".formatted(count, total, noun);
    }
    if (count < total) {
      return "%,d of %,d %ss".formatted(count, total, noun);
    }
    return switch (count) {
      case 1 -> "The only " + noun;
      case 2 -> "Both " + noun + "s";
      default -> "All %,d %ss".formatted(count, noun);
    };
  }

  /** What a sentence about counts ends with while they can change. */
  String soFar() {
    return complete || cut ? "" : " so far";
  }

  static String wasOrWere(int count) {
    return count == 1 ? "was" : "were";
  }
}
