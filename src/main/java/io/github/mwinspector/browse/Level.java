package io.github.mwinspector.browse;

/** What can be listed: one level of the way from a connection to its task executions. */
public sealed interface Level {
  /** The maintenance windows of the connection, in the service's order. */
  record Windows() implements Level {}

  /**
   * The executions of a window.
   *
   * @param windowId the window, in the form {@code mw-…}
   * @param range when they started; sent to the service
   */
  record Executions(String windowId, TimeRange range) implements Level {}

  /**
   * The task executions of a window execution, in the service's order.
   *
   * @param windowExecutionId the window execution
   */
  record Tasks(String windowExecutionId) implements Level {}
}
