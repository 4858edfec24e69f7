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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The window on screen: opens it, fills it in, and ends everything when it is closed. */
final class OpenWindow {
  private final Session session;
  private final WindowRequest request;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable Throwable failed;

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
    toolkit.run(this::begin);
    closed.await();
    session.awaitKept();
    Throwable why = failed;
    if (why != null) {
      throw new IllegalStateException("the window could not be made", why);
    }
  }

  /** What a window shows. Until it is in a window, it belongs to the thread that makes it. */
  private record Content(WindowModel model, CurrentRecall recall, InspectorWindow window) {
    void dispose() {
      window.dispose();
      model.dispose();
    }
  }

  private void begin() {
    guarded(this::showFrame);
  }

  /** The empty frame at once, as somebody waits for it; what fills it is made meanwhile. */
  private void showFrame() {
    // Before any control is made: the first one would load JavaFX's own theme.
    wear(theme());
    CompletableFuture<Content> making =
        CompletableFuture.supplyAsync(this::content, Thread.ofPlatform().daemon()::start);
    Stage stage = new Stage();
    WindowFrame.around(stage);
    stage.setOnHidden(_ -> end());
    stage.show();
    Painted.then(
        stage.getScene(),
        () -> {
          StartTimes.frame();
          var _ =
              making.whenComplete(
                  (content, failure) ->
                      Platform.runLater(() -> guarded(() -> fill(stage, content, failure))));
        });
  }

  private void fill(Stage stage, @Nullable Content content, @Nullable Throwable failure) {
    if (content == null) {
      throw new IllegalStateException(failure);
    }
    if (stage.isShowing()) {
      show(stage, content);
    } else {
      content.dispose();
    }
  }

  private void end() {
    session.close();
    closed.countDown();
  }

  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      failed = e;
      end();
    }
  }

  private Theme theme() {
    return Theme.valueOf(request.theme().name());
  }

  private Content content() {
    WindowModel bare = session.windowModel(theme());
    CurrentRecall recall = session.recall(bare);
    WindowModel model = bare.with(recall);
    return new Content(model, recall, new InspectorWindow(model));
  }

  /** Shows the whole window in this stage at once. JavaFX thread only. */
  void show(Stage stage) {
    Content content = content();
    WindowFrame.around(stage);
    show(stage, content);
  }

  private void show(Stage stage, Content content) {
    WindowModel model = content.model();
    InspectorWindow window = content.window();
    wear(model.theme().get());
    Subscription theme = followTheme(model);
    Scene scene = stage.getScene();
    scene.setRoot(window);
    window.installKeys(scene);
    Follow follow = follow(stage, model, window);
    Subscription faults = tellFaults(window);
    Subscription uses = model.lookup().running().subscribe(this::used);
    stage.getIcons().setAll(WindowFrame.icons());
    stage.setOnHidden(
        _ -> {
          Clips.clearRevealed();
          content.dispose();
          follow.dispose();
          theme.unsubscribe();
          faults.unsubscribe();
          uses.unsubscribe();
          end();
        });
    fillIn(window, model);
    stage.show();
    Runnable settled = session.inFlight().expected();
    Painted.then(
        scene,
        () -> {
          settle(stage, content);
          settled.run();
        });
    StartTimes.watch(stage, model, session);
  }

  /** Only now: no frame waits for the database's engine, the person's files or the SDK. */
  private void settle(Stage stage, Content content) {
    if (stage.isShowing()) {
      content.window().rehearse();
      content.recall().refresh();
      refreshWhenBack(stage, content.recall());
      session.warm();
      session.watchProfiles(
          listing -> Platform.runLater(() -> content.model().form().applyListing(listing)));
    }
  }

  private void fillIn(InspectorWindow window, WindowModel model) {
    if (request.pasted() != null) {
      window.showLink(request.pasted());
    }
    if (request.lookup() != null) {
      window.awaitResult();
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
    stage.setTitle(
        result == null ? WindowFrame.TITLE : EndNotice.words(result) + " – " + WindowFrame.TITLE);
    if (result != null && !stage.isFocused()) {
      EndNotice.show(stage, result);
    }
  }

  private static Subscription followTheme(WindowModel model) {
    Runnable wear = () -> wear(model.theme().get());
    return Subscription.combine(
        model.theme().subscribe(wear),
        Platform.getPreferences().colorSchemeProperty().subscribe(wear));
  }

  /** JavaFX would read the whole stylesheet to see that it is the same one. */
  private static void wear(Theme theme) {
    String stylesheet = theme.stylesheet(Platform.getPreferences().getColorScheme());
    if (!stylesheet.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(stylesheet);
    }
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
}
