package io.github.mwinspector.reason;

import org.jspecify.annotations.Nullable;

/** Where the evidence of a reason stands: what one click opens. */
public sealed interface Pointer {
  /**
   * A member of the task execution itself.
   *
   * @param apiName its name in the API
   */
  record ToMember(String apiName) implements Pointer {}

  /**
   * An invocation.
   *
   * @param invocationId its id
   */
  record ToInvocation(String invocationId) implements Pointer {}

  /**
   * A node of a command, or a plugin there.
   *
   * @param commandId the command
   * @param instanceId the node
   * @param plugin the plugin, or null for the node as a whole
   */
  record ToNode(String commandId, String instanceId, @Nullable String plugin) implements Pointer {}

  /**
   * A step of an automation, or the automation itself.
   *
   * @param executionId the automation execution
   * @param stepExecutionId the step, or null for the automation as a whole
   */
  record ToStep(String executionId, @Nullable String stepExecutionId) implements Pointer {}

  /**
   * An alarm.
   *
   * @param name its name
   */
  record ToAlarm(String name) implements Pointer {}

  /** The window and its limits. */
  record ToWindow() implements Pointer {}
}
