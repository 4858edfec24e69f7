package io.github.mwinspector.view.alarms;

import io.github.mwinspector.evidence.Alarm;
import io.github.mwinspector.evidence.AlarmChange;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.model.TriggeredAlarm;
import io.github.mwinspector.view.badge.StandingBadge;
import io.github.mwinspector.view.part.CallButton;
import io.github.mwinspector.view.part.CallMenu;
import io.github.mwinspector.view.part.NotHad;
import io.github.mwinspector.view.part.Shown;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One alarm: as it is now, what it is made of, and how it changed in the task's time. */
final class AlarmSection extends VBox {
  private final Evidence evidence;
  private final ZoneId zone;
  private final Consumer<Question> again;

  AlarmSection(
      String name,
      @Nullable TriggeredAlarm triggered,
      Evidence evidence,
      ZoneId zone,
      Consumer<Question> again) {
    super(4);
    this.evidence = evidence;
    this.zone = zone;
    this.again = again;
    getStyleClass().add("section");
    Alarm now = now(name);
    Label heading = Shown.label("Alarm " + name, "heading");
    heading.setMinWidth(0);
    HBox title = new HBox(8, heading);
    title.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(title);
    fact("At the task", atTask(triggered));
    if (now != null) {
      StandingBadge badge = new StandingBadge();
      badge.show(now.state(), standing(now.state()));
      badge.setMinWidth(USE_PREF_SIZE);
      title.getChildren().addAll(badge, Shown.label("now", "quiet"));
      fact("State since", now.updated() == null ? null : TimeText.seconds(now.updated(), zone));
      fact("Reason", now.reason());
      fact("Condition", now.condition());
      fact("Rule", now.rule());
    } else {
      notNow(name);
    }
    changes(name);
    List<CallMenu> calls = calls(name);
    if (!calls.isEmpty()) {
      title.getChildren().add(new CallButton(() -> calls));
    }
  }

  /** What was asked of this alarm. */
  private List<CallMenu> calls(String name) {
    List<CallMenu> calls = new ArrayList<>();
    for (Question question : evidence.pieces().keySet()) {
      if (question instanceof Question.OfAlarms of && of.names().contains(name)) {
        calls.add(new CallMenu("The alarm as it is now", question));
      } else if (question instanceof Question.OfAlarmHistory of && of.name().equals(name)) {
        calls.add(new CallMenu("Its changes in the task's time", question));
      }
    }
    return List.copyOf(calls);
  }

  private static String atTask(@Nullable TriggeredAlarm triggered) {
    if (triggered == null) {
      return "configured, not reported as triggered";
    }
    return triggered.state() == null
        ? "reported as triggered, without a state"
        : "reported as triggered in state " + triggered.state().text();
  }

  private @Nullable Alarm now(String name) {
    for (Piece piece : evidence.pieces().values()) {
      if (piece instanceof Piece.Found(Finding.Alarms(List<Alarm> all), var _)) {
        for (Alarm alarm : all) {
          if (alarm.name().equals(name)) {
            return alarm;
          }
        }
      }
    }
    return null;
  }

  /** Why nothing is known of the alarm as it is now. */
  private void notNow(String name) {
    for (Map.Entry<Question, Piece> entry : evidence.pieces().entrySet()) {
      if (entry.getKey() instanceof Question.OfAlarms of && of.names().contains(name)) {
        switch (entry.getValue()) {
          case Piece.NotAvailable why -> getChildren().add(new NotHad(of, why, again));
          case Piece.Asking _ -> fact("Now", "asking…");
          case Piece.Found _ ->
              fact(
                  "Now",
                  "CloudWatch knows no such alarm here: it was deleted, or is in another account.");
        }
      }
    }
  }

  private void changes(String name) {
    for (Map.Entry<Question, Piece> entry : evidence.pieces().entrySet()) {
      if (entry.getKey() instanceof Question.OfAlarmHistory of && of.name().equals(name)) {
        switch (entry.getValue()) {
          case Piece.NotAvailable why -> getChildren().add(new NotHad(entry.getKey(), why, again));
          case Piece.Asking(Finding soFar) -> changes(soFar, "Asking for its changes…");
          case Piece.Found found ->
              changes(found.finding(), "Its state did not change in the task's time.");
        }
      }
    }
  }

  private void changes(@Nullable Finding finding, String none) {
    if (finding instanceof Finding.AlarmChanges changes && !changes.all().isEmpty()) {
      getChildren().add(Shown.label("Changes in the task's time", "quiet"));
      List<AlarmChange> all = changes.all();
      getChildren()
          .add(
              new SmallTable<>(all)
                  .column("Time", 160, change -> TimeText.seconds(change.at(), zone))
                  .column("From", 140, AlarmChange::from)
                  .column("To", 140, AlarmChange::to)
                  .column("Why", 560, AlarmSection::why));
    } else {
      getChildren().add(Shown.label(none, "quiet"));
    }
  }

  private static @Nullable String why(AlarmChange change) {
    return change.reason() != null ? change.reason() : change.summary();
  }

  private void fact(String caption, @Nullable String text) {
    if (text != null) {
      getChildren().add(Facts.row(caption, text));
    }
  }

  /** An open vocabulary: a word that is not known has no colour. */
  private static Standing standing(@Nullable String state) {
    return "ALARM".equals(state)
        ? Standing.FAILED
        : "OK".equals(state) ? Standing.DONE : Standing.UNKNOWN;
  }
}
