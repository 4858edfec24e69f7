package io.github.mwinspector.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says about alarms, in sentences that claim no more than it does. A configured
 * alarm that goes into ALARM stops its task (Systems Manager user guide, "Assign tasks to a
 * maintenance window"); what IgnorePollAlarmFailure means is the API reference's,
 * AlarmConfiguration.
 */
public final class AlarmWords {
  private static final int NAMED = 3;

  private AlarmWords() {}

  /** All of {@link #sentences} as one text. */
  public static String sentence(TaskExecution task) {
    return String.join(" ", sentences(task));
  }

  /**
   * What the answer says about alarms. Never empty; each sentence is shorter than a label's limit,
   * and alarm names in it are already safe to show.
   */
  public static List<String> sentences(TaskExecution task) {
    return sentences(task, AlarmWords::triggered, AlarmWords::quiet);
  }

  /** The same in short, for a reader who sees the only alarm with its state beside them. */
  public static List<String> besideBadge(TaskExecution task) {
    return sentences(task, AlarmWords::briefly, _ -> "Configured, and not reported as triggered.");
  }

  private static List<String> sentences(
      TaskExecution task,
      Function<TriggeredAlarm, String> triggeredWords,
      Function<@Nullable AlarmConfiguration, String> quietWords) {
    AlarmConfiguration configuration = task.alarmConfiguration();
    List<TriggeredAlarm> triggered =
        task.triggeredAlarms() == null ? List.of() : task.triggeredAlarms();
    List<String> words = new ArrayList<>();
    triggered.stream().limit(NAMED).map(triggeredWords).forEach(words::add);
    if (triggered.size() > NAMED) {
      words.add("%d more alarms are reported as triggered.".formatted(triggered.size() - NAMED));
    }
    if (triggered.isEmpty()) {
      words.add(quietWords.apply(configuration));
    }
    if (configuration != null || !triggered.isEmpty()) {
      words.add(pollFailure(configuration == null ? null : configuration.ignorePollAlarmFailure()));
    }
    return List.copyOf(words);
  }

  /** What IgnorePollAlarmFailure means for a task; null is a member that was not sent. */
  public static String pollFailure(@Nullable Boolean ignore) {
    if (ignore == null) {
      return "IgnorePollAlarmFailure was not sent: by default an unreadable alarm stops the task.";
    }
    return ignore
        ? "IgnorePollAlarmFailure is true: an unreadable alarm doesn't stop the task."
        : "IgnorePollAlarmFailure is false: an unreadable alarm stops the task.";
  }

  private static String triggered(TriggeredAlarm alarm) {
    String name = named(alarm.name());
    return switch (alarm.state()) {
      case null -> "%s is reported as triggered, without a state.".formatted(name);
      case AlarmState.Known.ALARM ->
          "%s is reported as triggered in state ALARM; Systems Manager stops a task when its alarm"
                  .formatted(name)
              + " goes into ALARM.";
      case AlarmState.Known.UNKNOWN ->
          "%s is reported as triggered in state UNKNOWN: most likely its state could not be read."
                  .formatted(name)
              + " Check that the task's role may call cloudwatch:DescribeAlarms.";
      case AlarmState.Unknown(String text) ->
          "%s is reported as triggered in state %s, which this version doesn't know."
              .formatted(name, Quoted.of(text));
    };
  }

  private static String briefly(TriggeredAlarm alarm) {
    return switch (alarm.state()) {
      case null -> "Reported as triggered, without a state.";
      case AlarmState.Known.ALARM ->
          "Triggered: Systems Manager stops a task whose alarm goes into ALARM.";
      case AlarmState.Known.UNKNOWN ->
          "Triggered as UNKNOWN: most likely its state could not be read. Check that the task's"
              + " role may call cloudwatch:DescribeAlarms.";
      case AlarmState.Unknown _ -> "Triggered in a state that this version doesn't know.";
    };
  }

  private static String quiet(@Nullable AlarmConfiguration configuration) {
    if (configuration == null) {
      return "No alarm was configured for this task and none is reported as triggered.";
    }
    List<String> names = configuration.alarms();
    if (names == null || names.isEmpty()) {
      return "An alarm configuration was sent, but it names no alarm.";
    }
    String first = named(names.getFirst());
    return names.size() == 1
        ? first + " was configured and is not reported as triggered."
        : "%s and %d more were configured; none is reported as triggered."
            .formatted(first, names.size() - 1);
  }

  private static String named(@Nullable String name) {
    return name == null ? "An alarm without a name" : "Alarm " + Quoted.of(name);
  }
}
