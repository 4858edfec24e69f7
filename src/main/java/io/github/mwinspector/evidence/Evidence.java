package io.github.mwinspector.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that was asked about one task execution and what came of it: an immutable snapshot.
 *
 * @param pieces by question, in the order asked
 */
public record Evidence(Map<Question, Piece> pieces) {
  /** Nothing asked yet. */
  public static final Evidence NONE = new Evidence(Map.of());

  public Evidence {
    pieces = Collections.unmodifiableMap(new LinkedHashMap<>(pieces));
  }

  /** With this piece in place of what was known of the question before. */
  public Evidence with(Question question, Piece piece) {
    Map<Question, Piece> all = new LinkedHashMap<>(pieces);
    all.put(question, piece);
    return new Evidence(all);
  }

  /** Without what is known of a question, so that it is asked again. */
  public Evidence without(Question question) {
    Map<Question, Piece> all = new LinkedHashMap<>(pieces);
    all.remove(question);
    return new Evidence(all);
  }

  /** What came of a question, or null when it was not asked. */
  public @Nullable Piece piece(Question question) {
    return pieces.get(question);
  }

  /** What a question brought so far; null when it wasn't asked or brought nothing. */
  public @Nullable Finding finding(Question question) {
    return switch (pieces.get(question)) {
      case null -> null;
      case Piece.Asking(Finding soFar) -> soFar;
      case Piece.Found found -> found.finding();
      case Piece.NotAvailable missing -> missing.soFar();
    };
  }

  /** The invocations that are known so far, in the order sent; empty when none are. */
  public List<Invocation> invocations() {
    return finding(new Question.OfInvocations()) instanceof Finding.Invocations known
        ? known.all()
        : List.of();
  }

  /** Whether the whole list of the task's invocations is known, and none is in it. */
  public boolean withoutInvocation() {
    return piece(new Question.OfInvocations()) instanceof Piece.Found(Finding all, var _)
        && all instanceof Finding.Invocations invocations
        && invocations.complete()
        && invocations.all().isEmpty();
  }

  /** The nodes of a command that are known so far. */
  public List<Node> nodes(String commandId) {
    return finding(new Question.OfNodes(commandId)) instanceof Finding.Nodes known
        ? known.all()
        : List.of();
  }

  /** What a plugin wrote, or null when that isn't known. */
  public @Nullable NodeOutput output(String commandId, String instanceId, String plugin) {
    Question question = new Question.OfOutput(commandId, instanceId, plugin);
    return finding(question) instanceof NodeOutput known ? known : null;
  }

  /** An automation execution, or null when it isn't known. */
  public @Nullable Automation automation(String executionId) {
    return finding(new Question.OfAutomation(executionId)) instanceof Automation known
        ? known
        : null;
  }

  /** The steps of an automation: the complete list where it was asked for, else the answer's. */
  public List<Step> steps(String executionId) {
    Automation automation = automation(executionId);
    List<Step> first = automation == null ? List.of() : automation.steps();
    // A list that broke off can be shorter than the answer's own.
    return finding(new Question.OfSteps(executionId)) instanceof Finding.Steps known
            && known.all().size() >= first.size()
        ? known.all()
        : first;
  }

  /** Whether anything is still being asked. */
  public boolean asking() {
    return pieces.values().stream().anyMatch(Piece.Asking.class::isInstance);
  }
}
