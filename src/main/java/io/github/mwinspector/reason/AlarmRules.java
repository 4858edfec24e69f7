package io.github.mwinspector.reason;

import io.github.mwinspector.evidence.AlarmChange;
import io.github.mwinspector.evidence.AlarmEvidence;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.model.AlarmConfiguration;
import io.github.mwinspector.model.AlarmState;
import io.github.mwinspector.model.AlarmWords;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TriggeredAlarm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an alarm stopped the task. A configured alarm that goes into ALARM stops it, and so does
 * one whose state can't be read, unless IgnorePollAlarmFailure is true (user guide, "Assign tasks
 * to a maintenance window", and API reference, AlarmConfiguration).
 */
final class AlarmRules {
  private static final int TOLD = 3;
  private static final String ALARM = "ALARM";

  private final TaskExecution task;
  private final Evidence evidence;
  private final boolean stopped;

  private AlarmRules(TaskExecution task, Evidence evidence) {
    this.task = task;
    this.evidence = evidence;
    Standing standing =
        task.status() == null ? Standing.UNKNOWN : Standing.of(task.status().text());
    stopped = standing == Standing.FAILED || standing == Standing.STOPPED;
  }

  static List<Ranked> of(TaskExecution task, Evidence evidence) {
    AlarmRules rules = new AlarmRules(task, evidence);
    List<Ranked> found = new ArrayList<>();
    if (task.triggeredAlarms() == null || task.triggeredAlarms().isEmpty()) {
      rules.onlyInHistory(found);
    } else {
      task.triggeredAlarms().stream().limit(TOLD).map(rules::triggered).forEach(found::add);
    }
    return found;
  }

  private Ranked triggered(TriggeredAlarm alarm) {
    if (alarm.state() == AlarmState.Known.UNKNOWN) {
      return unreadable(alarm);
    }
    AlarmChange change = alarm.name() == null ? null : before(alarm.name());
    boolean seen = change != null && within(change.at());
    Sentence sentence = new Sentence();
    if (!stopped || !(alarm.state() == AlarmState.Known.ALARM || seen)) {
      named(sentence.words("Alarm "), alarm.name()).words(" is reported as triggered");
      reported(sentence, alarm);
      return stopped
          ? sentence.words(".").suggests(Rule.ALARM_STOPPED)
          : sentence.words(".").ranked(Rule.ALARM_STOPPED, false, Ranked.Worth.REMARKS);
    }
    // Two answers of AWS that contradict each other prove nothing.
    boolean contradicted =
        change == null
            && alarm.name() != null
            && AlarmEvidence.historyComplete(evidence, alarm.name());
    named(
        sentence.words(contradicted ? "Most likely stopped by alarm " : "Stopped by alarm "),
        alarm.name());
    if (change == null) {
      sentence.words(": it is reported as triggered");
      reported(sentence, alarm).words("; when is not known").words(why(alarm.name()));
    } else if (seen) {
      sentence.words(" at ").at(change.at()).words(" (alarm history)");
    } else {
      sentence.words(", in ALARM since ").at(change.at()).words(" (alarm history)");
    }
    point(sentence.words("."), alarm.name());
    return contradicted
        ? sentence.suggests(Rule.ALARM_STOPPED)
        : sentence.proves(Rule.ALARM_STOPPED);
  }

  private Ranked unreadable(TriggeredAlarm alarm) {
    AlarmConfiguration configuration = task.alarmConfiguration();
    Boolean ignore = configuration == null ? null : configuration.ignorePollAlarmFailure();
    boolean goesOn = ignore != null && ignore;
    Sentence sentence = new Sentence();
    if (stopped && !goesOn) {
      named(sentence.words("Stopped, most likely since the state of alarm "), alarm.name())
          .words(" could not be read: it is reported as ");
    } else {
      named(sentence.words("The state of alarm "), alarm.name())
          .words(" could most likely not be read: it is reported as ");
    }
    sentence.name("UNKNOWN").words(". ").words(AlarmWords.pollFailure(ignore));
    point(sentence, alarm.name());
    if (configuration != null) {
      sentence.toMember("AlarmConfiguration");
    }
    return stopped && !goesOn
        ? sentence.suggests(Rule.ALARM_UNREADABLE)
        : sentence.ranked(Rule.ALARM_UNREADABLE, false, Ranked.Worth.REMARKS);
  }

  /** A configured alarm that went into ALARM meanwhile, though none is reported as triggered. */
  private void onlyInHistory(List<Ranked> found) {
    AlarmConfiguration configuration = task.alarmConfiguration();
    if (!stopped || configuration == null || configuration.alarms() == null) {
      return;
    }
    for (String name : configuration.alarms().stream().limit(TOLD).toList()) {
      AlarmChange change = before(name);
      if (change != null && within(change.at())) {
        Sentence sentence =
            new Sentence()
                .words("Most likely stopped by alarm ")
                .name(name)
                .words(", which went into ALARM at ")
                .at(change.at())
                .words(" (alarm history); the task doesn't report it as triggered.")
                .to(new Pointer.ToAlarm(name))
                .toMember("AlarmConfiguration");
        found.add(sentence.suggests(Rule.ALARM_STOPPED));
      }
    }
  }

  /** The change that put the alarm into the state it had at the task's end, if that is ALARM. */
  private @Nullable AlarmChange before(String name) {
    AlarmChange last = null;
    for (AlarmChange change : AlarmEvidence.changes(evidence, name)) {
      if (task.endTime() == null || !change.at().isAfter(task.endTime())) {
        last = change;
      }
    }
    return last != null && ALARM.equals(last.to()) ? last : null;
  }

  private boolean within(Instant time) {
    return task.startTime() != null && !time.isBefore(task.startTime());
  }

  private String why(@Nullable String name) {
    return name == null ? "" : Missing.becauseOfHistory(evidence, name);
  }

  private static Sentence named(Sentence sentence, @Nullable String name) {
    return name == null ? sentence.words("without a name") : sentence.name(name);
  }

  private static Sentence reported(Sentence sentence, TriggeredAlarm alarm) {
    AlarmState state = alarm.state();
    sentence.toMember("TriggeredAlarms");
    return state == null
        ? sentence.words(" without a state")
        : sentence.words(" in state ").name(state.text());
  }

  private static Sentence point(Sentence sentence, @Nullable String name) {
    sentence.toMember("TriggeredAlarms");
    return name == null ? sentence : sentence.to(new Pointer.ToAlarm(name));
  }
}
