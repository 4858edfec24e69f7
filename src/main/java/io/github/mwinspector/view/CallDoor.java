package io.github.mwinspector.view;

import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.export.call.CallText;
import io.github.mwinspector.export.call.Caller;
import io.github.mwinspector.export.call.ServiceCall;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.request.AskedFor;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.view.part.CallAsked;
import io.github.mwinspector.view.part.CallButton;
import io.github.mwinspector.view.part.Clips;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Copies the calls of the result on screen as commands. */
final class CallDoor {
  private final WindowModel model;
  private final Parent root;

  CallDoor(WindowModel model, Parent root) {
    this.model = model;
    this.root = root;
    root.addEventHandler(CallAsked.TYPE, this::copy);
  }

  Shortcut shortcut() {
    return Shortcut.of("Shortcut+K", "Copy as a command of the AWS CLI, or Python", this::open);
  }

  /** Opens the calls of the panel that has the focus, else those of the task. */
  private void open() {
    Node at = root.getScene().getFocusOwner();
    while (at != null && !at.equals(root)) {
      if (at.lookup("." + CallButton.STYLE) instanceof CallButton button) {
        button.show();
        return;
      }
      at = at.getParent();
    }
    if (root.lookup("." + CallButton.STYLE) instanceof CallButton button) {
      button.show();
    } else {
      say("Look a task up first: the command is of what is on screen.");
    }
  }

  private void copy(CallAsked asked) {
    Result shown = model.lookup().result().get();
    if (shown == null) {
      return;
    }
    ServiceCall call = call(asked.question(), shown);
    if (call == null) {
      say("Not copied: the file doesn't say which task execution it is of.");
      return;
    }
    Caller caller = Caller.of(shown.asked());
    switch (asked.form().write(call, caller)) {
      case CallText.Written(String text) -> {
        Clips.copy(text);
        String demo =
            caller.keys() instanceof Caller.Keys.OfDemo
                ? " It needs 'mw-inspector demo --port 8099' running."
                : "";
        say("Copied for %s.%s".formatted(asked.form().words(), demo));
      }
      case CallText.Refused(String why) -> say("Not copied. " + why);
    }
  }

  /** A file can leave out what was asked; its answer then tells its own ids. */
  private static @Nullable ServiceCall call(@Nullable Question question, Result shown) {
    AskedFor asked = shown.asked();
    TaskExecution task = shown.answer().task();
    String execution =
        Objects.requireNonNullElse(
            asked.windowExecutionId(), Objects.requireNonNullElse(task.windowExecutionId(), ""));
    String id =
        Objects.requireNonNullElse(
            asked.taskExecutionId(), Objects.requireNonNullElse(task.taskExecutionId(), ""));
    if (execution.isEmpty() || id.isEmpty()) {
      return null;
    }
    return question == null
        ? ServiceCall.ofTask(execution, id)
        : ServiceCall.of(question, execution, id);
  }

  private void say(String words) {
    ResultLinks.say(root.getScene().getWindow(), words);
  }
}
