package io.github.mwinspector.request;

import io.github.mwinspector.profile.Connection;

/**
 * One look-up: which task execution, and where.
 *
 * @param connection the profile and region to ask
 * @param windowExecutionId the window execution
 * @param taskExecutionId the task execution in it
 */
public record LookupRequest(
    Connection connection, WindowExecutionId windowExecutionId, TaskExecutionId taskExecutionId) {}
