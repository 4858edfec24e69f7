package io.github.mwinspector.view.alarms;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.RegisteredTask;
import io.github.mwinspector.evidence.Window;
import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.evidence.WindowSearch;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.view.part.CallButton;
import io.github.mwinspector.view.part.CallMenu;
import io.github.mwinspector.view.part.NotHad;
import io.github.mwinspector.view.part.Shown;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The window's limits, and the task as it is registered beside what ran. */
final class WindowSection extends VBox {
  private final Evidence evidence;

  WindowSection(
      TaskAnswer answer,
      Evidence evidence,
      Disclosure disclosure,
      ZoneId zone,
      Consumer<Question> again) {
    super(4);
    this.evidence = evidence;
    getStyleClass().add("section");
    List<CallMenu> calls = calls();
    HBox title = new HBox(8, Shown.label("Window", "heading"));
    title.setAlignment(Pos.CENTER_LEFT);
    if (!calls.isEmpty()) {
      title.getChildren().add(new CallButton(() -> calls));
    }
    getChildren().add(title);
    found(WindowExecution.class).forEach(ran -> ran(ran, zone));
    List<Window> windows = found(Window.class);
    windows.forEach(this::window);
    List<RegisteredTask> registered = registered(answer);
    registered.forEach(task -> compare(answer, task, disclosure));
    notHad(again);
    if (windows.isEmpty()) {
      getChildren()
          .add(
              Shown.label(
                  evidence.asking() ? "Asking for the window…" : notFound(answer), "quiet"));
    }
  }

  /** What was asked of the window, without the search for it. */
  private List<CallMenu> calls() {
    List<CallMenu> calls = new ArrayList<>();
    for (Question question : evidence.pieces().keySet()) {
      if (question instanceof Question.OfWindowExecution) {
        calls.add(new CallMenu("The window execution", question));
      } else if (question instanceof Question.OfWindow) {
        calls.add(new CallMenu("The window as it is now", question));
      } else if (question instanceof Question.OfWindowTasks) {
        calls.add(new CallMenu("The tasks registered now", question));
      } else if (question instanceof Question.OfWindowTask) {
        calls.add(new CallMenu("The registered task", question));
      }
    }
    return List.copyOf(calls);
  }

  private String notFound(TaskAnswer answer) {
    return WindowSearch.ranByNoneThatExists(answer.task(), evidence)
        ? "None of the windows that exist now in this region ran this execution: most likely its"
            + " window was deleted. Its limits and its registered task can't be read any more; what"
            + " this execution did is kept."
        : "Which window this execution is of is not known.";
  }

  private <T extends Finding> List<T> found(Class<T> type) {
    List<T> all = new ArrayList<>();
    for (Piece piece : evidence.pieces().values()) {
      if (piece instanceof Piece.Found(Finding finding, var _) && type.isInstance(finding)) {
        all.add(type.cast(finding));
      }
    }
    return all;
  }

  private void ran(WindowExecution ran, ZoneId zone) {
    String status = ran.status() == null ? "no status sent" : ran.status().text();
    fact(
        "It ran", time(ran.startTime(), zone) + " to " + time(ran.endTime(), zone) + ", " + status);
    fact("Status details", ran.statusDetails());
  }

  private static String time(@Nullable Instant time, ZoneId zone) {
    return time == null ? "(not sent)" : TimeText.seconds(time, zone);
  }

  private void window(Window window) {
    fact("Window", (window.name() == null ? "" : window.name() + " · ") + window.windowId());
    fact("Duration", hours(window.durationHours(), "it is open for %d h"));
    fact(
        "Cutoff",
        Objects.equals(window.cutoffHours(), 0)
            ? "0 h: tasks may start until it closes"
            : hours(window.cutoffHours(), "no task starts in its last %d h"));
    if (window.schedule() != null) {
      String zone = window.scheduleTimezone();
      fact("Schedule", window.schedule() + (zone == null ? "" : " in " + zone));
    }
    if (Boolean.FALSE.equals(window.enabled())) {
      fact("Enabled", "no: it does not run now");
    }
  }

  private static @Nullable String hours(@Nullable Integer hours, String words) {
    return hours == null ? null : words.formatted(hours);
  }

  /** With parameters where they were asked for; else those in the list that run the same. */
  private List<RegisteredTask> registered(TaskAnswer answer) {
    List<RegisteredTask> whole = found(RegisteredTask.class);
    if (!whole.isEmpty()) {
      return whole;
    }
    return found(Finding.RegisteredTasks.class).stream()
        .flatMap(list -> list.all().stream())
        .filter(task -> Objects.equals(task.taskArn(), answer.task().taskArn()))
        .toList();
  }

  private void compare(TaskAnswer answer, RegisteredTask task, Disclosure disclosure) {
    String name = task.name() == null ? "" : task.name() + " · ";
    fact("Registered", name + task.windowTaskId());
    fact("At the cutoff", cutoff(task.cutoffBehavior()));
    if (!task.targets().isEmpty()) {
      fact("Targets now", String.join(", ", task.targets().stream().limit(20).toList()));
    }
    List<Compared> rows = Compared.of(answer, task, disclosure);
    long differ = rows.stream().filter(Compared::differs).count();
    getChildren()
        .add(
            Shown.label(
                "What ran beside what is registered now: "
                    + (differ == 0
                        ? "no difference"
                        : "%,d %s".formatted(differ, differ == 1 ? "difference" : "differences")),
                "quiet"));
    SmallTable<Compared> table =
        new SmallTable<>(rows)
            .column("Member", 150, Compared::member)
            .column("Difference", 110, row -> row.differs() ? "≠ differs" : "same")
            .column("Ran", 380, Compared::ran)
            .column("Registered now", 380, Compared::registered);
    table.setAccessibleText("What ran beside what is registered now");
    table.setRowFactory(_ -> new DifferentRow());
    getChildren().add(table);
  }

  /** CutoffBehavior (API reference, RegisterTaskWithMaintenanceWindow). */
  private static @Nullable String cutoff(@Nullable String behavior) {
    return switch (behavior) {
      case "CONTINUE_TASK" -> "CONTINUE_TASK: what runs goes on";
      case "CANCEL_TASK" ->
          "CANCEL_TASK: no new invocation starts, and a command that runs is cancelled; other kinds"
              + " of tasks go on";
      case null -> null;
      default -> behavior;
    };
  }

  private void notHad(Consumer<Question> again) {
    evidence
        .pieces()
        .forEach(
            (question, piece) -> {
              if (piece instanceof Piece.NotAvailable why && ofWindow(question)) {
                getChildren().add(new NotHad(question, why, again));
              }
            });
  }

  static boolean ofWindow(Question question) {
    return switch (question) {
      case Question.OfWindowExecution _,
          Question.OfWindows _,
          Question.OfWindowExecutions _,
          Question.OfWindow _,
          Question.OfWindowTasks _,
          Question.OfWindowTask _ ->
          true;
      case Question.OfInvocations _,
          Question.OfCommand _,
          Question.OfNodes _,
          Question.OfOutput _,
          Question.OfAutomation _,
          Question.OfSteps _,
          Question.OfAlarms _,
          Question.OfAlarmHistory _,
          Question.OfEarlierExecutions _,
          Question.OfTasksOf _ ->
          false;
    };
  }

  private void fact(String caption, @Nullable String text) {
    if (text != null) {
      getChildren().add(Facts.row(caption, text));
    }
  }
}
