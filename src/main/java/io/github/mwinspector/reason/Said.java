package io.github.mwinspector.reason;

import io.github.mwinspector.evidence.Automation;
import io.github.mwinspector.evidence.Command;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.evidence.Step;
import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.text.Sensitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text that the service gave as its own word on a bad end, each text once.
 *
 * @param text as sent
 * @param pointer where it stands
 * @param direct whether it is about this task, not about its whole window or by a program of its
 */
record Said(String text, Pointer pointer, boolean direct) {
  /** More texts than these say nothing new. */
  private static final int MOST = 200;

  /** All such texts, the task's own first. */
  static List<Said> of(TaskExecution task, Evidence evidence) {
    List<Said> said = new ArrayList<>();
    if (task.statusDetails() != null) {
      said.add(new Said(task.statusDetails(), new Pointer.ToMember("StatusDetails"), true));
    }
    details(evidence).forEach((text, pointer) -> said.add(new Said(text, pointer, true)));
    for (Question question : evidence.pieces().keySet()) {
      Finding finding = evidence.finding(question);
      if (finding instanceof Automation automation) {
        addAutomation(automation, evidence, said);
      } else if (finding instanceof Command command && command.statusDetails() != null) {
        said.add(new Said(command.statusDetails(), pointer(command, evidence), true));
      } else if (finding instanceof WindowExecution run && run.statusDetails() != null) {
        boolean only = run.taskExecutionIds().size() == 1;
        said.add(new Said(run.statusDetails(), new Pointer.ToWindow(), only));
      }
    }
    return said;
  }

  /** What the failing invocations say, with the first that says it. */
  private static Map<String, Pointer> details(Evidence evidence) {
    Map<String, Pointer> details = new LinkedHashMap<>();
    for (Invocation invocation : evidence.invocations()) {
      Standing standing = invocation.standing();
      String text = invocation.statusDetails();
      if (text != null
          && details.size() < MOST
          && (standing == Standing.FAILED || standing == Standing.STOPPED)) {
        details.putIfAbsent(
            text,
            invocation.invocationId() == null
                ? new Pointer.ToMember("Status")
                : new Pointer.ToInvocation(invocation.invocationId()));
      }
    }
    return details;
  }

  private static void addAutomation(Automation automation, Evidence evidence, List<Said> said) {
    String id = automation.executionId();
    for (Step step : evidence.steps(id)) {
      String text = text(step.failureMessage());
      if (text != null && step.standing() == Standing.FAILED && said.size() < MOST) {
        said.add(new Said(text, new Pointer.ToStep(id, step.stepExecutionId()), true));
      }
    }
    String text = text(automation.failureMessage());
    if (text != null) {
      said.add(new Said(text, new Pointer.ToStep(id, null), true));
    }
  }

  private static Pointer pointer(Command command, Evidence evidence) {
    return evidence.invocations().stream()
        .filter(i -> command.commandId().equals(i.executionId()))
        .map(Invocation::invocationId)
        .filter(Objects::nonNull)
        .findFirst()
        .<Pointer>map(Pointer.ToInvocation::new)
        .orElse(new Pointer.ToMember("Status"));
  }

  private static @Nullable String text(@Nullable Sensitive sensitive) {
    return sensitive == null || sensitive.reveal().isBlank() ? null : sensitive.reveal();
  }
}
