package io.github.mwinspector.view.invocations;

import io.github.mwinspector.evidence.Automation;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.LogPlace;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.evidence.Step;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TaskType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the rows of what is known. Pure; takes time in proportion to the evidence. */
final class Rows {
  private static final List<Standing> WORST_FIRST =
      List.of(
          Standing.FAILED, Standing.STOPPED, Standing.UNDER_WAY, Standing.UNKNOWN, Standing.DONE);

  private static final Comparator<@Nullable Instant> BY_TIME =
      Comparator.nullsLast(Comparator.naturalOrder());

  private final Evidence evidence;
  private final TaskExecution task;

  private Rows(TaskExecution task, Evidence evidence) {
    this.evidence = evidence;
    this.task = task;
  }

  /** The invocations, failures first, then by start, with all that is known below them. */
  static List<Row> of(TaskExecution task, Evidence evidence) {
    return new Rows(task, evidence).invocations();
  }

  private record Below(List<Row> rows, List<Question> asks) {
    static final Below NOTHING = new Below(List.of(), List.of());
  }

  private List<Row> invocations() {
    List<Invocation> all = new ArrayList<>(evidence.invocations());
    all.sort(
        Comparator.comparingInt((Invocation one) -> WORST_FIRST.indexOf(one.standing()))
            .thenComparing(Invocation::startTime, BY_TIME));
    List<Row> rows = new ArrayList<>();
    Question question = new Question.OfInvocations();
    if (evidence.piece(question) instanceof Piece.NotAvailable why) {
      rows.add(
          note(
              question,
              (why.soFar() == null ? "The invocations can't be had: " : "") + why.words(),
              why));
    }
    for (int i = 0; i < all.size(); i++) {
      rows.add(invocation(all.get(i), i));
    }
    return rows;
  }

  private Row invocation(Invocation one, int index) {
    String id = Objects.requireNonNullElse(one.invocationId(), "#" + index);
    TaskType kind = one.type() == null ? task.type() : one.type();
    String execution = one.executionId();
    Below below = Below.NOTHING;
    Automation started = null;
    if (execution != null && kind == TaskType.Known.RUN_COMMAND) {
      below = command(execution);
    } else if (execution != null && kind == TaskType.Known.AUTOMATION) {
      below = automation(execution, Set.of());
      started = evidence.automation(execution);
    }
    return new Row(
        List.of("invocation", id),
        new Subject.OfInvocation(one, started, LogPlace.of(task, execution)),
        below.rows(),
        below.asks(),
        false);
  }

  private Below command(String commandId) {
    Question question = new Question.OfNodes(commandId);
    List<Node> nodes = new ArrayList<>(evidence.nodes(commandId));
    nodes.sort(Comparator.comparingInt(node -> WORST_FIRST.indexOf(node.standing())));
    List<Row> rows = new ArrayList<>();
    nodes.forEach(node -> rows.add(node(commandId, node)));
    return below(question, rows, "The service knows no node of this command.");
  }

  private static Row node(String commandId, Node node) {
    List<Row> plugins = new ArrayList<>();
    for (Node.Plugin plugin : node.plugins()) {
      plugins.add(
          Row.leaf(
              List.of("plugin", commandId, node.instanceId(), plugin.name()),
              new Subject.OfPlugin(commandId, node, plugin)));
    }
    return new Row(
        List.of("node", commandId, node.instanceId()),
        new Subject.OfNode(commandId, node),
        plugins,
        List.of(),
        false);
  }

  /** An automation can name itself as a child's child: its rows end where it comes again. */
  private Below automation(String executionId, Set<String> above) {
    if (above.contains(executionId)) {
      return Below.NOTHING;
    }
    Set<String> path = new TreeSet<>(above);
    path.add(executionId);
    List<Row> rows = new ArrayList<>();
    List<Step> steps = evidence.steps(executionId);
    for (int i = 0; i < steps.size(); i++) {
      rows.add(step(executionId, steps.get(i), i, path));
    }
    Automation known = evidence.automation(executionId);
    Question all = new Question.OfSteps(executionId);
    return known != null && known.stepsTruncated()
        ? below(all, rows, "The service names no step.")
        : below(new Question.OfAutomation(executionId), rows, "The automation ran no step.");
  }

  private Row step(String executionId, Step step, int index, Set<String> above) {
    String id = Objects.requireNonNullElse(step.stepExecutionId(), "#" + index);
    Below below = Below.NOTHING;
    Automation child = null;
    if (step.childExecutionId() != null) {
      below = automation(step.childExecutionId(), above);
      child = evidence.automation(step.childExecutionId());
    } else if (step.commandId() != null) {
      below = command(step.commandId());
    }
    return new Row(
        List.of("step", executionId, id),
        new Subject.OfStep(executionId, step, child),
        below.rows(),
        below.asks(),
        false);
  }

  /** The rows with a note behind them about those that aren't there. */
  private Below below(Question question, List<Row> rows, String none) {
    List<Row> all = new ArrayList<>(rows);
    Piece piece = evidence.piece(question);
    switch (piece) {
      case null -> {
        all.add(note(question, "Not asked yet: " + question.action(), null));
        return new Below(all, List.of(question));
      }
      case Piece.Asking(Finding soFar) ->
          all.add(
              note(
                  question,
                  (soFar == null ? "Asking: " : "Asking for more: ") + question.action(),
                  null));
      case Piece.NotAvailable why -> all.add(note(question, why.words(), why));
      case Piece.Found _ -> {
        if (rows.isEmpty()) {
          all.add(note(question, none, null));
        }
      }
    }
    return new Below(all, List.of());
  }

  private static Row note(Question question, String words, Piece.@Nullable NotAvailable why) {
    List<String> key = new ArrayList<>(List.of("note", question.action()));
    for (Map.Entry<String, String> id : question.ids().entrySet()) {
      key.add(id.getValue());
    }
    return Row.leaf(key, new Subject.Note(question, words, why));
  }
}
