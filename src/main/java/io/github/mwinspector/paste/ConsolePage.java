package io.github.mwinspector.paste;

import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.request.IdText;
import org.jspecify.annotations.Nullable;

/** A page of the AWS console, whose address is on its partition's own host. */
public sealed interface ConsolePage {
  /**
   * A window's execution; all windows when the window isn't known, since the page of an execution
   * stands below its window's.
   *
   * @param windowId the window, or null
   * @param windowExecutionId its execution
   */
  record OfExecution(@Nullable String windowId, String windowExecutionId) implements ConsolePage {}

  /**
   * A window.
   *
   * @param windowId the window
   */
  record OfWindow(String windowId) implements ConsolePage {}

  /**
   * A command of Run Command.
   *
   * @param commandId the command
   */
  record OfCommand(String commandId) implements ConsolePage {}

  /**
   * An automation execution.
   *
   * @param executionId the execution
   */
  record OfAutomation(String executionId) implements ConsolePage {}

  /**
   * Its address.
   *
   * @return null where AWS has no public console, as in the ISO partitions, and for what isn't an
   *     id: the service's words must not lead to another page
   */
  default @Nullable String in(AwsRegion region) {
    String host = region.partition().consoleHost();
    String path = path();
    return host == null || path == null
        ? null
        : "https://%s.%s/systems-manager/%s?region=%s"
            .formatted(region.id(), host, path, region.id());
  }

  private @Nullable String path() {
    return switch (this) {
      case OfExecution(String window, String execution) ->
          window == null || !Shapes.window(window) || !valid(execution)
              ? "maintenance-windows"
              : "maintenance-windows/%s/history/%s".formatted(window, execution);
      case OfWindow(String window) ->
          Shapes.window(window) ? "maintenance-windows/%s/description".formatted(window) : null;
      case OfCommand(String id) -> valid(id) ? "run-command/" + id : null;
      case OfAutomation(String id) -> valid(id) ? "automation/execution/" + id : null;
    };
  }

  private static boolean valid(String id) {
    return IdText.of(id) instanceof IdText.Valid(String stripped) && stripped.equals(id);
  }
}
