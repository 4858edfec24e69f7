package io.github.mwinspector.compare;

import io.github.mwinspector.compare.Section.Gap;
import io.github.mwinspector.evidence.BelowInvocation;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Step;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came of the task on its targets, and how long it took. */
final class ResultSides {
  private final Run first;
  private final Run second;
  private final List<Gap> gaps = new ArrayList<>();
  private final Side notFirst;
  private final Side notSecond;

  private interface Put {
    void add(String key, String path, Side side);
  }

  ResultSides(Run first, Run second) {
    this.first = first;
    this.second = second;
    this.notFirst = whenMissing(first.evidence(), false);
    this.notSecond = whenMissing(second.evidence(), true);
  }

  List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /** An invocation that isn't listed is absent only when the list is whole. */
  private Side whenMissing(Evidence evidence, boolean ofSecond) {
    Question question = new Question.OfInvocations();
    Piece piece = evidence.piece(question);
    if (piece instanceof Piece.Found found
        && found.finding() instanceof Finding.Invocations invocations
        && invocations.complete()) {
      return new Side.Absent();
    }
    String why =
        switch (piece) {
          case null -> "Its invocations were not asked for.";
          case Piece.Asking _ -> "Its invocations are still being read.";
          case Piece.Found _ -> "Only its first invocations were read.";
          case Piece.NotAvailable missing -> missing.words();
        };
    gaps.add(new Gap(ofSecond, question.action(), why));
    return new Side.Unknown();
  }

  /** The targets that the parameters name, with what the invocations say of the window's own. */
  List<Row> withTargets(List<Row> ofParameters) {
    Pairing pairing = new Pairing(notFirst, notSecond);
    targets(first, pairing::first);
    targets(second, pairing::second);
    return Stream.concat(ofParameters.stream(), pairing.rows().stream()).toList();
  }

  private static void targets(Run run, Put put) {
    Set<String> targets = new LinkedHashSet<>();
    Set<Side.Sent> owners = new LinkedHashSet<>();
    for (Invocation invocation : run.evidence().invocations()) {
      if (invocation.windowTargetId() != null) {
        targets.add(invocation.windowTargetId());
      }
      if (invocation.ownerInformation() != null) {
        owners.add(new Side.Sent("OwnerInformation", invocation.ownerInformation(), null, true));
      }
    }
    targets.forEach(id -> put.add("t" + id, "WindowTargetId", Side.open("WindowTargetId", id)));
    owners.forEach(
        owner ->
            put.add(
                "o" + Objects.requireNonNull(owner.text()).reveal(), "OwnerInformation", owner));
  }

  List<Row> rows() {
    Pairing invocations = new Pairing(notFirst, notSecond);
    results(first, invocations::first);
    results(second, invocations::second);
    // Nodes and steps are only asked for where something failed, so a missing one isn't absent.
    Pairing below = new Pairing(new Side.Unknown(), new Side.Unknown());
    below(first, below::first);
    below(second, below::second);
    return Stream.concat(invocations.rows().stream(), below.rows().stream()).toList();
  }

  private static void results(Run run, Put put) {
    for (Invocation invocation : run.evidence().invocations()) {
      String path = path(invocation);
      String status = invocation.status() == null ? null : invocation.status().text();
      put.add(path, path, result(status, invocation.statusDetails()));
    }
  }

  private static void below(Run run, Put put) {
    TaskExecution task = run.answer().task();
    for (Invocation invocation : run.evidence().invocations()) {
      String command = BelowInvocation.commandId(task, invocation);
      List<Node> nodes = command == null ? List.of() : run.evidence().nodes(command);
      for (Node node : nodes) {
        put.add(node.instanceId(), "On " + node.instanceId(), onNode(node));
      }
      String automation = BelowInvocation.automationId(task, invocation);
      List<Step> steps = automation == null ? List.of() : run.evidence().steps(automation);
      for (Step step : steps) {
        String name = "Step " + Objects.requireNonNullElse(step.name(), "without a name");
        put.add(name, name, result(step.status(), step.failureStage()));
      }
    }
  }

  private static Side onNode(Node node) {
    String exits =
        node.plugins().stream()
            .filter(plugin -> plugin.responseCode() != null)
            .map(plugin -> plugin.name() + " exit " + plugin.responseCode())
            .collect(Collectors.joining(", "));
    String details = Objects.requireNonNullElse(node.statusDetails(), "");
    String both =
        Stream.of(details, exits).filter(s -> !s.isEmpty()).collect(Collectors.joining("; "));
    return result(node.status(), both.isEmpty() ? null : both);
  }

  private static Side result(@Nullable String status, @Nullable String details) {
    String said = Objects.requireNonNullElse(status, "no status");
    return Side.open("", details == null || details.equals(status) ? said : said + ": " + details);
  }

  /** The nodes of an invocation in an order of their own; those without are told by their place. */
  private static String path(Invocation invocation) {
    return invocation.instanceIds().isEmpty()
        ? "Invocation"
        : invocation.instanceIds().stream().sorted().collect(Collectors.joining(", "));
  }

  List<Row> durations() {
    Pairing task = new Pairing();
    task.first("", "Task", took(first.answer().task()));
    task.second("", "Task", took(second.answer().task()));
    Pairing invocations = new Pairing(notFirst, notSecond);
    durations(first, invocations::first);
    durations(second, invocations::second);
    return Stream.concat(task.rows().stream(), invocations.rows().stream()).toList();
  }

  private static void durations(Run run, Put put) {
    for (Invocation invocation : run.evidence().invocations()) {
      String path = path(invocation);
      put.add(path, path, took(invocation.startTime(), invocation.endTime()));
    }
  }

  private static Side took(TaskExecution task) {
    return took(task.startTime(), task.endTime());
  }

  private static Side took(@Nullable Instant start, @Nullable Instant end) {
    // Which moment is now tells nothing here: what has no end has no duration yet.
    return switch (Timing.of(start, end, Instant.MAX)) {
      case Timing.Ended(_, _, var duration) -> new Side.Took(duration);
      case Timing.Running _, Timing.StartsLater _ -> Side.words("no end was sent");
      case Timing.EndBeforeStart _ -> Side.words("the end that was sent lies before the start");
      case Timing.EndOnly _ -> Side.words("no start was sent");
      case Timing.NotStarted _ -> new Side.Absent();
    };
  }
}
