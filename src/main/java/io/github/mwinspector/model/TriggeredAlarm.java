package io.github.mwinspector.model;

import org.jspecify.annotations.Nullable;

/**
 * An alarm that the service reports as triggered during the task.
 *
 * @param name the alarm's name, or null when the answer gives none
 * @param state the state it was seen in, or null when the answer gives none
 */
public record TriggeredAlarm(@Nullable String name, @Nullable AlarmState state) {}
