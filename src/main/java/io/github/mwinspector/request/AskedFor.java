package io.github.mwinspector.request;

import org.jspecify.annotations.Nullable;

/**
 * Where a result is from, as far as it is known. Of a look-up all but the account is there; a file
 * says what it says, and its texts need not have the form of ids.
 *
 * @param profile the profile's name
 * @param account the account's id
 * @param region the region's id
 * @param windowExecutionId the window execution's id
 * @param taskExecutionId the task execution's id
 */
public record AskedFor(
    @Nullable String profile,
    @Nullable String account,
    @Nullable String region,
    @Nullable String windowExecutionId,
    @Nullable String taskExecutionId) {
  /** What a look-up asked for; the account where the profile's files say it. */
  public static AskedFor of(LookupRequest request) {
    return new AskedFor(
        request.connection().profile().name(),
        request.connection().profile().accountId(),
        request.connection().region().id(),
        request.windowExecutionId().value(),
        request.taskExecutionId().value());
  }
}
