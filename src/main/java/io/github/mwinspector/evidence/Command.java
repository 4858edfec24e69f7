package io.github.mwinspector.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command as a whole (ListCommands with a CommandId).
 *
 * @param commandId its id
 * @param documentName the document it runs
 * @param documentVersion the document's version as asked for
 * @param status as sent
 * @param statusDetails as sent, such as NoInstancesInTag
 * @param requested when it was sent
 * @param targetCount how many nodes it was meant for
 * @param completedCount on how many it ended
 * @param errorCount on how many it failed or timed out
 * @param deliveryTimedOutCount how many it never reached
 * @param timeoutSeconds how long it may wait to be delivered, in seconds
 */
public record Command(
    String commandId,
    @Nullable String documentName,
    @Nullable String documentVersion,
    @Nullable String status,
    @Nullable String statusDetails,
    @Nullable Instant requested,
    @Nullable Integer targetCount,
    @Nullable Integer completedCount,
    @Nullable Integer errorCount,
    @Nullable Integer deliveryTimedOutCount,
    @Nullable Integer timeoutSeconds)
    implements Finding {}
