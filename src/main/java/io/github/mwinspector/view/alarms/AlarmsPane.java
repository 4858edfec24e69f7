package io.github.mwinspector.view.alarms;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.model.AlarmConfiguration;
import io.github.mwinspector.model.AlarmWords;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TriggeredAlarm;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.reason.Pointer;
import io.github.mwinspector.state.CurrentEvidence;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.view.badge.Tone;
import io.github.mwinspector.view.part.Shown;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The alarms that watched the task, and the window with its limits. JavaFX thread only. */
public final class AlarmsPane extends ScrollPane {
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

  /** Alarms shown; the API allows one (AlarmConfiguration), an answer could hold any number. */
  private static final int MOST = 20;

  private final Presentation presentation;
  private final CurrentEvidence evidence;
  private final VBox content = new VBox(16);
  private final Map<String, Node> alarms = new HashMap<>();
  private final Subscription subscription;
  private @Nullable Node window;
  private @Nullable TaskAnswer answer;
  private @Nullable Map<Question, Piece> shown;

  /** Follows a window's evidence. */
  public AlarmsPane(Presentation presentation, CurrentEvidence evidence) {
    this.presentation = presentation;
    this.evidence = evidence;
    getStyleClass().addAll("edge-to-edge", "alarms-pane");
    getStylesheets()
        .addAll(
            Tone.stylesheet(),
            Objects.requireNonNull(
                    AlarmsPane.class.getResource("/io/github/mwinspector/view/alarms.css"))
                .toExternalForm());
    content.getStyleClass().add("content");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    subscription =
        Subscription.combine(
            evidence.explained().subscribe(_ -> refresh()),
            presentation.disclosure().subscribe((_, _) -> fill()),
            presentation.zone().subscribe((_, _) -> fill()));
  }

  /** Shows what watched this task, as it becomes known, in place of what was shown. */
  public void show(TaskAnswer now) {
    answer = now;
    fill();
    setVvalue(0);
  }

  /** Goes to the alarm or to the window that a pointer points to. */
  public void point(Pointer pointer) {
    @Nullable Node wanted =
        pointer instanceof Pointer.ToAlarm(String name) ? alarms.get(name) : window;
    for (Node section : content.getChildren()) {
      section.pseudoClassStateChanged(POINTED, section.equals(wanted));
    }
    if (wanted != null) {
      layout();
      double room = content.getHeight() - getViewportBounds().getHeight();
      setVvalue(room <= 0 ? 0 : Math.min(1, wanted.getBoundsInParent().getMinY() / room));
      requestFocus();
    }
  }

  /** Lets go of everything observed. */
  public void dispose() {
    subscription.unsubscribe();
  }

  /** Snapshots come with every call; most of them say nothing that is shown here. */
  private void refresh() {
    if (!pieces().equals(shown)) {
      fill();
    }
  }

  private Evidence known() {
    Explained now = evidence.explained().get();
    return now == null ? Evidence.NONE : now.evidence();
  }

  private Map<Question, Piece> pieces() {
    Map<Question, Piece> mine = new LinkedHashMap<>();
    known()
        .pieces()
        .forEach(
            (question, piece) -> {
              if (ofAlarms(question) || WindowSection.ofWindow(question)) {
                mine.put(question, piece);
              }
            });
    return mine;
  }

  private static boolean ofAlarms(Question question) {
    return question instanceof Question.OfAlarms || question instanceof Question.OfAlarmHistory;
  }

  private void fill() {
    shown = pieces();
    content.getChildren().clear();
    alarms.clear();
    TaskAnswer of = answer;
    if (of == null) {
      return;
    }
    fillAlarms(of.task());
    window =
        new WindowSection(
            of,
            new Evidence(shown),
            presentation.disclosure().get(),
            presentation.zone().get(),
            evidence::askAgain);
    content.getChildren().add(window);
  }

  private void fillAlarms(TaskExecution task) {
    VBox about = new VBox(4);
    about.getStyleClass().add("section");
    about.getChildren().add(Shown.label("Alarms", "heading"));
    about.getChildren().add(Facts.row("The answer says", AlarmWords.sentence(task)));
    Evidence now = new Evidence(pieces());
    content.getChildren().add(about);
    Map<String, @Nullable TriggeredAlarm> names = names(task);
    names.entrySet().stream()
        .limit(MOST)
        .forEach(
            alarm -> {
              AlarmSection section =
                  new AlarmSection(
                      alarm.getKey(),
                      alarm.getValue(),
                      now,
                      presentation.zone().get(),
                      evidence::askAgain);
              alarms.put(alarm.getKey(), section);
              content.getChildren().add(section);
            });
    if (names.size() > MOST) {
      int more = names.size() - MOST;
      content
          .getChildren()
          .add(Shown.label("and %,d more alarms: see Details".formatted(more), "quiet"));
    }
  }

  private static Map<String, @Nullable TriggeredAlarm> names(TaskExecution task) {
    Map<String, @Nullable TriggeredAlarm> names = new LinkedHashMap<>();
    List<TriggeredAlarm> triggered =
        task.triggeredAlarms() == null ? List.of() : task.triggeredAlarms();
    for (TriggeredAlarm alarm : triggered) {
      if (alarm.name() != null) {
        names.put(alarm.name(), alarm);
      }
    }
    AlarmConfiguration configured = task.alarmConfiguration();
    if (configured != null && configured.alarms() != null) {
      configured.alarms().forEach(name -> names.putIfAbsent(name, null));
    }
    return names;
  }
}
