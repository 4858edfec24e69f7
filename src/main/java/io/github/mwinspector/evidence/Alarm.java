package io.github.mwinspector.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as it is now (CloudWatch DescribeAlarms), which need not be as it was.
 *
 * @param name its name
 * @param composite whether it is made of other alarms
 * @param state OK, ALARM or INSUFFICIENT_DATA; as sent
 * @param reason why it is in that state, in the service's words
 * @param updated when the state was last updated
 * @param condition the condition in short, such as {@code p99 >= 800 for 3 periods of 60 s}; null
 *     for one that is made of a rule
 * @param rule a composite alarm's rule, or null
 */
public record Alarm(
    String name,
    boolean composite,
    @Nullable String state,
    @Nullable String reason,
    @Nullable Instant updated,
    @Nullable String condition,
    @Nullable String rule) {}
