package io.github.mwinspector.view.status;

import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.state.CurrentLookup;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.view.part.Shown;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** The line at the bottom: progress while a look-up runs, else the facts of the last call. */
public final class StatusLine extends HBox {
  private static final javafx.util.Duration TICK = javafx.util.Duration.millis(200);

  private final CurrentLookup lookup;
  private final InstantSource clock;
  private final ProgressIndicator spinner = new ProgressIndicator();
  private final Label words = new Label();
  private final Label endpoint = new Label();
  private final FaultButton fault = new FaultButton();
  private final Timeline ticks = new Timeline(new KeyFrame(TICK, _ -> refresh()));
  private Subscription subscription = Subscription.EMPTY;

  /**
   * A line that follows a look-up until {@link #dispose}.
   *
   * @param configuredEndpoint the endpoint in use that isn't AWS's own, or null
   * @param actions buttons at its right end
   */
  public StatusLine(
      CurrentLookup lookup,
      InstantSource clock,
      ObservableValue<@Nullable String> configuredEndpoint,
      List<Node> actions) {
    this.lookup = lookup;
    this.clock = clock;
    getStyleClass().add("status-line");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    StatusLine.class.getResource("/io/github/mwinspector/view/status.css"))
                .toExternalForm());
    ticks.setCycleCount(Animation.INDEFINITE);
    spinner.setPrefSize(16, 16);
    spinner.setMinSize(16, 16);
    endpoint.getStyleClass().add("status-endpoint");
    endpoint.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setMinWidth(0);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(spinner, words, fault, endpoint, readOnly());
    getChildren().addAll(actions);
    follow(configuredEndpoint);
  }

  /** Shows this between the words and what this program may do. */
  public void add(Node node) {
    getChildren().add(getChildren().indexOf(endpoint), node);
  }

  /**
   * Says that something inside this program failed, until the window is closed.
   *
   * @param facts what failed, without anything that may hold a secret
   */
  public void showFault(String facts) {
    fault.show(facts);
  }

  private static Label readOnly() {
    Label label = new Label("read-only", new FontIcon(MaterialDesignL.LOCK_OUTLINE));
    label.getStyleClass().add("status-quiet");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setTooltip(
        new Tooltip(
            "This program can only read: calls that change anything are stopped inside it."));
    return label;
  }

  private void follow(ObservableValue<@Nullable String> configuredEndpoint) {
    subscription =
        Subscription.combine(
            configuredEndpoint.subscribe(this::showEndpoint),
            lookup.progress().subscribe(this::refresh),
            lookup.result().subscribe(this::refresh),
            lookup.failure().subscribe(this::refresh),
            lookup.cancelled().subscribe(this::refresh),
            lookup.running().subscribe(this::runningChanged));
    refresh();
  }

  /** Stops following and ticking. */
  public void dispose() {
    subscription.unsubscribe();
    ticks.stop();
  }

  private void showEndpoint(@Nullable String host) {
    endpoint.setVisible(host != null);
    endpoint.setManaged(host != null);
    if (host != null) {
      Shown.set(endpoint, "endpoint " + host);
    }
  }

  private void runningChanged() {
    if (lookup.running().get() == null) {
      ticks.stop();
    } else {
      ticks.play();
    }
    refresh();
  }

  private void refresh() {
    boolean running = lookup.running().get() != null;
    spinner.setVisible(running);
    spinner.setManaged(running);
    Shown.set(words, running ? progress(lookup.progress().get()) : idle());
  }

  private String progress(@Nullable LookupProgress now) {
    if (now == null) {
      return "Starting …";
    }
    Duration since = Duration.between(now.started(), clock.instant());
    StringBuilder text = new StringBuilder(now.phase());
    text.append(" · ").append(seconds(since));
    if (now.attempt() > 1) {
      text.append(" · attempt %d of %d".formatted(now.attempt(), now.maxAttempts()));
    }
    if (now.lastProblem() != null) {
      text.append(" · before: ").append(now.lastProblem());
    }
    return text.append(" · Esc cancels").toString();
  }

  private String idle() {
    if (lookup.cancelled().get() != null) {
      return "Cancelled. Nothing on screen has changed.";
    }
    if (lookup.failure().get() != null) {
      return "Failed: " + lookup.failure().get().failure().kind().code();
    }
    Result result = lookup.result().get();
    if (result != null && result.saved() != null) {
      return "Saved result · nothing is asked of AWS";
    }
    return result == null ? "Nothing looked up yet" : facts(result.answer().call());
  }

  private static String facts(CallFacts call) {
    return "%s · %s · %s · %s"
        .formatted(
            call.requestId() == null ? "no request id" : "request " + call.requestId(),
            call.region(),
            call.attempts() == 1 ? "1 attempt" : call.attempts() + " attempts",
            call.elapsed().toMillis() + " ms");
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", Math.max(0, time.toMillis()) / 1000.0);
  }
}
