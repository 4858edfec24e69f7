package io.github.mwinspector.view.header;

import io.github.mwinspector.evidence.Changes;
import io.github.mwinspector.model.AlarmWords;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.StatusDetailsWords;
import io.github.mwinspector.model.StatusWords;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.view.badge.AlarmBadges;
import io.github.mwinspector.view.part.Clips;
import java.util.List;
import java.util.Objects;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The head of a result: what ran, how it ended, why, which alarm stopped it, and whose result it
 * is. JavaFX thread only.
 */
public final class ResultHeader extends VBox {
  private static final double CAPTIONS = 104;

  private final TitleRow title;
  private final GridPane rows = new GridPane(12, 4);
  private final StatusDetails details = new StatusDetails();
  private final Label detailsCaption = caption("Status details");
  private final Label meaningCaption = caption("Meaning");
  private final ShortText meaning = new ShortText("meaning");
  private final AlarmBadges alarms = new AlarmBadges();
  private final ShortText alarmWords = new ShortText("alarm-words");
  private final ShortText pollWords = new ShortText("alarm-words");
  private final StackPane alarmRow = new StackPane();
  private final Facts facts = new Facts();
  private final Subscription hiding;
  private @Nullable TaskExecution task;

  /** A header that shows nothing yet. */
  public ResultHeader(Presentation presentation) {
    title = new TitleRow(presentation);
    getStyleClass().add("result-header");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    ResultHeader.class.getResource("/io/github/mwinspector/view/header.css"))
                .toExternalForm());
    ColumnConstraints captions = new ColumnConstraints(CAPTIONS);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setFillWidth(true);
    rows.getColumnConstraints().setAll(captions, values);
    addRow(0, detailsCaption, details);
    addRow(1, meaningCaption, meaning);
    addRow(2, caption("Alarms"), alarmRow);
    addRow(3, caption("Executions"), facts);
    rows.setMinHeight(USE_PREF_SIZE);
    setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(title, rows);
    setVisible(false);
    hiding = presentation.valuesHidden().subscribe(details::keepHidden);
  }

  /**
   * Shows an answer in the place of the last one.
   *
   * @param request the request that it answers
   */
  public void show(LookupRequest request, TaskAnswer answer) {
    show(new Result(request, answer));
  }

  /** Shows a result in the place of the last one. */
  public void show(Result result) {
    TaskAnswer answer = result.answer();
    TaskExecution shown = answer.task();
    task = shown;
    title.show(result.request(), shown, answer.call().clockOffset());
    details.show(shown.statusDetails());
    showRow(shown.statusDetails() != null, detailsCaption, details);
    meaning.show(meaning(shown));
    showRow(!saysItself(shown), meaningCaption, meaning);
    alarms.show(shown);
    showAlarmWords(
        alarms.count() == 1 ? AlarmWords.besideBadge(shown) : AlarmWords.sentences(shown));
    alarmRow.getChildren().setAll(alarmsAndWords());
    facts.show(result);
    setVisible(true);
  }

  /** Marks what the newest look-up of a followed task changed; {@link Changes#NONE} nothing. */
  public void mark(Changes changes) {
    title.mark(changes);
  }

  /** Puts a node between the title and what stands below it. */
  public void putBelowTitle(Node node) {
    getChildren().add(1, node);
  }

  /** Puts a node between what stands below the title and the rows. */
  public void putBeforeRows(Node node) {
    getChildren().add(getChildren().indexOf(rows), node);
  }

  /** Copies the window execution's id as sent. */
  public void copyWindowExecutionId() {
    copy(task == null ? null : task.windowExecutionId());
  }

  /** Copies the task execution's id as sent. */
  public void copyTaskExecutionId() {
    copy(task == null ? null : task.taskExecutionId());
  }

  /** Copies the task's whole ARN, or its document's name, as sent. */
  public void copyTaskArn() {
    copy(task == null ? null : task.taskArn());
  }

  /** Stops growing and lets go of the presentation. */
  public void dispose() {
    title.dispose();
    details.dispose();
    hiding.unsubscribe();
  }

  private static void showRow(boolean shown, Node... nodes) {
    for (Node node : nodes) {
      node.setVisible(shown);
      node.setManaged(shown);
    }
  }

  /** A plain status needs no words of ours, unless its details are a text that AWS explains. */
  private static boolean saysItself(TaskExecution task) {
    String details = task.statusDetails();
    boolean plain =
        task.status() instanceof ExecutionStatus.Known known
            && switch (known) {
              case PENDING, IN_PROGRESS, SUCCESS, FAILED -> true;
              case TIMED_OUT, CANCELLING, CANCELLED, SKIPPED_OVERLAPPING -> false;
            };
    return plain && (details == null || StatusDetailsWords.meaning(details) == null);
  }

  private static String meaning(TaskExecution task) {
    String status =
        task.status() == null ? "The service sent no status." : StatusWords.meaning(task.status());
    String details = task.statusDetails();
    if (details == null) {
      return status + " No status details were sent.";
    }
    String words = StatusDetailsWords.meaning(details);
    return words == null ? status : status + " " + words;
  }

  /** One alarm, which is all that the API knows, has its words beside it; more have them below. */
  private Pane alarmsAndWords() {
    VBox words = new VBox(alarmWords, pollWords);
    if (alarms.count() != 1) {
      return alarms.count() == 0 ? words : new VBox(4, alarms, words);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    return new HBox(8, alarms, words);
  }

  /** The last sentence, on IgnorePollAlarmFailure, must not be cut off by long ones before it. */
  private void showAlarmWords(List<String> sentences) {
    boolean several = sentences.size() > 1;
    alarmWords.show(
        several
            ? String.join(" ", sentences.subList(0, sentences.size() - 1))
            : sentences.getFirst());
    pollWords.show(sentences.getLast());
    pollWords.setVisible(several);
    pollWords.setManaged(several);
  }

  private void addRow(int row, Label caption, Region value) {
    rows.addRow(row, caption, value);
    GridPane.setValignment(caption, VPos.TOP);
    GridPane.setHalignment(caption, HPos.LEFT);
  }

  private static Label caption(String words) {
    Label caption = new Label(words);
    caption.getStyleClass().add("caption");
    return caption;
  }

  private static void copy(@Nullable String text) {
    if (text != null) {
      Clips.copy(text);
    }
  }
}
