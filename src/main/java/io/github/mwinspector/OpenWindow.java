package io.github.mwinspector;

import io.github.mwinspector.command.WindowRequest;
import io.github.mwinspector.lookup.LookupTask;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.state.CurrentRecall;
import io.github.mwinspector.state.Follow;
import io.github.mwinspector.state.RequestForm;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.view.EndNotice;
import io.github.mwinspector.view.InspectorWindow;
import io.github.mwinspector.view.Theme;
import io.github.mwinspector.view.WindowModel;
import io.github.mwinspector.view.part.Clips;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The window on screen: opens it, fills it in, and ends everything when it is closed. */
final class OpenWindow {
  private static final String TITLE = "Maintenance Window Inspector";
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double MIN_WIDTH = 760;
  private static final double MIN_HEIGHT = 480;

  private final Session session;
  private final WindowRequest request;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable RuntimeException failed;

  OpenWindow(Session session, WindowRequest request) {
    this.session = session;
    this.request = request;
  }

  /**
   * Starts JavaFX and shows the window; returns when it is closed, its call is ended and what it
   * had to keep is written.
   *
   * @throws IllegalStateException when the window could not be made
   */
  void untilClosed(Toolkit toolkit) throws InterruptedException {
    // Here, as this thread would only wait for JavaFX otherwise.
    session.regions();
    toolkit.run(this::begin);
    closed.await();
    session.awaitKept();
    RuntimeException why = failed;
    if (why != null) {
      throw new IllegalStateException("the window could not be made", why);
    }
  }

  private void begin() {
    try {
      show(new Stage());
    } catch (RuntimeException e) {
      failed = e;
      session.close();
      closed.countDown();
    }
  }

  /** Shows the window in this stage. JavaFX thread only. */
  void show(Stage stage) {
    WindowModel bare = session.windowModel(Theme.valueOf(request.theme().name()));
    CurrentRecall recall = session.recall(bare);
    WindowModel model = bare.with(recall);
    Subscription theme = followTheme(model);
    InspectorWindow window = new InspectorWindow(model);
    Scene scene = new Scene(window, WIDTH, HEIGHT);
    window.installKeys(scene);
    Follow follow = follow(stage, model, window);
    Subscription faults = tellFaults(window);
    Subscription uses = model.lookup().running().subscribe(this::used);
    furnish(stage, scene);
    stage.setOnHidden(
        _ -> {
          Clips.clearRevealed();
          window.dispose();
          model.dispose();
          follow.dispose();
          theme.unsubscribe();
          faults.unsubscribe();
          uses.unsubscribe();
          session.close();
          closed.countDown();
        });
    fillIn(window, model);
    StartTimes.watch(stage, model, session);
    stage.show();
    window.rehearse();
    // Only now: the first reading loads the database's engine, and no frame waits for it.
    recall.refresh();
    refreshWhenBack(stage, recall);
    session.warm();
    session.watchProfiles(listing -> Platform.runLater(() -> model.form().applyListing(listing)));
  }

  private static void furnish(Stage stage, Scene scene) {
    stage.setTitle(TITLE);
    stage.getIcons().setAll(icons());
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.setScene(scene);
    stage.setOnHiding(_ -> hidePopups());
  }

  private void fillIn(InspectorWindow window, WindowModel model) {
    if (request.pasted() != null) {
      window.showLink(request.pasted());
    }
    fill(model, request);
    if (request.file() != null) {
      window.open(request.file());
    }
  }

  /** Another window may have looked something up while this one was behind it. */
  private static void refreshWhenBack(Stage stage, CurrentRecall recall) {
    Subscription back =
        stage
            .focusedProperty()
            .subscribe(
                (_, focused) -> {
                  if (focused) {
                    recall.refresh();
                  }
                });
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> back.unsubscribe());
  }

  /** A list that is still open would meet an owner that is gone, which JavaFX doesn't expect. */
  private static void hidePopups() {
    for (Window window : List.copyOf(Window.getWindows())) {
      if (window instanceof PopupWindow popup) {
        popup.hide();
      }
    }
  }

  private void used(@Nullable LookupTask task) {
    if (task != null) {
      session.used(task.request().connection().profile());
    }
  }

  private Follow follow(Stage stage, WindowModel model, InspectorWindow window) {
    Follow follow = session.follow(model.lookup(), model.evidence());
    follow.watched().bind(stage.focusedProperty());
    window.show(follow);
    follow.ended().subscribe(result -> ended(stage, result));
    return follow;
  }

  /** What nobody caught is logged as before, and the window says that it happened. */
  private static Subscription tellFaults(InspectorWindow window) {
    Thread.@Nullable UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, error) -> {
          if (before != null) {
            before.uncaughtException(thread, error);
          }
          Platform.runLater(() -> window.showFault(Logging.Lines.chain(error)));
        });
    return () -> Thread.setDefaultUncaughtExceptionHandler(before);
  }

  private static void ended(Stage stage, @Nullable Result result) {
    stage.setTitle(result == null ? TITLE : EndNotice.words(result) + " – " + TITLE);
    if (result != null && !stage.isFocused()) {
      EndNotice.show(stage, result);
    }
  }

  private Subscription followTheme(WindowModel model) {
    Platform.Preferences system = Platform.getPreferences();
    Runnable apply =
        () ->
            Application.setUserAgentStylesheet(
                model.theme().get().stylesheet(system.getColorScheme()));
    return Subscription.combine(
        model.theme().subscribe(_ -> apply.run()),
        system.colorSchemeProperty().subscribe(_ -> apply.run()));
  }

  /** What the command line gave; whole, it is looked up at once. */
  static void fill(WindowModel model, WindowRequest request) {
    RequestForm form = model.form();
    if (request.profile() != null) {
      form.profile().set(request.profile());
    }
    if (request.region() != null) {
      form.regionText().set(request.region().id());
    }
    if (request.windowExecutionId() != null) {
      form.windowExecutionIdText().set(request.windowExecutionId().value());
    }
    if (request.taskExecutionId() != null) {
      form.taskIdText().set(request.taskExecutionId().value());
    }
    LookupRequest lookup = request.lookup();
    if (lookup != null) {
      model.lookup().lookUp(lookup);
    }
  }

  private static Image[] icons() {
    return Stream.of(16, 32, 48, 64, 128, 256)
        .map("/io/github/mwinspector/icons/mw-inspector-%d.png"::formatted)
        .map(name -> Objects.requireNonNull(OpenWindow.class.getResource(name)).toExternalForm())
        .map(Image::new)
        .toArray(Image[]::new);
  }
}
