package io.github.mwinspector.timeline;

import io.github.mwinspector.evidence.AlarmChange;
import io.github.mwinspector.evidence.AlarmEvidence;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.reason.Pointer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A lane for each alarm whose changes are known. */
final class AlarmBars {
  private AlarmBars() {}

  static List<Lane> lanes(TaskExecution task, Evidence evidence) {
    Set<String> names = new LinkedHashSet<>();
    if (task.alarmConfiguration() != null && task.alarmConfiguration().alarms() != null) {
      names.addAll(task.alarmConfiguration().alarms());
    }
    for (Question question : evidence.pieces().keySet()) {
      if (question instanceof Question.OfAlarmHistory history) {
        names.add(history.name());
      }
    }
    return names.stream().map(name -> lane(name, evidence)).toList();
  }

  private static Lane lane(String name, Evidence evidence) {
    List<Bar> changes =
        AlarmEvidence.changes(evidence, name).stream().map(change -> bar(name, change)).toList();
    return new Lane(Lane.Kind.ALARMS, name, changes);
  }

  private static Bar bar(String name, AlarmChange change) {
    Bar.Shape shape =
        switch (change.to()) {
          case "ALARM" -> Bar.Shape.ALARM;
          case "OK" -> Bar.Shape.OK;
          case null, default -> Bar.Shape.NO_DATA;
        };
    Standing standing =
        switch (shape) {
          case ALARM -> Standing.FAILED;
          case OK -> Standing.DONE;
          case STRETCH, NO_DATA, CUTOFF, CLOSE -> Standing.UNKNOWN;
        };
    String words = sent(change.from()) + " → " + sent(change.to());
    return new Bar(
        "Alarm " + name, words, standing, shape, change.at(), null, new Pointer.ToAlarm(name));
  }

  private static String sent(@Nullable String state) {
    return state == null ? "not said" : state;
  }
}
