package io.github.mwinspector.view.badge;

import io.github.mwinspector.model.AlarmConfiguration;
import io.github.mwinspector.model.AlarmState;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TriggeredAlarm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What there is to show of one alarm.
 *
 * @param name as sent, or null when the answer gives none
 * @param state what it did
 */
record AlarmMark(@Nullable String name, State state) {
  /** What an alarm did. */
  sealed interface State {
    /**
     * It triggered.
     *
     * @param state the state it was seen in, or null when the answer gives none
     */
    record Triggered(@Nullable AlarmState state) implements State {}

    /** It was to stop the task and did not trigger. */
    record Quiet() implements State {}
  }

  /** Every alarm of a task: the triggered ones first, then those that were only configured. */
  static List<AlarmMark> of(TaskExecution task) {
    List<AlarmMark> marks = new ArrayList<>();
    Set<String> triggered = new HashSet<>();
    if (task.triggeredAlarms() != null) {
      for (TriggeredAlarm alarm : task.triggeredAlarms()) {
        marks.add(new AlarmMark(alarm.name(), new State.Triggered(alarm.state())));
        if (alarm.name() != null) {
          triggered.add(alarm.name());
        }
      }
    }
    AlarmConfiguration configured = task.alarmConfiguration();
    if (configured != null && configured.alarms() != null) {
      for (String name : configured.alarms()) {
        if (!triggered.contains(name)) {
          marks.add(new AlarmMark(name, new State.Quiet()));
        }
      }
    }
    return List.copyOf(marks);
  }

  /** The state's word; as sent, not yet made safe to show. */
  String word() {
    return switch (state) {
      case State.Quiet _ -> "did not trigger";
      case State.Triggered(AlarmState sent) ->
          sent == null ? "no state sent" : StatusLook.asSent(sent.text());
    };
  }

  Tone tone() {
    return switch (state) {
      case State.Quiet _ -> Tone.NEUTRAL;
      case State.Triggered(AlarmState sent) ->
          switch (sent) {
            case AlarmState.Known.ALARM -> Tone.DANGER;
            case AlarmState.Known.UNKNOWN -> Tone.WARNING;
            case AlarmState.Unknown _ -> Tone.ACCENT;
            case null -> Tone.ACCENT;
          };
    };
  }

  /** What the state means, for the tooltip. */
  String meaning() {
    return switch (state) {
      case State.Quiet _ -> "Configured, not reported as triggered.";
      case State.Triggered(AlarmState sent) ->
          switch (sent) {
            case AlarmState.Known.ALARM -> "Triggered: went into ALARM.";
            case AlarmState.Known.UNKNOWN -> "Triggered; most likely its state could not be read.";
            case AlarmState.Unknown _ -> "Triggered, in a state " + StatusBadge.UNKNOWN + ".";
            case null -> "Triggered; the service sent no state.";
          };
    };
  }
}
