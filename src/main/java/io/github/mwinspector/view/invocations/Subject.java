package io.github.mwinspector.view.invocations;

import io.github.mwinspector.evidence.Automation;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.LogPlace;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Place;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row is about. Two that are equal look the same. */
sealed interface Subject {
  /** Where a change of it is found; null when its changes aren't told. */
  default @Nullable Place place() {
    return switch (this) {
      case OfInvocation(Invocation one, Automation _, var _) ->
          one.invocationId() == null ? null : new Place.OfInvocation(one.invocationId());
      case OfNode(String command, Node node) -> new Place.OfNode(command, node.instanceId());
      case OfStep(String execution, Step step, Automation _) ->
          step.stepExecutionId() == null
              ? null
              : new Place.OfStep(execution, step.stepExecutionId());
      case OfPlugin(String command, Node node, Node.Plugin plugin) ->
          new Place.OfPlugin(command, node.instanceId(), plugin.name());
      case Note _ -> null;
    };
  }

  /**
   * An invocation of the task.
   *
   * @param invocation as known
   * @param automation what it started, or null
   * @param elsewhere where a function's log or a state machine's history stands; empty for the rest
   */
  record OfInvocation(
      Invocation invocation, @Nullable Automation automation, List<LogPlace> elsewhere)
      implements Subject {
    public OfInvocation {
      elsewhere = List.copyOf(elsewhere);
    }
  }

  /**
   * A command on a node.
   *
   * @param commandId the command
   * @param node as known
   */
  record OfNode(String commandId, Node node) implements Subject {}

  /**
   * A step of a command's document on a node.
   *
   * @param commandId the command
   * @param node where
   * @param plugin the step
   */
  record OfPlugin(String commandId, Node node, Node.Plugin plugin) implements Subject {
    /** The call that tells what it wrote. */
    Question.OfOutput output() {
      return new Question.OfOutput(commandId, node.instanceId(), plugin.name());
    }
  }

  /**
   * A step of an automation.
   *
   * @param executionId the automation
   * @param step as known
   * @param child the automation that it started, or null when it started none or it isn't known
   */
  record OfStep(String executionId, Step step, @Nullable Automation child) implements Subject {}

  /**
   * Words in the place of rows that aren't there.
   *
   * @param question what brings them
   * @param words why they aren't there
   * @param why why they can't be had; null when they may come
   */
  record Note(Question question, String words, Piece.@Nullable NotAvailable why)
      implements Subject {}
}
