package io.github.mwinspector.view.compare;

import io.github.mwinspector.evidence.PreviousRun;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.lookup.RunBefore;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.NotHad;
import io.github.mwinspector.view.part.Shown;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** What stands in the place of the table while there is nothing to compare with, and why. */
final class NoTable extends ScrollPane {
  /** The one call of a look-up. */
  private static final String LOOK_UP = "ssm:GetMaintenanceWindowExecutionTask";

  private final VBox content = new VBox(8);
  private final Runnable again;
  private final Runnable another;

  /**
   * Nothing to say.
   *
   * @param again asks again for what failed
   * @param another lets a person name another run
   */
  NoTable(Runnable again, Runnable another) {
    this.again = again;
    this.another = another;
    getStyleClass().addAll("edge-to-edge", "no-table");
    content.getStyleClass().add("content");
    setContent(content);
    setFitToWidth(true);
  }

  /** The run before is being looked for, or the other run looked up. */
  void progress(String words) {
    if (content.getChildren().size() == 1
        && content.getChildren().getFirst() instanceof HBox line
        && line.getChildren().getLast() instanceof Label label) {
      Shown.set(label, words);
      return;
    }
    ProgressIndicator spinner = new ProgressIndicator();
    spinner.setPrefSize(16, 16);
    spinner.setMinSize(16, 16);
    content.getChildren().setAll(new HBox(8, spinner, Shown.label(words, "progress-words")));
  }

  void progress(LookupProgress now, String whose) {
    String attempt =
        now.attempt() > 1 ? " · attempt %d of %d".formatted(now.attempt(), now.maxAttempts()) : "";
    progress("Looking %s up: %s%s…".formatted(whose, now.phase(), attempt));
  }

  /** There is no run before, or it can't be found. */
  void show(PreviousRun.Result.Unknown unknown) {
    Label why = wrapped(unknown.why());
    why.getStyleClass().add("no-table-headline");
    content.getChildren().setAll(why);
    if (unknown.missing() != null) {
      content
          .getChildren()
          .add(new NotHad(unknown.missing().question(), unknown.missing().why(), _ -> again.run()));
    }
    content.getChildren().addAll(wrapped("You can name another run to compare with."), name());
  }

  /** Several could be the run before. */
  void show(RunBefore.Several several) {
    Label headline = wrapped("Several tasks of the execution before could be the run before.");
    headline.getStyleClass().add("no-table-headline");
    content
        .getChildren()
        .setAll(
            headline,
            wrapped(
                "They ran the same with the same priority, and nothing else tells them apart."
                    + " Name one of them:"),
            id("Window execution id", several.windowExecutionId()));
    several.taskExecutionIds().forEach(id -> content.getChildren().add(id("Task id", id)));
    content.getChildren().add(name());
  }

  /** The look-up of the other run failed. */
  void show(LookupFailure failure) {
    Label headline = wrapped(failure.headline());
    headline.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
    headline.getStyleClass().add("no-table-headline");
    Button retry = new Button("Try again");
    retry.setOnAction(_ -> again.run());
    content
        .getChildren()
        .setAll(
            headline,
            wrapped(failure.nextStep()),
            wrapped(failure.kind().code() + " · IAM action " + LOOK_UP),
            retry);
  }

  /** A person is to name the other run. */
  void askForIds() {
    content
        .getChildren()
        .setAll(wrapped("Enter the two ids of the run to compare with, then press Enter."));
  }

  private static Node id(String caption, String id) {
    Label name = new Label(caption);
    name.setMinWidth(140);
    return new HBox(8, name, Shown.label(id, Shown.MONOSPACE));
  }

  private Button name() {
    Button button = new Button("Another…");
    button.setOnAction(_ -> another.run());
    return button;
  }

  private static Label wrapped(String text) {
    Label label = Shown.label(Secrets.mask("", new Sensitive(text), Disclosure.VALUES));
    Lines.wrap(label);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
