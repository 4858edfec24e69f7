package io.github.mwinspector.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The alarms that were to stop the task.
 *
 * @param ignorePollAlarmFailure whether the task goes on when an alarm's state can't be read; null
 *     when not sent
 * @param alarms the names of the configured alarms, null when the member was not sent
 */
public record AlarmConfiguration(
    @Nullable Boolean ignorePollAlarmFailure, @Nullable List<String> alarms) {
  public AlarmConfiguration {
    alarms = alarms == null ? null : List.copyOf(alarms);
  }
}
