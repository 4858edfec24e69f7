package io.github.mwinspector.view.browse;

import io.github.mwinspector.browse.Row;
import io.github.mwinspector.lookup.Meant;
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
    if (rest > 0 || (offer.meant().right() == null && !offer.meant().whole())) {
      tasks.getChildren().add(new Label("More are in the list of its tasks: browse to it."));
    }
    getChildren().addAll(head, tasks);
  }

  private static String head(CurrentOffer.Offer offer) {
    Meant meant = offer.meant();
    Meant.Right right = meant.right();
    if (right != null) {
      return right(right);
    }
    if (meant.swapped()) {
      return offer.only()
          ? "The two ids are swapped:"
          : "The second id is a window execution's, and the first is none of its tasks:";
    }
    return offer.only()
        ? "The task id is not one of this window execution. It has a single task:"
        : "The task id is not one of this window execution. Its tasks are:";
  }

  private static String right(Meant.Right right) {
    String id = Display.line(right.id());
    String what =
        switch (right.kind()) {
          case WINDOW_TASK -> "the WindowTaskId of the task as it is registered";
          case INVOCATION -> "the id of an invocation";
          case COMMAND -> "the id of a command";
          case AUTOMATION -> "the id of an automation";
          case EXECUTION -> "the id of what an invocation ran";
        };
    String rest =
        right.kind() == Meant.Kind.WINDOW_TASK
            ? right.tasks().size() == 1
                ? "In this window execution it ran as:"
                : "In this window execution any of these can be its run:"
            : "It belongs to this task:";
    return "%s is %s. %s".formatted(id, what, rest);
  }

  private Button button(CurrentOffer.Offer offer, Row.Task task) {
    String name = task.arn() == null ? task.id() : task.arn();
    StatusLook look = StatusLook.of(task.status());
    boolean only = offer.only() && !offer.meant().swapped() && offer.meant().right() == null;
    Button button = new Button();
    button.getStyleClass().add("offer-task");
    button.setGraphic(new FontIcon(look.icon()));
    Shown.set(
        button,
        (only ? "Look up the only task of this execution: " : "") + words(name, task, look));
    button.setTooltip(new Tooltip("Look this task up: " + Display.line(task.id())));
    button.setOnAction(_ -> lookUp.accept(offer.request(task)));
    return button;
  }

  /** Of a task whose list can't be had nothing but its id is known. */
  private static String words(String name, Row.Task task, StatusLook look) {
    if (task.arn() == null && task.type() == null && task.status() == null) {
      return name;
    }
    String type = task.type() == null ? "no type sent" : task.type().text();
    return "%s · %s · %s".formatted(name, type, look.word());
  }

  /** Stops following. */
  public void dispose() {
    subscription.unsubscribe();
  }
}
