package io.github.mwinspector.view.recall;

import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.recall.LookedUp;
import io.github.mwinspector.state.CurrentRecall;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.view.badge.StatusBadge;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.Shown;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** A remembered look-up: status and time, the task's name, and where it is. */
final class RecallCell extends ListCell<LookedUp> {
  private final CurrentRecall recall;
  private final Presentation presentation;
  private final StatusBadge status = new StatusBadge();
  private final Label when = new Label();
  private final Label name = new Label();
  private final Label demo = new Label("demo");
  private final Label place = new Label();
  private final Button pin;
  private final VBox content;
  private final Tooltip whole = new Tooltip();

  RecallCell(CurrentRecall recall, Presentation presentation) {
    this.recall = recall;
    this.presentation = presentation;
    pin = Shown.iconButton(MaterialDesignP.PIN_OUTLINE, "Pin (P)", this::togglePin);
    pin.getStyleClass().add("recall-pin");
    Button forget = Shown.iconButton(MaterialDesignC.CLOSE, "Forget it (Delete)", this::forget);
    forget.getStyleClass().add("recall-forget");
    pin.setFocusTraversable(false);
    forget.setFocusTraversable(false);
    when.getStyleClass().add("recall-when");
    when.setMinWidth(Region.USE_PREF_SIZE);
    name.getStyleClass().add("recall-name");
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    demo.getStyleClass().add("recall-demo");
    demo.setMinWidth(Region.USE_PREF_SIZE);
    place.getStyleClass().add("recall-place");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox first = new HBox(4, status, space, when, new HBox(pin, forget));
    first.setAlignment(Pos.CENTER_LEFT);
    HBox last = new HBox(8, demo, place);
    last.setAlignment(Pos.CENTER_LEFT);
    content = new VBox(first, name, last);
    content.getStyleClass().add("recall-row");
    Lines.wrap(whole);
    whole.setMaxWidth(520);
    whole.setShowDelay(Duration.millis(600));
    whole.setShowDuration(Duration.INDEFINITE);
    getStyleClass().add("recall-cell");
    // As wide as the list, not as its longest name.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable LookedUp row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    if (row == null || empty) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    String word = row.seen().status();
    status.show(word == null ? null : ExecutionStatus.of(word));
    when.setText(When.brief(row.when(), presentation));
    name.setText(RowWords.name(row));
    place.setText(RowWords.place(row));
    demo.setVisible(row.place().isDemo());
    demo.setManaged(row.place().isDemo());
    pin.setGraphic(new FontIcon(row.pinned() ? MaterialDesignP.PIN : MaterialDesignP.PIN_OUTLINE));
    String words = row.pinned() ? "Unpin (P)" : "Pin (P)";
    pin.getTooltip().setText(words);
    pin.setAccessibleText(words);
    whole.setText(RowWords.whole(row, presentation));
    setTooltip(whole);
    setAccessibleText((row.pinned() ? "Pinned. " : "") + whole.getText());
    setGraphic(content);
  }

  private void togglePin() {
    LookedUp row = getItem();
    if (row != null) {
      recall.pin(row, !row.pinned());
    }
  }

  private void forget() {
    LookedUp row = getItem();
    if (row != null) {
      recall.forget(row);
    }
  }
}
