package io.github.mwinspector.reason;

import io.github.mwinspector.evidence.Automation;
import io.github.mwinspector.evidence.BelowInvocation;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.evidence.Step;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.text.Sensitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which step of an automation failed, down to the child automation or the command it started. */
final class StepRules {
  private static final int TOLD = 3;
  private static final int DEEPEST = 8;

  private StepRules() {}

  /** A failing step, the automations above it, and where it ended. */
  private record Chain(List<String> executionIds, List<Step> steps, @Nullable Automation last) {}

  /** Failures that read alike are told once. */
  private record Same(List<String> names, @Nullable String line) {}

  static List<Ranked> of(TaskExecution task, Evidence evidence) {
    Map<Same, List<Chain>> failures = new LinkedHashMap<>();
    for (Invocation invocation : evidence.invocations()) {
      String id = BelowInvocation.automationId(task, invocation);
      if (id != null && evidence.automation(id) != null) {
        Chain chain = chain(id, evidence);
        if (!chain.steps().isEmpty() || message(chain) != null) {
          List<String> names = chain.steps().stream().map(StepRules::nameOf).toList();
          failures
              .computeIfAbsent(new Same(names, message(chain)), same -> new ArrayList<>())
              .add(chain);
        }
      }
    }
    List<Ranked> found = new ArrayList<>();
    failures.entrySet().stream()
        .sorted((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()))
        .limit(TOLD)
        .forEach(f -> found.add(write(f.getValue(), f.getKey().line(), evidence)));
    return found;
  }

  private static Chain chain(String executionId, Evidence evidence) {
    List<String> ids = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Automation last = null;
    String id = executionId;
    while (id != null && evidence.automation(id) != null && ids.size() < DEEPEST && seen.add(id)) {
      last = evidence.automation(id);
      ids.add(id);
      Step failed =
          evidence.steps(id).stream()
              .filter(step -> step.standing() == Standing.FAILED)
              .findFirst()
              .orElse(null);
      if (failed == null) {
        break;
      }
      steps.add(failed);
      id = failed.childExecutionId();
    }
    return new Chain(List.copyOf(ids), List.copyOf(steps), last);
  }

  /** The deepest message there is: what stands above it quotes it at best. */
  private static @Nullable String message(Chain chain) {
    String last = chain.last() == null ? null : line(chain.last().failureMessage());
    if (chain.steps().size() < chain.executionIds().size() && last != null) {
      return last;
    }
    for (Step step : chain.steps().reversed()) {
      String line = line(step.failureMessage());
      if (line != null) {
        return line;
      }
    }
    return last;
  }

  private static Ranked write(List<Chain> alike, @Nullable String line, Evidence evidence) {
    Chain chain = alike.getFirst();
    Sentence sentence = new Sentence();
    String before = "Step ";
    for (Step step : chain.steps()) {
      sentence.words(before);
      before = ", in it step ";
      sentence.name(nameOf(step));
      if (step.action() != null) {
        sentence.words(" (").name(step.action()).words(")");
      }
    }
    sentence.words(chain.steps().isEmpty() ? "The automation failed" : " failed");
    if (alike.size() > 1) {
      sentence.words(" in %d automations".formatted(alike.size()));
    }
    boolean told = writeCommand(chain, sentence, evidence);
    if (!told && line != null) {
      sentence.words(": ").quote(line);
      told = true;
    }
    writeFailure(chain, sentence);
    point(chain, sentence.words("."));
    return told
        ? sentence.proves(Rule.STEP_FAILED)
        : sentence.ranked(Rule.STEP_FAILED, true, Ranked.Worth.COUNTS);
  }

  /** What the step's command wrote says more than the step's message about it. */
  private static boolean writeCommand(Chain chain, Sentence sentence, Evidence evidence) {
    String command = chain.steps().isEmpty() ? null : chain.steps().getLast().commandId();
    if (command == null) {
      return false;
    }
    Tally tally = Tally.of(command, evidence);
    List<End> ends = tally.ends(End.Kind.FAILED);
    var causes = NodeRules.causes(ends, evidence);
    if (causes.isEmpty() || !causes.getFirst().getKey().says()) {
      return false;
    }
    NodeRules.writeCauses(causes, ends.size(), sentence);
    return true;
  }

  private static void writeFailure(Chain chain, Sentence sentence) {
    Step step = chain.steps().isEmpty() ? null : chain.steps().getLast();
    if (step != null && step.failureType() != null) {
      sentence.words(" (").name(step.failureType());
      if (step.failureStage() != null) {
        sentence.words(" in ").name(step.failureStage());
      }
      sentence.words(")");
    }
  }

  private static void point(Chain chain, Sentence sentence) {
    for (int i = chain.executionIds().size() - 1; i >= 0; i--) {
      String step = i < chain.steps().size() ? chain.steps().get(i).stepExecutionId() : null;
      sentence.to(new Pointer.ToStep(chain.executionIds().get(i), step));
    }
  }

  private static String nameOf(Step step) {
    return step.name() == null ? "without a name" : step.name();
  }

  private static @Nullable String line(@Nullable Sensitive message) {
    return message == null ? null : TellingLine.of(message.reveal());
  }
}
