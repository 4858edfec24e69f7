package io.github.mwinspector.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of an alarm's state (CloudWatch DescribeAlarmHistory, StateUpdate).
 *
 * @param at when
 * @param from the state before, or null when the item doesn't say
 * @param to the state after, or null when the item doesn't say
 * @param summary the service's sentence about it
 * @param reason why, in the service's words
 */
public record AlarmChange(
    Instant at,
    @Nullable String from,
    @Nullable String to,
    @Nullable String summary,
    @Nullable String reason) {}
