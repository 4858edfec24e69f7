package io.github.mwinspector.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of an alarm by its name, whichever of the questions brought it. */
public final class AlarmEvidence {
  private AlarmEvidence() {}

  /** The alarm as it is now, or null when that isn't known. */
  public static @Nullable Alarm alarm(Evidence evidence, String name) {
    for (Question question : evidence.pieces().keySet()) {
      if (question instanceof Question.OfAlarms
          && evidence.finding(question) instanceof Finding.Alarms found) {
        for (Alarm alarm : found.all()) {
          if (alarm.name().equals(name)) {
            return alarm;
          }
        }
      }
    }
    return null;
  }

  /** The changes of its state that are known so far, oldest first. */
  public static List<AlarmChange> changes(Evidence evidence, String name) {
    List<AlarmChange> changes = new ArrayList<>();
    for (Question question : evidence.pieces().keySet()) {
      if (question instanceof Question.OfAlarmHistory history
          && history.name().equals(name)
          && evidence.finding(question) instanceof Finding.AlarmChanges found) {
        changes.addAll(found.all());
      }
    }
    changes.sort(Comparator.comparing(AlarmChange::at));
    return List.copyOf(changes);
  }

  /** Whether its changes around the task are all known. */
  public static boolean historyComplete(Evidence evidence, String name) {
    return evidence.pieces().entrySet().stream()
        .anyMatch(
            piece ->
                piece.getKey() instanceof Question.OfAlarmHistory history
                    && history.name().equals(name)
                    && piece.getValue() instanceof Piece.Found found
                    && found.finding() instanceof Finding.AlarmChanges changes
                    && changes.complete());
  }
}
