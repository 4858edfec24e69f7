package io.github.mwinspector.view.request;

import io.github.mwinspector.paste.Pasted;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.state.CurrentPaste;
import io.github.mwinspector.state.FormField;
import io.github.mwinspector.state.Missing;
import io.github.mwinspector.state.RequestForm;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.part.IdField;
import io.github.mwinspector.view.part.SecondTicker;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/**
 * The window's top: profile, region, the two ids, Look up and Cancel. Enter in any field looks up,
 * or goes to the first field that is missing and says why; Esc anywhere in the window cancels.
 */
public final class RequestBar extends Region {
  static final String STYLESHEET =
      Objects.requireNonNull(
              RequestBar.class.getResource("/io/github/mwinspector/view/request.css"))
          .toExternalForm();

  private final RequestForm form;
  private final Runnable lookUp;
  private final FormMessages messages;
  private final Picker<AwsProfile> profile;
  private final Picker<AwsRegion> region;
  private final CurrentPaste paste;
  private final IdField windowExecutionId = new IdField(this::paste);
  private final IdField taskId = new IdField(this::paste);
  private final Map<FormField, FieldBox> fields = new EnumMap<>(FormField.class);
  private final FieldGroup where;
  private final FieldGroup what;
  private final RowOrRows rows;
  private final SecondTicker ticker = new SecondTicker(this, this::tick);
  private final Subscription subscription;

  /**
   * The bar of this form.
   *
   * @param paste takes what is pasted into an id's field and is more than an id
   * @param identity who the calls are made as
   * @param running whether a look-up runs: Cancel is enabled only then
   * @param lookUp looks the form's request up, or lists the tasks of its execution; only called
   *     while there is one of them
   * @param cancel ends the running look-up
   */
  public RequestBar(
      RequestForm form,
      CurrentPaste paste,
      IdentityLine identity,
      ObservableValue<Boolean> running,
      Runnable lookUp,
      Runnable cancel) {
    this.form = form;
    this.paste = paste;
    this.lookUp = lookUp;
    this.messages = new FormMessages(form, identity);
    this.profile = new Picker<>(new ProfileSource(form), this::submit, paste::paste);
    this.region = new Picker<>(new RegionSource(form), this::submit, paste::paste);
    profile.field().setPromptText("Choose a profile");
    region.field().setPromptText("Choose a region");
    region.field().getStyleClass().add("region-id");
    bind(windowExecutionId, form.windowExecutionIdText());
    bind(taskId, form.taskIdText());
    fields.put(FormField.PROFILE, new FieldBox("Profile", profile.field()));
    fields.put(FormField.REGION, new FieldBox("Region", region.field()));
    fields.put(
        FormField.WINDOW_EXECUTION_ID, new FieldBox("Window execution id", windowExecutionId));
    fields.put(FormField.TASK_ID, new FieldBox("Task id", taskId));
    where = new FieldGroup(List.of(field(FormField.PROFILE), field(FormField.REGION)), List.of());
    what =
        new FieldGroup(
            List.of(field(FormField.WINDOW_EXECUTION_ID), field(FormField.TASK_ID)),
            List.of(lookUpButton(), cancelButton(running, cancel)));
    rows = new RowOrRows(where, what, this::lean);
    getStyleClass().add("request-bar");
    getStylesheets().add(STYLESHEET);
    getChildren().add(rows);
    follow();
    subscription =
        Subscription.combine(
            identity.known().subscribe(known -> identified(known != null)),
            paste.place().subscribe(this::pasted));
  }

  /** Stops following who the calls are made as. */
  public void dispose() {
    subscription.unsubscribe();
    ticker.dispose();
  }

  /** The time that credentials are still good runs. */
  private void identified(boolean known) {
    ticker.want(known);
    say();
  }

  /**
   * Looks up when the form is whole, or lists the tasks when only the task id is left out; else
   * goes to the first field that is not and says why.
   */
  public void submit() {
    Missing missing = form.firstMissing().get();
    if (missing == null || form.executionAlone().get() != null) {
      lookUp.run();
      return;
    }
    messages.insist(missing.field());
    field(missing.field()).control().requestFocus();
    say();
  }

  /** Goes to the window execution id, with all of it selected. */
  public void focusIds() {
    windowExecutionId.requestFocus();
    windowExecutionId.selectAll();
  }

  private void follow() {
    form.profile().subscribe(_ -> placesChanged());
    form.regionText().subscribe(_ -> placesChanged());
    form.profiles().addListener((Observable _) -> placesChanged());
    form.problems().addListener((Observable _) -> say());
    form.windowExecutionId().subscribe(_ -> idsChanged());
    form.taskId().subscribe(_ -> idsChanged());
    form.missing().subscribe(_ -> say());
  }

  private void placesChanged() {
    AwsProfile chosen = form.profile().get();
    profile.refresh(chosen == null ? null : new FontIcon(ProfileSource.icon(chosen.kind())));
    region.refresh(null);
    messages.insist(null);
    say();
  }

  /** Stays said until an id is changed by hand. */
  private void pasted(Pasted place) {
    messages.pasted(place);
    say();
  }

  private void idsChanged() {
    messages.insist(null);
    say();
  }

  private void tick() {
    Message now = messages.of(FormField.PROFILE);
    if (!now.equals(field(FormField.PROFILE).said())) {
      say();
    }
  }

  private void say() {
    fields.forEach((field, box) -> box.say(messages.of(field)));
    where.spread();
    what.spread();
  }

  /** Two rows of fields take much of a small window, so their hints give way. */
  private void lean(boolean now) {
    where.lean(now);
    what.lean(now);
  }

  private FieldBox field(FormField field) {
    return Objects.requireNonNull(fields.get(field));
  }

  private boolean paste(String text) {
    paste.paste(text);
    return true;
  }

  /** Goes to what is missing after a paste, or to the task's id, where Enter looks up. */
  public void focusAfterPaste() {
    Missing missing = form.firstMissing().get();
    if (missing == null || missing.field() == FormField.TASK_ID) {
      taskId.requestFocus();
      taskId.end();
    } else {
      field(missing.field()).control().requestFocus();
    }
  }

  private void bind(IdField field, StringProperty text) {
    field.textProperty().bindBidirectional(text);
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> enter(event, this::submit));
  }

  private static void enter(KeyEvent event, Runnable action) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      action.run();
    }
  }

  private StackPane lookUpButton() {
    Button button = new Button("Look up", new FontIcon(MaterialDesignM.MAGNIFY));
    button.getStyleClass().addAll("accent", "look-up");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> submit());
    button.addEventFilter(KeyEvent.KEY_PRESSED, event -> enter(event, this::submit));
    button.disableProperty().bind(form.request().isNull().and(form.executionAlone().isNull()));
    // A disabled button shows no tooltip: what it stands on does.
    StackPane floor = new StackPane(button);
    Tooltip tip = new Tooltip();
    form.missing().subscribe(() -> tip.setText(tip()));
    form.executionAlone().subscribe(() -> tip.setText(tip()));
    Tooltip.install(floor, tip);
    return floor;
  }

  private String tip() {
    String missing = form.missing().get();
    if (form.executionAlone().get() != null) {
      return "List the tasks of this window execution (Enter)";
    }
    return missing.isEmpty() ? "Look this task up (Enter)" : Display.block(missing, Display.CELL);
  }

  private static Button cancelButton(ObservableValue<Boolean> running, Runnable cancel) {
    Button button = new Button("Cancel", new FontIcon(MaterialDesignC.CLOSE));
    button.getStyleClass().add("cancel");
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip("Cancel the look-up (Esc)"));
    button.setCancelButton(true);
    button.setOnAction(_ -> cancel.run());
    button.disableProperty().bind(running.map(on -> !on).orElse(true));
    return button;
  }

  @Override
  public @Nullable Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return rows.minWidth(height);
  }

  @Override
  protected double computePrefWidth(double height) {
    return rows.prefWidth(height);
  }

  @Override
  protected double computeMinHeight(double width) {
    return rows.prefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return rows.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    rows.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
