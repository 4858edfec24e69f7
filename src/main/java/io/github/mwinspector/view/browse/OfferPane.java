package io.github.mwinspector.view.browse;

import io.github.mwinspector.browse.Row;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.state.CurrentOffer;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.badge.StatusLook;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.Shown;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The real tasks of a window execution, below the failure of a look-up that found none by its ids.
 * It takes no space when there is nothing to offer.
 */
public final class OfferPane extends VBox {
  /** More buttons than this would push the result off the window. */
  private static final int MOST = 8;

  private final Consumer<LookupRequest> lookUp;
  private final Subscription subscription;

  /**
   * A pane that follows what is offered.
   *
   * @param lookUp fills the form with what was chosen and looks it up
   */
  public OfferPane(CurrentOffer current, Consumer<LookupRequest> lookUp) {
    this.lookUp = lookUp;
    getStyleClass().add("offer");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    OfferPane.class.getResource("/io/github/mwinspector/view/browse.css"))
                .toExternalForm());
    subscription = current.offer().subscribe(this::show);
  }

  private void show(CurrentOffer.@Nullable Offer offer) {
    getChildren().clear();
    setVisible(offer != null);
    setManaged(offer != null);
    if (offer == null) {
      return;
    }
    Label head = new Label(head(offer));
    head.getStyleClass().add("offer-head");
    Lines.wrap(head);
    FlowPane tasks = new FlowPane();
    tasks.getStyleClass().add("offer-tasks");
    for (Row.Task task : offer.tasks().stream().limit(MOST).toList()) {
      tasks.getChildren().add(button(offer, task));
    }
    int rest = offer.tasks().size() - MOST;
    if (rest > 0 || !offer.whole()) {
      tasks.getChildren().add(new Label("More are in the list of its tasks: browse to it."));
    }
    getChildren().addAll(head, tasks);
  }

  private static String head(CurrentOffer.Offer offer) {
    boolean one = offer.tasks().size() == 1 && offer.whole();
    if (offer.swapped()) {
      String other = offer.failed().request().windowExecutionId().value();
      return offer.tasks().stream().allMatch(task -> task.id().equalsIgnoreCase(other))
          ? "The two ids are swapped:"
          : "The second id is a window execution's, and the first is none of its tasks:";
    }
    return one
        ? "The task id is not one of this window execution. It has a single task:"
        : "The task id is not one of this window execution. Its tasks are:";
  }

  private Button button(CurrentOffer.Offer offer, Row.Task task) {
    String name = task.arn() == null ? task.id() : task.arn();
    StatusLook look = StatusLook.of(task.status());
    boolean only = offer.tasks().size() == 1 && offer.whole() && !offer.swapped();
    Button button = new Button();
    button.getStyleClass().add("offer-task");
    button.setGraphic(new FontIcon(look.icon()));
    Shown.set(
        button,
        "%s%s · %s · %s"
            .formatted(
                only ? "Look up the only task of this execution: " : "",
                name,
                task.type() == null ? "no type sent" : task.type().text(),
                look.word()));
    button.setTooltip(new Tooltip("Look this task up: " + Display.line(task.id())));
    button.setOnAction(_ -> lookUp.accept(offer.request(task)));
    return button;
  }

  /** Stops following. */
  public void dispose() {
    subscription.unsubscribe();
  }
}
