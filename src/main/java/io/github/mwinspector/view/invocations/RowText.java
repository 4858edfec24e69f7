package io.github.mwinspector.view.invocations;

import io.github.mwinspector.evidence.Automation;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.evidence.Step;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a row says, column by column; as sent, not yet made safe to show.
 *
 * @param name target, node, plugin or step
 * @param status as sent; null when none was
 * @param standing what the status means
 * @param start when it started, or null
 * @param end when it ended, or null
 * @param details what the service says of the status, secrets masked
 * @param owner what the target says of its owner, masked as asked for
 * @param executionId the id of what ran, or empty
 */
record RowText(
    String name,
    @Nullable String status,
    Standing standing,
    @Nullable Instant start,
    @Nullable Instant end,
    String details,
    String owner,
    String executionId) {
  /** Only so much of a free text is looked at for its row. */
  private static final int LOOKED_AT = 2_048;

  static RowText of(Subject subject, Disclosure disclosure) {
    return switch (subject) {
      case Subject.OfInvocation(Invocation one, Automation started, var _) ->
          invocation(one, started, disclosure);
      case Subject.OfNode(String command, Node node) -> node(command, node);
      case Subject.OfPlugin(String command, Node _, Node.Plugin plugin) -> plugin(command, plugin);
      case Subject.OfStep(String execution, Step step, Automation _) ->
          step(execution, step, disclosure);
      case Subject.Note note ->
          new RowText(note.words(), null, Standing.UNKNOWN, null, null, "", "", "");
    };
  }

  private static RowText node(String command, Node node) {
    String name = text(node.instanceName());
    return new RowText(
        name.isEmpty() ? node.instanceId() : node.instanceId() + " (" + name + ")",
        node.status(),
        node.standing(),
        node.requested(),
        null,
        text(node.statusDetails()),
        "",
        command);
  }

  private static RowText plugin(String command, Node.Plugin plugin) {
    boolean same = Objects.equals(plugin.status(), plugin.statusDetails());
    return new RowText(
        plugin.name(),
        plugin.status(),
        plugin.standing(),
        plugin.started(),
        plugin.finished(),
        joined(
            plugin.responseCode() == null ? "" : "exit " + plugin.responseCode(),
            same ? "" : text(plugin.statusDetails())),
        "",
        command);
  }

  private static RowText step(String execution, Step step, Disclosure disclosure) {
    String started =
        step.childExecutionId() != null ? step.childExecutionId() : text(step.commandId());
    return new RowText(
        joined(text(step.name()), text(step.action())),
        step.status(),
        step.standing(),
        step.startTime(),
        step.endTime(),
        joined(text(step.failureType()), masked("", step.failureMessage(), disclosure)),
        "",
        started.isEmpty() ? execution : started);
  }

  private static RowText invocation(
      Invocation one, @Nullable Automation started, Disclosure disclosure) {
    String details = masked("StatusDetails", sensitive(one.statusDetails()), Disclosure.VALUES);
    return new RowText(
        name(one),
        one.status() == null ? null : one.status().text(),
        one.status() == null ? Standing.UNKNOWN : Standing.of(one.status().text()),
        one.startTime(),
        one.endTime(),
        details.isEmpty() && started != null
            ? masked("", started.failureMessage(), disclosure)
            : details,
        masked("OwnerInformation", one.ownerInformation(), disclosure),
        text(one.executionId()));
  }

  private static String name(Invocation one) {
    int nodes = one.instanceIds().size();
    if (nodes > 0) {
      String first = one.instanceIds().getFirst();
      return nodes == 1 ? first : "%s and %,d more".formatted(first, nodes - 1);
    }
    return one.windowTargetId() != null
        ? "target " + one.windowTargetId()
        : "invocation " + text(one.invocationId());
  }

  private static @Nullable Sensitive sensitive(@Nullable String text) {
    return text == null ? null : new Sensitive(text);
  }

  /** A text as it may be seen; one that is too long is looked at only at its start. */
  static String masked(String name, @Nullable Sensitive text, Disclosure disclosure) {
    if (text == null || text.reveal().isEmpty()) {
      return "";
    }
    String whole = text.reveal();
    String start = whole.substring(0, Math.min(whole.length(), LOOKED_AT));
    return Secrets.mask(name, new Sensitive(start), disclosure);
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }

  /** All of it on one line, for a copy. */
  String line() {
    return joined(
        name,
        text(status),
        start == null ? "" : start.toString(),
        end == null ? "" : end.toString(),
        details,
        owner,
        executionId);
  }
}
