package io.github.mwinspector.view.status;

import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.state.Follow;
import io.github.mwinspector.view.part.SecondTicker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/**
 * Says when a task that isn't over is looked up again, and switches that off. Takes no room while
 * there is no such task. JavaFX thread only.
 */
public final class FollowSwitch extends HBox {
  private final Follow follow;
  private final InstantSource clock;
  private final Label words = new Label();
  private final ToggleButton toggle =
      new ToggleButton("Follow", new FontIcon(MaterialDesignR.REFRESH_AUTO));
  private final SecondTicker ticker = new SecondTicker(this, this::refresh);
  private final Subscription subscription;

  /** A switch of this. */
  public FollowSwitch(Follow follow, InstantSource clock) {
    super(8);
    this.follow = follow;
    this.clock = clock;
    getStyleClass().add("follow");
    setAlignment(Pos.CENTER_LEFT);
    words.getStyleClass().add("status-quiet");
    words.setMinWidth(Region.USE_PREF_SIZE);
    toggle.getStyleClass().addAll("small", "follow-toggle");
    toggle.setMinWidth(Region.USE_PREF_SIZE);
    toggle.setTooltip(
        new Tooltip("Look the task up again every now and then until it is over, and tell then."));
    toggle.selectedProperty().bindBidirectional(follow.on());
    getChildren().addAll(words, toggle);
    visibleProperty().bind(follow.followable());
    managedProperty().bind(follow.followable());
    subscription =
        Subscription.combine(
            follow.next().subscribe(this::refresh),
            follow.failure().subscribe(this::refresh),
            follow.on().subscribe(this::refresh));
  }

  /** Lets go of what it shows. */
  public void dispose() {
    subscription.unsubscribe();
    toggle.selectedProperty().unbindBidirectional(follow.on());
    visibleProperty().unbind();
    managedProperty().unbind();
    ticker.dispose();
  }

  private void refresh() {
    Instant next = follow.next().get();
    ticker.want(next != null);
    words.setText(next == null ? (follow.on().get() ? "looking again …" : "") : when(next));
  }

  private String when(Instant next) {
    long seconds = Math.max(0, Duration.between(clock.instant(), next).toSeconds() + 1);
    LookupFailure failure = follow.failure().get();
    return failure == null
        ? "looks again in %d s".formatted(seconds)
        : "%s; tries again in %d s".formatted(failure.kind().code(), seconds);
  }
}
