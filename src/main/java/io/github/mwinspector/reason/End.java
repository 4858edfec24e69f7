package io.github.mwinspector.reason;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A bad end on one node, or on one target whose nodes aren't known.
 *
 * @param invocationId the invocation, or null when it has no id or the command is a step's
 * @param commandId the command, or null when none is named
 * @param instanceId the node, or null when it isn't known
 * @param word the status word that says most of it
 * @param node what is known of the node, or null
 */
record End(
    @Nullable String invocationId,
    @Nullable String commandId,
    @Nullable String instanceId,
    String word,
    @Nullable Node node) {

  /** What a bad end means for the nodes (user guide, "Understanding command statuses"). */
  enum Kind {
    FAILED,
    NOT_REACHED,
    TIMED_OUT,
    NOT_RUN,
    NO_TARGET,
    /** Timed out, and the word doesn't say at what. */
    UNSAID
  }

  static End of(@Nullable String invocationId, String commandId, Node node) {
    return new End(invocationId, commandId, node.instanceId(), word(node), node);
  }

  private static String word(Node node) {
    String details = node.statusDetails();
    if (details != null && Standing.of(details) != Standing.UNKNOWN) {
      return details;
    }
    return node.status() == null ? "" : node.status();
  }

  Kind kind() {
    return switch (Standing.key(word)) {
      case "deliverytimedout", "undeliverable", "incomplete", "rateexceeded" -> Kind.NOT_REACHED;
      case "executiontimedout" -> Kind.TIMED_OUT;
      case "terminated" -> Kind.NOT_RUN;
      case "noinstancesintag" -> Kind.NO_TARGET;
      case "timedout" -> Kind.UNSAID;
      default -> Kind.FAILED;
    };
  }

  /** The plugin that failed there, the first one when several did; null when none is known. */
  Node.@Nullable Plugin plugin() {
    if (node == null) {
      return null;
    }
    return node.plugins().stream()
        .filter(plugin -> plugin.standing() == Standing.FAILED)
        .findFirst()
        .orElse(null);
  }

  /** Where it can be seen. */
  @Nullable Pointer pointer() {
    if (commandId != null && instanceId != null && node != null) {
      Node.Plugin plugin = plugin();
      return new Pointer.ToNode(commandId, instanceId, plugin == null ? null : plugin.name());
    }
    return invocationId == null ? null : new Pointer.ToInvocation(invocationId);
  }

  /** What made it end so, as far as that is known. */
  @Nullable Cause cause(Evidence evidence) {
    Node.Plugin plugin = plugin();
    var output =
        plugin == null || commandId == null || instanceId == null
            ? null
            : evidence.output(commandId, instanceId, plugin.name());
    String line = TellingLine.of(plugin, output);
    if (line == null && node != null && node.trace() != null) {
      line = TellingLine.of(node.trace().reveal());
    }
    Integer exit = output == null || output.responseCode() == null ? null : output.responseCode();
    if (exit == null && plugin != null) {
      exit = plugin.responseCode();
    }
    return Cause.of(line, exit, word);
  }
}
