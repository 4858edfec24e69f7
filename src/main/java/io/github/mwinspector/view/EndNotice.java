package io.github.mwinspector.view;

import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/** Tells on the desktop that a followed task is over. JavaFX thread only. */
public final class EndNotice {
  private static final Duration SHOWN_FOR = Duration.seconds(30);
  private static final int LONGEST = 120;

  private EndNotice() {}

  /** The words for a result whose task is over, such as {@code FAILED · AWS-RunPatchBaseline}. */
  public static String words(Result result) {
    TaskExecution task = result.answer().task();
    ExecutionStatus status = task.status();
    String name =
        Display.line(Secrets.mask("TaskArn", new Sensitive(task.taskName()), Disclosure.VALUES));
    String cut = name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    return (status == null ? "" : Display.line(status.text()) + " · ") + cut;
  }

  /** Shows it in a corner of the screen that the window is on. */
  public static void show(Window window, Result result) {
    Notifications.create()
        .owner(window)
        .title("A task that you follow is over")
        .text(words(result))
        .hideAfter(SHOWN_FOR)
        .show();
  }
}
