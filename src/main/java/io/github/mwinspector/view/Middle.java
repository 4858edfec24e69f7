package io.github.mwinspector.view;

import io.github.mwinspector.request.Example;
import io.github.mwinspector.view.recall.RecentButtons;
import io.github.mwinspector.view.welcome.WelcomePane;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What stands between request and status: the welcome, a result, or the room for one. */
final class Middle {
  /** A shorter wait than this needs no words, which would only flash. */
  private static final Duration WORDLESS = Duration.millis(600);

  private final PauseTransition wordless = new PauseTransition(WORDLESS);
  private final Label words = new Label("Looking the task up…");
  private final StackPane room = new StackPane(words);
  private final BorderPane window;
  private final Node status;
  private final WelcomePane welcome;

  /**
   * The welcome, until something else is shown. Tab goes from it to the status.
   *
   * @param window has all but its bottom
   * @param open looks an example up
   */
  Middle(BorderPane window, Node status, WindowModel model, Consumer<Example> open) {
    this.window = window;
    this.status = status;
    welcome = new WelcomePane(model.examples(), open);
    words.getStyleClass().add("text-muted");
    words.setVisible(false);
    wordless.setOnFinished(_ -> words.setVisible(true));
    place(welcome);
  }

  /** Shows the newest look-ups in the welcome and comes back to it where that is due. */
  Subscription follow(WindowModel model) {
    return Subscription.combine(
        wordless::stop,
        model.lookup().failure().subscribe(this::welcomeInstead),
        model.lookup().cancelled().subscribe(this::welcomeInstead),
        RecentButtons.follow(model.ways().recall(), model.presentation(), welcome::showRecents));
  }

  /** Leaves the room free for a result: the welcome would be drawn for a moment only. */
  void leaveFree() {
    place(room);
    wordless.play();
  }

  /** Shows this in the middle. */
  void show(Node middle) {
    wordless.stop();
    place(middle);
  }

  private void place(Node middle) {
    if (!middle.equals(window.getCenter())) {
      // Tab goes in the order of the children: what is in the middle belongs before the status.
      window.setBottom(null);
      window.setCenter(middle);
      window.setBottom(status);
    }
  }

  /** Whether a key would go to the welcome. */
  boolean welcomeHasFocus() {
    return welcome.equals(window.getCenter()) && welcome.isFocusWithin();
  }

  /** The result that the room was left free for doesn't come. */
  private void welcomeInstead(@Nullable Object end) {
    if (end != null && room.equals(window.getCenter())) {
      show(welcome);
    }
  }
}
