package io.github.mwinspector.view.find;

import io.github.mwinspector.find.FindPlan;
import io.github.mwinspector.lookup.FindProgress;
import io.github.mwinspector.state.CurrentFind;
import io.github.mwinspector.state.FindForm;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.NeedForms;
import io.github.mwinspector.view.part.Shown;
import io.github.mwinspector.view.part.SidePart;
import io.github.mwinspector.view.part.TextLimit;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Searches accounts and regions for an execution whose place nobody knows. Nothing is asked before
 * a person starts it.
 */
public final class FindPane implements SidePart {
  private static final int ID_LIMIT = 128;
  private static final int REGIONS_LIMIT = 2000;

  private final FindForm form;
  private final CurrentFind find;
  private final TextField id = new TextField();
  private final ComboBox<FindForm.Scope> scope = new ComboBox<>();
  private final TextField regions = new TextField();
  private final Label extent = new Label();
  private final Button start = new Button("Find");
  private final Button stop = new Button("Stop");
  private final ProfileChecks profiles;
  private final FindOutcome outcome;
  private final ScrollPane node;
  private final Subscription subscription;

  /**
   * A pane that searches.
   *
   * @param forms makes the forms of what a person must do before a profile can be asked
   * @param open shows what was found
   */
  public FindPane(
      FindForm form,
      CurrentFind find,
      Presentation presentation,
      NeedForms forms,
      Consumer<FindProgress.Hit> open) {
    this.form = form;
    this.find = find;
    profiles = new ProfileChecks(form);
    outcome = new FindOutcome(presentation, open, forms, this::goOn);
    VBox content = content();
    content.heightProperty().subscribe(_ -> reveal());
    node = new ScrollPane(content);
    node.setFitToWidth(true);
    node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    node.getStyleClass().addAll("edge-to-edge", "find-pane");
    node.getStylesheets()
        .add(
            Objects.requireNonNull(
                    FindPane.class.getResource("/io/github/mwinspector/view/find.css"))
                .toExternalForm());
    equip();
    subscription =
        Subscription.combine(
            form.plan().subscribe(_ -> tellExtent()),
            form.missing().subscribe(_ -> tellExtent()),
            find.running().subscribe(_ -> tell()),
            find.broken().subscribe(_ -> tell()),
            find.progress().subscribe(_ -> tell()));
  }

  private VBox content() {
    Label about =
        wrapped(
            "Asks every chosen profile for a window execution and stops at the first that has it.");
    about.getStyleClass().add("find-quiet");
    HBox buttons = new HBox(8, start, stop);
    VBox content =
        new VBox(
            8,
            about,
            new Label("Window execution id"),
            id,
            profiles,
            new Label("Regions"),
            scope,
            regions,
            extent,
            buttons,
            outcome);
    content.getStyleClass().add("find-content");
    return content;
  }

  private void equip() {
    id.getStyleClass().addAll(Shown.MONOSPACE, "find-id");
    id.setPromptText("00000000-0000-0000-0000-000000000000");
    id.setAccessibleText("Window execution id to find");
    TextLimit.set(id, ID_LIMIT);
    id.textProperty().bindBidirectional(form.executionIdText());
    TextLimit.set(regions, REGIONS_LIMIT);
    regions.setPromptText("eu-central-1, us-east-1");
    regions.setAccessibleText("Regions to ask");
    regions.textProperty().bindBidirectional(form.regionsText());
    regions.visibleProperty().bind(form.scope().isEqualTo(FindForm.Scope.NAMED));
    regions.managedProperty().bind(regions.visibleProperty());
    scope.getItems().setAll(FindForm.Scope.values());
    scope.setConverter(words());
    scope.valueProperty().bindBidirectional(form.scope());
    scope.setMaxWidth(Double.MAX_VALUE);
    scope.setAccessibleText("Which regions are asked");
    extent.getStyleClass().add("find-quiet");
    Lines.wrap(extent);
    extent.setMinHeight(Region.USE_PREF_SIZE);
    start.getStyleClass().add("accent");
    start.setTooltip(new Tooltip("Ask them (Enter)"));
    start.setOnAction(_ -> start());
    stop.setTooltip(new Tooltip("End the calls under way; what was found out stays (Esc)"));
    stop.setOnAction(_ -> find.stop());
    stop.disableProperty().bind(find.running().not());
    node.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
  }

  private StringConverter<FindForm.Scope> words() {
    return new StringConverter<>() {
      @Override
      public String toString(FindForm.@Nullable Scope value) {
        return switch (value) {
          case null -> "";
          case ALL -> "All regions of the profile's partition";
          case OWN -> "Each profile's own region";
          case NAMED -> "These regions:";
        };
      }

      @Override
      public FindForm.Scope fromString(String text) {
        return FindForm.Scope.ALL;
      }
    };
  }

  private void keys(KeyEvent event) {
    boolean field = id.isFocused() || regions.isFocused();
    if (event.getCode() == KeyCode.ENTER && field) {
      start();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && find.running().get()) {
      find.stop();
      event.consume();
    }
  }

  private void start() {
    FindPlan plan = form.plan().get();
    if (plan != null) {
      find.find(plan);
    }
  }

  /** The search that met the need, whatever the fields have come to say since. */
  private void goOn() {
    FindPlan plan = find.plan();
    if (plan != null) {
      boolean focused = outcome.isFocusWithin();
      find.find(plan);
      if (focused) {
        // The form is gone, and its focus must not fall into a field that Enter would submit.
        stop.requestFocus();
      }
    }
  }

  private void tellExtent() {
    FindPlan plan = form.plan().get();
    start.setDisable(plan == null);
    Shown.set(extent, plan == null ? form.missing().get() : extent(plan));
  }

  private static String extent(FindPlan plan) {
    int accounts = plan.accounts().size();
    int places = plan.places();
    return accounts == plan.profiles().size()
        ? "At most %s, one per account and region.".formatted(counted(places, "call"))
        : "At most %s: %s lead to %s."
            .formatted(
                counted(places, "call"),
                counted(plan.profiles().size(), "profile"),
                counted(accounts, "account"));
  }

  static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private void tell() {
    FindProgress progress = find.progress().get();
    boolean running = find.running().get();
    boolean again = progress != null && !running && progress.hit() == null;
    start.setText(again && progress.left() + progress.refused() > 0 ? "Go on" : "Find");
    boolean found = outcome.show(progress, running, find.broken().get());
    if (found && id.isFocused()) {
      outcome.focusOpen();
    }
  }

  /** How far a search is, and what it brought, comes into sight whenever it has another height. */
  private void reveal() {
    if (find.progress().get() != null) {
      node.setVvalue(node.getVmax());
    }
  }

  @Override
  public Region node() {
    return node;
  }

  @Override
  public void focusFirst() {
    form.begin();
    id.requestFocus();
    id.selectAll();
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    profiles.dispose();
    outcome.dispose();
    id.textProperty().unbindBidirectional(form.executionIdText());
    regions.textProperty().unbindBidirectional(form.regionsText());
    scope.valueProperty().unbindBidirectional(form.scope());
  }

  static Label wrapped(String text) {
    Label label = Shown.label(text);
    Lines.wrap(label);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
