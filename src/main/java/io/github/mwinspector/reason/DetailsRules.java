package io.github.mwinspector.reason;

import io.github.mwinspector.evidence.Command;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.StatusDetailsWords;
import io.github.mwinspector.model.TaskExecution;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the service says itself in StatusDetails, where it is a text that AWS documents. */
final class DetailsRules {
  private static final String INVALID = "the following ssm parameters are invalid:";
  private static final String INPUTS =
      "Step fails when it is validating and resolving the step inputs";

  /** Words of a command that a task or an invocation ends with too. */
  private static final Map<String, Rule> WORDS =
      Map.of(
          "deliverytimedout", Rule.NODES_NOT_REACHED,
          "undeliverable", Rule.NODES_NOT_REACHED,
          "incomplete", Rule.NODES_NOT_REACHED,
          "rateexceeded", Rule.NODES_NOT_REACHED,
          "executiontimedout", Rule.NODES_TIMED_OUT,
          "terminated", Rule.TOO_MANY_ERRORS,
          "invalidplatform", Rule.NODES_FAILED,
          "accessdenied", Rule.ROLE_LACKS);

  private DetailsRules() {}

  static List<Ranked> of(TaskExecution task, Evidence evidence, List<Said> said) {
    List<Ranked> found = new ArrayList<>();
    Set<Rule> told = EnumSet.noneOf(Rule.class);
    for (Said text : said) {
      Ranked reason = parameters(text);
      if (reason == null && Standing.key(text.text()).equals("noinstancesintag")) {
        reason = noTarget(new Sentence(), text.text()).to(text.pointer()).proves(Rule.NO_TARGET);
      }
      if (reason == null && Standing.key(text.text()).startsWith("noinvocationstoexecute")) {
        reason = nothingToInvoke(text);
      }
      if (reason != null && told.add(reason.reason().rule())) {
        found.add(reason);
      }
    }
    if (!told.contains(Rule.NO_TARGET)) {
      byCounts(task, evidence, found);
    }
    return found;
  }

  /** What the task's own details mean, for when nothing below says more. */
  static @Nullable Ranked meaning(TaskExecution task) {
    String text = task.statusDetails();
    Rule rule = text == null ? null : WORDS.get(Standing.key(text));
    String meaning = text == null ? null : StatusDetailsWords.meaning(text);
    return rule == null || text == null || meaning == null
        ? null
        : new Sentence()
            .words(meaning.substring(0, meaning.length() - 1) + " (")
            .name(text)
            .words(").")
            .toMember("StatusDetails")
            .proves(rule);
  }

  private static @Nullable Ranked parameters(Said said) {
    String text = said.text();
    if (text.toLowerCase(Locale.ROOT).startsWith(INVALID)) {
      Sentence sentence =
          new Sentence()
              .words(
                  said.direct()
                      ? "The document doesn't accept these parameters: "
                      : "Most likely a task of this window has parameters that its document"
                          + " doesn't accept: ")
              .name(text.substring(INVALID.length()).strip())
              .words(".")
              .to(said.pointer());
      return said.direct()
          ? sentence.proves(Rule.PARAMETERS_REFUSED)
          : sentence.suggests(Rule.PARAMETERS_REFUSED);
    }
    String meaning = StatusDetailsWords.meaning(INPUTS);
    return meaning == null || !text.regionMatches(true, 0, INPUTS, 0, INPUTS.length())
        ? null
        : new Sentence().words(meaning).to(said.pointer()).proves(Rule.PARAMETERS_REFUSED);
  }

  private static Sentence noTarget(Sentence sentence, String word) {
    return sentence.words("Nothing to do: no target matched (").name(word).words(").");
  }

  /** The text proves that nothing was run; why there was nothing to run, it leaves open. */
  private static Ranked nothingToInvoke(Said said) {
    return new Sentence()
        .words("Nothing to do: most likely no target matched (")
        .name(said.text())
        .words(").")
        .to(said.pointer())
        .suggests(Rule.NO_TARGET);
  }

  /** A command for no node proves it; a success without an invocation speaks for it. */
  private static void byCounts(TaskExecution task, Evidence evidence, List<Ranked> found) {
    for (Question question : evidence.pieces().keySet()) {
      if (evidence.finding(question) instanceof Command command
          && command.targetCount() != null
          && command.targetCount() == 0) {
        found.add(
            new Sentence()
                .words("Nothing to do: no target matched; the command was for 0 nodes.")
                .toMember("Status")
                .proves(Rule.NO_TARGET));
        return;
      }
    }
    if (evidence.withoutInvocation() && task.status() == ExecutionStatus.Known.SUCCESS) {
      found.add(
          new Sentence()
              .words("Nothing to do: the task has no invocation, most likely since no target")
              .words(" matched.")
              .toMember("Status")
              .suggests(Rule.NO_TARGET));
    }
  }
}
