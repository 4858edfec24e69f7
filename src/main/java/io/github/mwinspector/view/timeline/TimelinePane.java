package io.github.mwinspector.view.timeline;

import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.model.Timing;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.reason.Pointer;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.timeline.LaneHit;
import io.github.mwinspector.timeline.Lanes;
import io.github.mwinspector.timeline.TimelineWords;
import io.github.mwinspector.view.badge.StatusLook;
import io.github.mwinspector.view.badge.Tone;
import io.github.mwinspector.view.part.Clips;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.SecondTicker;
import io.github.mwinspector.view.part.Shown;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/**
 * When the task ran, and on the same time axis what is known of its window, its invocations, what
 * ran below them, and its alarms: in local time or UTC, growing each second while it runs. JavaFX
 * thread only.
 */
public final class TimelinePane extends VBox {
  private final Presentation presentation;
  private final Label summary = new Label();
  private final Label zoneName = new Label();
  private final VBox warnings = new VBox(4);
  private final TimelineStrip strip;
  private final Tooltip exact = new Tooltip();
  private final ContextMenu copies = new ContextMenu();
  private final ZoneSwitch zones;
  private final TimelineTools tools;
  private final Navigation navigation;
  private final LanesMaker maker;
  private final SecondTicker ticker = new SecondTicker(this, this::tick);
  private final Subscription changes;
  private @Nullable TaskExecution task;
  private Duration clockOffset = Duration.ZERO;
  private Lanes lanes = Lanes.NONE;
  private List<String> taskWords = List.of();

  /** A timeline of tasks without evidence. */
  public TimelinePane(Presentation presentation) {
    this(presentation, new SimpleObjectProperty<>(), Runnable::run, _ -> {});
  }

  /**
   * An empty timeline that shows times in the zone of the presentation and lets it be chosen.
   *
   * @param explained the evidence of the task that is shown
   * @param background where lanes are made
   * @param open shows what was chosen in a lane
   */
  public TimelinePane(
      Presentation presentation,
      ObservableValue<@Nullable Explained> explained,
      Executor background,
      Consumer<Pointer> open) {
    this.presentation = presentation;
    strip = new TimelineStrip(presentation.zone().get());
    zones = new ZoneSwitch(presentation);
    navigation = new Navigation(strip, exact, this::words, open);
    tools = new TimelineTools(navigation, this::showLanes);
    maker = new LanesMaker(explained, background, this::take);
    getStylesheets().addAll(Tone.stylesheet(), stylesheet());
    getStyleClass().add("timeline-pane");
    summary.getStyleClass().add("summary");
    zoneName.getStyleClass().add("zone-name");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox.setHgrow(summary, Priority.SOMETIMES);
    summary.setMinWidth(0);
    zoneName.setMinWidth(Region.USE_PREF_SIZE);
    HBox top = new HBox(12, summary, space, tools, zoneName, zones);
    top.setAlignment(Pos.CENTER_LEFT);
    warnings.getStyleClass().add("warnings");
    getChildren().addAll(top, warnings, strip);
    setMinHeight(USE_PREF_SIZE);
    furnishStrip();
    changes =
        Subscription.combine(
            presentation.zone().subscribe(_ -> refresh()),
            presentation.now().subscribe(_ -> refresh()));
  }

  /** Shows a task, by this computer's clock. */
  public void show(TaskExecution shown) {
    show(shown, null);
  }

  /**
   * Shows a task in the place of the last one.
   *
   * @param offset the service's clock minus this computer's, so that what runs is measured by the
   *     clock that started it; null when it isn't known
   */
  public void show(TaskExecution shown, @Nullable Duration offset) {
    boolean another =
        task == null || !Objects.equals(task.taskExecutionId(), shown.taskExecutionId());
    task = shown;
    clockOffset = Objects.requireNonNullElse(offset, Duration.ZERO);
    copies.getItems().clear();
    addCopy("Copy start time (ISO-8601, UTC)", shown.startTime());
    addCopy("Copy end time (ISO-8601, UTC)", shown.endTime());
    if (another) {
      navigation.fit();
    }
    presentation.readClock();
    refresh();
    maker.show(shown);
  }

  /** Stops growing and lets go of the presentation. */
  public void dispose() {
    ticker.dispose();
    changes.unsubscribe();
    zones.dispose();
    maker.dispose();
    exact.hide();
  }

  private void take(Lanes made) {
    lanes = made;
    showLanes();
    refresh();
  }

  private void showLanes() {
    strip.show(tools.expanded() ? lanes.full() : lanes.brief(), tools.expanded());
  }

  /** What is told of what is at the pointer or the cursor; of the task when it is at nothing. */
  private String words(@Nullable LaneHit hit) {
    return hit == null ? String.join("\n", taskWords) : hit.words(now(), presentation.zone().get());
  }

  private void tick() {
    presentation.tick();
  }

  private Instant now() {
    return presentation.seenAt().plus(clockOffset);
  }

  /** Whether the picture grows at present. */
  boolean growing() {
    return ticker.running();
  }

  /** What is told of what is at the pointer or the cursor. */
  String tip() {
    return exact.getText();
  }

  /** Draws and says anew what there is to show now. */
  void refresh() {
    if (task == null) {
      return;
    }
    Instant now = now();
    ZoneId zone = presentation.zone().get();
    Timing timing = task.timing(now);
    TimelineWords words = TimelineWords.of(task, now, zone);
    summary.setText(words.summary());
    summary.setTooltip(new Tooltip(words.summary()));
    zoneName.setText(words.zone());
    warnings.getChildren().setAll(words.warnings().stream().map(TimelinePane::warning).toList());
    taskWords = words.exact();
    navigation.refresh();
    strip.setAccessibleText((words.spoken() + " " + lanes.spoken(zone)).strip());
    draw(Figure.of(timing, now, task.status() != null && task.status().over()), zone, now);
    ticker.want(
        timing instanceof Timing.Running || timing instanceof Timing.StartsLater || lanes.runs());
  }

  private void draw(@Nullable Figure figure, ZoneId zone, Instant now) {
    strip.setVisible(figure != null);
    strip.setManaged(figure != null);
    tools.show(figure != null && !lanes.brief().isEmpty());
    if (figure != null && task != null) {
      boolean odd = figure.form() == Figure.Form.GAP;
      strip.show(figure, zone, odd ? Tone.WARNING : StatusLook.of(task.status()).tone(), now);
    }
  }

  private void furnishStrip() {
    // A tooltip is a window of its own: the style sheets of this one don't reach it.
    exact.setStyle("-fx-font-family: monospace; -fx-font-size: 0.9em;");
    exact.setShowDelay(javafx.util.Duration.millis(100));
    exact.setShowDuration(javafx.util.Duration.INDEFINITE);
    Tooltip.install(strip, exact);
    strip.setFocusTraversable(true);
    strip.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    strip.setOnContextMenuRequested(
        event -> copies.show(strip, event.getScreenX(), event.getScreenY()));
    strip.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  private void keyPressed(KeyEvent event) {
    boolean menu = event.getCode() == KeyCode.F10 && event.isShiftDown();
    if (menu || event.getCode() == KeyCode.CONTEXT_MENU) {
      copies.show(strip, Side.BOTTOM, 0, 0);
      event.consume();
    }
  }

  private void addCopy(String words, @Nullable Instant time) {
    if (time != null) {
      MenuItem item = new MenuItem(words);
      item.setOnAction(_ -> Clips.copy(TimeText.utc(time)));
      copies.getItems().add(item);
    }
  }

  private static Label warning(String words) {
    Label label = Shown.label(words, "warning");
    label.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
    Lines.wrap(label);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  static String stylesheet() {
    return Objects.requireNonNull(
            TimelinePane.class.getResource("/io/github/mwinspector/view/timeline.css"))
        .toExternalForm();
  }
}
