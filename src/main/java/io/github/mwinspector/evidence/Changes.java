package io.github.mwinspector.evidence;

import io.github.mwinspector.model.Member;
import io.github.mwinspector.model.TaskAnswer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one answer to a later one of the same task. Pure and immutable; comparing takes
 * time in proportion to the evidence.
 *
 * @param seen when the later answer came
 * @param all by place; empty when nothing changed
 */
public record Changes(Instant seen, Map<Place, Change> all) {
  /** Nothing changed. */
  public static final Changes NONE = new Changes(Instant.EPOCH, Map.of());

  public Changes {
    all = Map.copyOf(all);
  }

  /**
   * A change. Statuses alone are told: free text and values can be sensitive.
   *
   * @param from the status before; null when none was known, or when something else changed
   * @param to the status now; null alike
   */
  public record Change(@Nullable String from, @Nullable String to) {}

  /**
   * What was known at one time.
   *
   * @param answer the task's answer
   * @param evidence what stood below it
   */
  public record Known(TaskAnswer answer, Evidence evidence) {}

  /** What changed at this place, or null when nothing did. */
  public @Nullable Change at(Place place) {
    return all.get(place);
  }

  /**
   * What changed. A row that is only in the later evidence counts as new when the list before was
   * whole; a list that wasn't known before is no change.
   */
  public static Changes between(Known before, Known now) {
    Map<Place, Change> all = new HashMap<>();
    members(before.answer(), now.answer(), all);
    for (Map.Entry<Question, Piece> piece : now.evidence().pieces().entrySet()) {
      Question question = piece.getKey();
      Finding older = before.evidence().finding(question);
      Finding newer = now.evidence().finding(question);
      if (older != null && newer != null && !older.equals(newer)) {
        boolean whole = before.evidence().piece(question) instanceof Piece.Found;
        below(question, older, newer, whole, all);
      }
    }
    return new Changes(now.answer().call().received(), all);
  }

  private static void members(TaskAnswer before, TaskAnswer now, Map<Place, Change> all) {
    Map<String, Member> older = new HashMap<>();
    before.members().forEach(member -> older.put(member.name(), member));
    for (Member member : now.members()) {
      if (!member.equals(older.get(member.name()))) {
        all.put(new Place.OfMember(member.name()), new Change(null, null));
      }
    }
    String from = before.task().status() == null ? null : before.task().status().text();
    String to = now.task().status() == null ? null : now.task().status().text();
    if (!Objects.equals(from, to)) {
      all.put(new Place.OfMember("Status"), new Change(from, to));
    }
  }

  private static void below(
      Question question, Finding before, Finding now, boolean whole, Map<Place, Change> all) {
    if (before instanceof Finding.Invocations a && now instanceof Finding.Invocations b) {
      new Rows<Invocation>(
              i -> i.invocationId() == null ? null : new Place.OfInvocation(i.invocationId()),
              i -> i.status() == null ? null : i.status().text())
          .compare(a.all(), b.all(), whole && a.complete(), all);
    } else if (before instanceof Finding.Nodes a
        && now instanceof Finding.Nodes b
        && question instanceof Question.OfNodes(String command)) {
      new Rows<Node>(node -> new Place.OfNode(command, node.instanceId()), Node::status)
          .compare(a.all(), b.all(), whole && a.complete(), all);
      plugins(command, a.all(), b.all(), all);
    } else if (question instanceof Question.OfSteps(String execution)
        && before instanceof Finding.Steps a
        && now instanceof Finding.Steps b) {
      steps(execution).compare(a.all(), b.all(), whole && a.complete(), all);
    } else if (before instanceof Automation a && now instanceof Automation b) {
      steps(a.executionId()).compare(a.steps(), b.steps(), whole && !a.stepsTruncated(), all);
    }
  }

  /** On the nodes that were known before: on a new one everything is new. */
  private static void plugins(
      String command, List<Node> before, List<Node> now, Map<Place, Change> all) {
    Map<String, Node> older = new HashMap<>();
    before.forEach(node -> older.put(node.instanceId(), node));
    for (Node node : now) {
      Node was = older.get(node.instanceId());
      if (was != null && !was.plugins().equals(node.plugins())) {
        new Rows<Node.Plugin>(
                plugin -> new Place.OfPlugin(command, node.instanceId(), plugin.name()),
                Node.Plugin::status)
            .compare(was.plugins(), node.plugins(), true, all);
      }
    }
  }

  private static Rows<Step> steps(String execution) {
    return new Rows<>(
        step ->
            step.stepExecutionId() == null
                ? null
                : new Place.OfStep(execution, step.stepExecutionId()),
        Step::status);
  }

  /** Compares the rows of two lists; those without an id can't be told apart and are left out. */
  private record Rows<R>(Function<R, @Nullable Place> place, Function<R, @Nullable String> status) {
    void compare(List<R> before, List<R> now, boolean whole, Map<Place, Change> all) {
      Map<Place, R> older = new HashMap<>();
      for (R row : before) {
        Place at = place.apply(row);
        if (at != null) {
          older.put(at, row);
        }
      }
      for (R row : now) {
        Place at = place.apply(row);
        R was = at == null ? null : older.get(at);
        if (at != null && (was == null ? whole : !was.equals(row))) {
          all.put(at, change(was, row));
        }
      }
    }

    private Change change(@Nullable R was, R is) {
      String from = was == null ? null : status.apply(was);
      String to = status.apply(is);
      return was != null && Objects.equals(from, to)
          ? new Change(null, null)
          : new Change(from, to);
    }
  }
}
