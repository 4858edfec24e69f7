package io.github.mwinspector.view.invocations;

import io.github.mwinspector.evidence.Automation;
import io.github.mwinspector.evidence.BelowInvocation;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.paste.ConsolePage;
import org.jspecify.annotations.Nullable;

/** The console's page of the command or automation that a row belongs to. */
final class SubjectPage {
  private SubjectPage() {}

  /** Null for a row that belongs to neither. */
  static @Nullable ConsolePage of(TaskExecution task, Subject subject) {
    return switch (subject) {
      case Subject.OfInvocation(Invocation one, Automation _, var _) -> below(task, one);
      case Subject.OfNode node -> new ConsolePage.OfCommand(node.commandId());
      case Subject.OfPlugin plugin -> new ConsolePage.OfCommand(plugin.commandId());
      case Subject.OfStep(String execution, var _, Automation child) ->
          new ConsolePage.OfAutomation(child == null ? execution : child.executionId());
      case Subject.Note _ -> null;
    };
  }

  private static @Nullable ConsolePage below(TaskExecution task, Invocation one) {
    String command = BelowInvocation.commandId(task, one);
    String automation = BelowInvocation.automationId(task, one);
    if (command != null) {
      return new ConsolePage.OfCommand(command);
    }
    return automation == null ? null : new ConsolePage.OfAutomation(automation);
  }
}
