package io.github.mwinspector.reason;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.LogPlace;
import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TaskType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions and state machines: their errors stand with their own services. */
final class ElsewhereRules {
  private ElsewhereRules() {}

  static List<Ranked> of(TaskExecution task, Evidence evidence) {
    boolean failed = task.status() != null && Standing.of(task.status().text()) == Standing.FAILED;
    Sentence sentence = new Sentence();
    if (!failed || task.type() == null) {
      return List.of();
    }
    if (task.type() == TaskType.Known.LAMBDA) {
      LogPlace log = LogPlace.lambda(task);
      sentence.words("The function failed: Systems Manager doesn't keep its error");
      if (log != null) {
        sentence.words("; unless it logs elsewhere, its log group is ").name(log.name());
      }
    } else if (task.type() == TaskType.Known.STEP_FUNCTIONS) {
      LogPlace execution = execution(evidence);
      LogPlace place = execution == null ? LogPlace.stateMachine(task.taskArn()) : execution;
      sentence.words("The state machine failed: Systems Manager doesn't keep its error");
      if (place != null) {
        sentence.words("; see the history of ").name(place.name());
      }
    } else {
      return List.of();
    }
    sentence.words(".");
    for (Invocation invocation : evidence.invocations()) {
      String id = invocation.invocationId();
      if (id != null && invocation.standing() == Standing.FAILED) {
        sentence.to(new Pointer.ToInvocation(id));
        break;
      }
    }
    sentence.toMember("Status");
    if (task.taskArn() != null) {
      sentence.toMember("TaskArn");
    }
    return List.of(sentence.ranked(Rule.LOG_ELSEWHERE, true, Ranked.Worth.COUNTS));
  }

  private static @Nullable LogPlace execution(Evidence evidence) {
    for (Invocation invocation : evidence.invocations()) {
      LogPlace place = LogPlace.stateMachine(invocation.executionId());
      if (place != null && invocation.standing() == Standing.FAILED) {
        return place;
      }
    }
    return null;
  }
}
