package io.github.mwinspector.evidence;

/** Where something changed: what stays the same in two answers. */
public sealed interface Place {
  /**
   * A member of the task's answer.
   *
   * @param name the API's name
   */
  record OfMember(String name) implements Place {}

  /**
   * An invocation.
   *
   * @param invocationId its id
   */
  record OfInvocation(String invocationId) implements Place {}

  /**
   * A command on a node.
   *
   * @param commandId the command
   * @param instanceId the managed node
   */
  record OfNode(String commandId, String instanceId) implements Place {}

  /**
   * A step of a command's document on a node.
   *
   * @param commandId the command
   * @param instanceId the managed node
   * @param name the step's name
   */
  record OfPlugin(String commandId, String instanceId, String name) implements Place {}

  /**
   * A step of an automation.
   *
   * @param executionId the automation
   * @param stepExecutionId the step
   */
  record OfStep(String executionId, String stepExecutionId) implements Place {}
}
