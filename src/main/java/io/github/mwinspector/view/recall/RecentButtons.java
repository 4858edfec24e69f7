package io.github.mwinspector.view.recall;

import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.recall.LookedUp;
import io.github.mwinspector.state.CurrentRecall;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.view.badge.StatusBadge;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The last look-ups as buttons, for an empty window. */
public final class RecentButtons {
  private static final int MOST = 3;
  private static final double STATUS_WIDTH = 204;

  private RecentButtons() {}

  /**
   * Shows them as they are remembered, until it is unsubscribed. JavaFX thread only.
   *
   * @param recall null in a window that remembers nothing
   */
  public static Subscription follow(
      @Nullable CurrentRecall recall, Presentation presentation, Consumer<List<Button>> show) {
    return recall == null
        ? Subscription.EMPTY
        : recall.remembered().subscribe(_ -> show.accept(of(recall, presentation)));
  }

  /** One button for each of the first few that are remembered. JavaFX thread only. */
  private static List<Button> of(CurrentRecall recall, Presentation presentation) {
    return recall.remembered().get().lookUps().stream()
        .limit(MOST)
        .map(row -> button(row, recall, presentation))
        .toList();
  }

  private static Button button(LookedUp row, CurrentRecall recall, Presentation presentation) {
    StatusBadge status = new StatusBadge();
    String word = row.seen().status();
    status.show(word == null ? null : ExecutionStatus.of(word));
    HBox column = new HBox(status);
    column.setMinWidth(STATUS_WIDTH);
    column.setMaxWidth(STATUS_WIDTH);
    Label name = new Label(RowWords.name(row));
    name.getStyleClass().add("recall-name");
    Label place = new Label(RowWords.place(row));
    place.getStyleClass().add("recall-place");
    VBox words = new VBox(name, place);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Label when = new Label(When.brief(row.when(), presentation));
    when.getStyleClass().add("recall-when");
    when.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(8, column, words, when);
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button(null, line);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().addAll("flat", "recall-again");
    button
        .getStylesheets()
        .add(
            Objects.requireNonNull(
                    RecentButtons.class.getResource("/io/github/mwinspector/view/recall.css"))
                .toExternalForm());
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText("Look up again: " + RowWords.whole(row, presentation));
    button.setTooltip(new Tooltip(RowWords.whole(row, presentation)));
    button.setOnAction(_ -> recall.lookUp(row));
    // The line is as wide as the button, so that the times stand below each other.
    line.prefWidthProperty().bind(button.widthProperty().subtract(24));
    line.setMinWidth(0);
    return button;
  }
}
