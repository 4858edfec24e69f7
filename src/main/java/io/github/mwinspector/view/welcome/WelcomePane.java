package io.github.mwinspector.view.welcome;

import io.github.mwinspector.request.Example;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.Shown;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The empty window: says what to enter, where the ids are found, and offers examples to click. */
public final class WelcomePane extends ScrollPane {
  private static final double CARD_WIDTH = 392;

  private final VBox recents = new VBox();

  /**
   * A welcome.
   *
   * @param examples look-ups of the demo account
   * @param open looks an example up
   */
  public WelcomePane(List<Example> examples, Consumer<Example> open) {
    getStyleClass().addAll("welcome", "edge-to-edge");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    WelcomePane.class.getResource("/io/github/mwinspector/view/welcome.css"))
                .toExternalForm());
    VBox page = page(examples, open);
    recents.getStyleClass().add("welcome-recents");
    recents.setManaged(false);
    page.getStyleClass().add("welcome-page");
    page.setMaxWidth(880);
    HBox centred = new HBox(page);
    centred.setAlignment(Pos.TOP_CENTER);
    HBox.setHgrow(page, Priority.ALWAYS);
    setContent(centred);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  private VBox page(List<Example> examples, Consumer<Example> open) {
    return new VBox(
        text("What did this maintenance window task do, and why did it end like that?", "title"),
        text(
            "Choose a profile and a region, enter the window execution id and the task id, and"
                + " press Enter.",
            "lead"),
        step(
            "Or paste what you have (Ctrl+V, or drop it here): a notification, a console link,"
                + " a command, JSON, or a chat with any of these."),
        step(
            "Both ids are in the EventBridge notification of the failed task, as"
                + " window-execution-id and task-execution-id."),
        step(
            "The task id is the id of the task's execution. The id of the task in the window's"
                + " definition has the same form, but finds nothing."),
        step(
            "With the AWS CLI: aws ssm describe-maintenance-window-execution-tasks"
                + " --window-execution-id … lists the task ids of an execution."),
        recents,
        text("Try it on the demo account", "section"),
        text("Made-up data inside this program: no AWS account, no network.", "muted"),
        cards(examples, open));
  }

  /**
   * Shows the last look-ups above the examples.
   *
   * @param rows one node for each; none for no list
   */
  public void showRecents(List<? extends Node> rows) {
    recents.getChildren().clear();
    if (!rows.isEmpty()) {
      recents.getChildren().add(text("Look up again", "section"));
      recents.getChildren().addAll(rows);
    }
    recents.setManaged(!rows.isEmpty());
  }

  private static TilePane cards(List<Example> examples, Consumer<Example> open) {
    TilePane cards = new TilePane(12, 12);
    cards.setPrefTileWidth(CARD_WIDTH);
    cards.setPrefColumns(2);
    cards.setTileAlignment(Pos.TOP_LEFT);
    for (Example example : examples) {
      Button card = new Button(example.title(), new FontIcon(MaterialDesignC.CHEVRON_RIGHT));
      card.getStyleClass().add("welcome-example");
      card.setMnemonicParsing(false);
      Lines.wrap(card);
      card.setAlignment(Pos.CENTER_LEFT);
      card.setPrefWidth(CARD_WIDTH);
      card.setMaxHeight(Double.MAX_VALUE);
      card.setAccessibleRole(AccessibleRole.BUTTON);
      card.setOnAction(_ -> open.accept(example));
      cards.getChildren().add(card);
    }
    return cards;
  }

  private static HBox step(String words) {
    FontIcon bullet = new FontIcon(MaterialDesignC.CIRCLE_SMALL);
    Label label = text(words, "step");
    HBox.setHgrow(label, Priority.ALWAYS);
    HBox step = new HBox(bullet, label);
    step.getStyleClass().add("welcome-bullet");
    return step;
  }

  private static Label text(String words, String style) {
    Label label = Shown.label(words, "welcome-" + style);
    Lines.wrap(label);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
