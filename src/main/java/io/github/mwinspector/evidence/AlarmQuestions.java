package io.github.mwinspector.evidence;

import io.github.mwinspector.model.AlarmConfiguration;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.Timing;
import io.github.mwinspector.model.TriggeredAlarm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked about alarms: their state now, each name once, and how they changed. */
final class AlarmQuestions {
  /** DescribeAlarms takes no more names (CloudWatch API reference). */
  private static final int NAMES_PER_CALL = 100;

  private static final int MOST_HISTORIES = 5;
  private static final Duration AROUND = Duration.ofHours(1);

  /** A window is open for at most 24 hours, and so is a task whose other end isn't known. */
  private static final Duration LONGEST_WINDOW = Duration.ofHours(24);

  private AlarmQuestions() {}

  static void ask(TaskExecution task, Due due, boolean triggered, boolean all) {
    Set<String> names = new LinkedHashSet<>();
    if (triggered || all) {
      names.addAll(triggeredNames(task));
    }
    AlarmConfiguration configuration = task.alarmConfiguration();
    if (all && configuration != null && configuration.alarms() != null) {
      names.addAll(configuration.alarms());
    }
    List<String> notAsked = new ArrayList<>(names);
    due.all()
        .forEach(
            question -> {
              if (question instanceof Question.OfAlarms(List<String> asked)) {
                notAsked.removeAll(asked);
              }
            });
    for (int i = 0; i < notAsked.size(); i += NAMES_PER_CALL) {
      due.ask(
          new Question.OfAlarms(
              notAsked.subList(i, Math.min(i + NAMES_PER_CALL, notAsked.size()))));
    }
    names.forEach(name -> history(name, task, due));
  }

  private static List<String> triggeredNames(TaskExecution task) {
    List<String> names = new ArrayList<>();
    for (TriggeredAlarm alarm :
        task.triggeredAlarms() == null ? List.<TriggeredAlarm>of() : task.triggeredAlarms()) {
      if (alarm.name() != null) {
        names.add(alarm.name());
      }
    }
    return names;
  }

  private static void history(String name, TaskExecution task, Due due) {
    Instant from = plausible(task.startTime());
    Instant to = plausible(task.endTime());
    if (from == null) {
      if (to == null) {
        return;
      }
      from = to.minus(LONGEST_WINDOW);
    } else if (to == null) {
      to = from.plus(LONGEST_WINDOW);
    }
    Instant first = from.isBefore(to) ? from : to;
    Instant last = from.isBefore(to) ? to : from;
    due.ask(
        new Question.OfAlarmHistory(name, first.minus(AROUND), last.plus(AROUND)), MOST_HISTORIES);
  }

  private static @Nullable Instant plausible(@Nullable Instant time) {
    return time != null && Timing.plausible(time) ? time : null;
  }
}
