package io.github.mwinspector.evidence;

import org.jspecify.annotations.Nullable;

/**
 * The maintenance window as it is defined now (GetMaintenanceWindow).
 *
 * @param windowId its id
 * @param name its name
 * @param schedule as sent: cron, rate or at
 * @param scheduleTimezone the zone of the schedule
 * @param durationHours how long it is open, in hours
 * @param cutoffHours how long before its end no more tasks start, in hours
 * @param enabled whether it runs at all
 */
public record Window(
    String windowId,
    @Nullable String name,
    @Nullable String schedule,
    @Nullable String scheduleTimezone,
    @Nullable Integer durationHours,
    @Nullable Integer cutoffHours,
    @Nullable Boolean enabled)
    implements Finding {}
