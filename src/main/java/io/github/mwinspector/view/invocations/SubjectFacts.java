package io.github.mwinspector.view.invocations;

import io.github.mwinspector.evidence.Automation;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.LogPlace;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.Step;
import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.model.Timing;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to say of a row in a few lines; not yet made safe to show. */
final class SubjectFacts {
  private final List<String> lines = new ArrayList<>();
  private final Disclosure disclosure;
  private final ZoneId zone;

  private SubjectFacts(Presentation presentation) {
    disclosure = presentation.disclosure().get();
    zone = presentation.zone().get();
  }

  static List<String> of(Subject subject, Presentation presentation) {
    SubjectFacts facts = new SubjectFacts(presentation);
    switch (subject) {
      case Subject.OfInvocation(Invocation one, Automation started, List<LogPlace> places) ->
          facts.invocation(one, started, places);
      case Subject.OfNode(String command, Node node) -> facts.node(command, node);
      case Subject.OfPlugin(String _, Node node, Node.Plugin plugin) -> facts.plugin(node, plugin);
      case Subject.OfStep(String _, Step step, Automation child) -> facts.step(step, child);
      case Subject.Note _ -> {}
    }
    return List.copyOf(facts.lines);
  }

  private void invocation(Invocation one, @Nullable Automation started, List<LogPlace> elsewhere) {
    add("", times(one.startTime(), one.endTime()));
    add(
        "Status details: ",
        RowText.masked("StatusDetails", sensitive(one.statusDetails()), Disclosure.VALUES));
    add("Nodes: ", String.join(", ", one.instanceIds().stream().limit(20).toList()));
    String id = RowText.text(one.executionId());
    if (elsewhere.stream().noneMatch(place -> place.name().equals(id))) {
      add("Execution id: ", id);
    }
    add("Invocation id: ", RowText.text(one.invocationId()));
    add("Owner: ", RowText.masked("OwnerInformation", one.ownerInformation(), disclosure));
    automation(started);
  }

  private void automation(@Nullable Automation started) {
    if (started != null) {
      add(
          "Automation: ",
          RowText.joined(RowText.text(started.documentName()), RowText.text(started.status())));
      add("It failed with: ", RowText.masked("", started.failureMessage(), disclosure));
    }
  }

  private void node(String command, Node node) {
    add("Sent: ", node.requested() == null ? "" : TimeText.seconds(node.requested(), zone));
    add("Status details: ", RowText.text(node.statusDetails()));
    add("Command id: ", command);
    add("Log group: ", RowText.text(node.logGroup()));
  }

  private void plugin(Node node, Node.Plugin plugin) {
    Integer code = plugin.responseCode();
    String exit =
        code == null ? "" : code == -1 ? "exit code -1: never started" : "exit code " + code;
    add(
        "",
        RowText.joined(
            exit, "on " + node.instanceId(), times(plugin.started(), plugin.finished())));
  }

  private void step(Step step, @Nullable Automation child) {
    add("", times(step.startTime(), step.endTime()));
    add("It failed with: ", RowText.masked("", step.failureMessage(), disclosure));
    add(
        "Failure: ",
        RowText.joined(
            step.failureStage() == null ? "" : "stage " + step.failureStage(),
            step.failureType() == null ? "" : "type " + step.failureType(),
            step.responseCode() == null || step.responseCode().isBlank()
                ? ""
                : "response code " + step.responseCode()));
    add("Started automation: ", RowText.text(step.childExecutionId()));
    add("Sent command: ", RowText.text(step.commandId()));
    automation(child);
  }

  private void add(String caption, String text) {
    if (!text.isEmpty()) {
      lines.add(caption + text);
    }
  }

  private String times(@Nullable Instant start, @Nullable Instant end) {
    if (start == null) {
      return end == null ? "" : "ended " + TimeText.seconds(end, zone);
    }
    String from = TimeText.seconds(start, zone);
    return end == null
        ? "started " + from
        : Timing.of(start, end, end) instanceof Timing.Ended ended
            ? from + " for " + TimeText.duration(ended.duration())
            : from + " to " + TimeText.seconds(end, zone) + " (ends before its start)";
  }

  private static @Nullable Sensitive sensitive(@Nullable String text) {
    return text == null ? null : new Sensitive(text);
  }
}
