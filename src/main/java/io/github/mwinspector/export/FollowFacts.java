package io.github.mwinspector.export;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.evidence.Step;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TriggeredAlarm;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a task stands, in few facts: what {@code report --follow} holds against the answer before.
 * Each fact is one line, safe to print, however many nodes there are.
 */
public final class FollowFacts {
  private static final int NAMED = 5;

  private final Discretion discretion;
  private final SequencedMap<String, String> facts = new LinkedHashMap<>();

  private FollowFacts(Disclosure disclosure) {
    discretion = new Discretion(disclosure);
  }

  /**
   * The facts by name: the task's status, its details, the alarms that were triggered, and how many
   * invocations, nodes and steps stand how. What isn't known is not among them.
   */
  public static SequencedMap<String, String> of(
      TaskExecution task, Evidence evidence, Disclosure disclosure) {
    FollowFacts facts = new FollowFacts(disclosure);
    facts.ofTask(task);
    facts.invocations(evidence);
    facts.below(evidence);
    return facts.facts;
  }

  private void ofTask(TaskExecution task) {
    put("Status", task.status() == null ? null : task.status().text());
    put("StatusDetails", task.statusDetails());
    List<TriggeredAlarm> alarms = task.triggeredAlarms();
    if (alarms != null && !alarms.isEmpty()) {
      put("TriggeredAlarms", alarms.stream().map(FollowFacts::alarm).collect(joined()));
    }
  }

  private static String alarm(TriggeredAlarm alarm) {
    String name = Objects.requireNonNullElse(alarm.name(), "unnamed");
    return alarm.state() == null ? name : name + " (" + alarm.state().text() + ")";
  }

  private void invocations(Evidence evidence) {
    Question question = new Question.OfInvocations();
    List<One> all = new ArrayList<>();
    for (Invocation one : evidence.invocations()) {
      String word = one.status() == null ? null : one.status().text();
      all.add(new One(word, one.standing(), name(one)));
    }
    count("Invocations", all, whole(evidence.piece(question)));
  }

  private static String name(Invocation one) {
    if (one.instanceIds().isEmpty()) {
      return Objects.requireNonNullElse(one.invocationId(), "");
    }
    String first = one.instanceIds().getFirst();
    int more = one.instanceIds().size() - 1;
    return more == 0 ? first : "%s and %,d more".formatted(first, more);
  }

  private void below(Evidence evidence) {
    List<One> nodes = new ArrayList<>();
    List<One> steps = new ArrayList<>();
    boolean allNodes = true;
    boolean allSteps = true;
    for (Map.Entry<Question, Piece> each : evidence.pieces().entrySet()) {
      if (each.getKey() instanceof Question.OfNodes(String command)) {
        allNodes &= whole(each.getValue());
        for (Node node : evidence.nodes(command)) {
          nodes.add(new One(node.status(), node.standing(), node.instanceId()));
        }
      } else if (each.getKey() instanceof Question.OfAutomation(String execution)) {
        Piece rest = evidence.piece(new Question.OfSteps(execution));
        allSteps &= whole(each.getValue()) && (rest == null || whole(rest));
        for (Step step : evidence.steps(execution)) {
          steps.add(
              new One(step.status(), step.standing(), Objects.requireNonNullElse(step.name(), "")));
        }
      }
    }
    count("Nodes", nodes, allNodes);
    count("Steps", steps, allSteps);
  }

  private static boolean whole(@Nullable Piece piece) {
    return piece instanceof Piece.Found(Finding finding, var _)
        && switch (finding) {
          case Finding.Invocations it -> it.complete();
          case Finding.Nodes it -> it.complete();
          case Finding.Steps it -> it.complete();
          default -> true;
        };
  }

  private record One(@Nullable String word, Standing standing, String name) {}

  /** How many have each status, in the order first seen; the first failing ones by name. */
  private void count(String what, List<One> all, boolean whole) {
    if (all.isEmpty()) {
      return;
    }
    Map<String, List<One>> byWord =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    one -> Objects.requireNonNullElse(one.word(), "no status"),
                    LinkedHashMap::new,
                    Collectors.toList()));
    String counts =
        byWord.entrySet().stream()
            .map(each -> "%,d %s%s".formatted(each.getValue().size(), each.getKey(), failing(each)))
            .sorted()
            .collect(joined());
    put(what, whole ? counts : "at least " + counts);
  }

  private static String failing(Map.Entry<String, List<One>> those) {
    List<String> names =
        those.getValue().stream()
            .filter(one -> one.standing() == Standing.FAILED && !one.name().isEmpty())
            .map(One::name)
            .toList();
    if (names.isEmpty()) {
      return "";
    }
    String more = names.size() > NAMED ? " and %,d more".formatted(names.size() - NAMED) : "";
    return " (" + String.join(", ", names.subList(0, Math.min(NAMED, names.size()))) + more + ")";
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  private void put(String what, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.put(what, Display.line(discretion.other(what, value)));
    }
  }
}
