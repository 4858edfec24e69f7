package io.github.mwinspector;

import io.github.mwinspector.command.PictureRequest;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.profile.ProfileListing;
import io.github.mwinspector.state.FailedLookup;
import io.github.mwinspector.view.InspectorWindow;
import io.github.mwinspector.view.Theme;
import io.github.mwinspector.view.WindowModel;
import io.github.mwinspector.view.picture.PngEncoder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/** Draws the window off-screen: the same nodes as on screen, on JavaFX's headless platform. */
final class Snapshot {
  private static final int FIRST_LAYOUT = 2;
  private static final int SECOND_LAYOUT = 4;

  private final Session session;
  private final PictureRequest request;
  private final CompletableFuture<Image> image = new CompletableFuture<>();
  private volatile @Nullable LookupFailure failure;
  private ProfileListing listing = new ProfileListing(List.of(), null, List.of());

  Snapshot(Session session, PictureRequest request) {
    this.session = session;
    this.request = request;
  }

  /** Makes JavaFX need no display. Call it before anything of JavaFX is loaded. */
  static void needNoDisplay() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
  }

  /** The picture as PNG. Starts JavaFX, waits for the look-up and ends JavaFX. */
  byte[] png() {
    listing = session.profiles().list();
    Platform.startup(this::begin);
    try {
      return PngEncoder.encode(image.join());
    } finally {
      Platform.exit();
    }
  }

  /** Why the look-up in the picture failed, or null. */
  @Nullable LookupFailure failure() {
    return failure;
  }

  private void begin() {
    try {
      Theme theme = Theme.valueOf(request.window().theme().name());
      Application.setUserAgentStylesheet(theme.stylesheet(ColorScheme.LIGHT));
      WindowModel model = session.windowModel(theme);
      model.presentation().valuesHidden().set(!request.withValues());
      OpenWindow.fill(model, request.window());
      if (request.window().profile() == null) {
        model.form().applyListing(listing);
      }
      InspectorWindow window = new InspectorWindow(model);
      if (request.window().file() != null) {
        window.open(request.window().file());
      }
      Scene scene = new Scene(window, request.width(), request.height());
      whenQuiet(model, scene, window, 0);
    } catch (RuntimeException e) {
      image.completeExceptionally(e);
    }
  }

  /** Looks again after each turn of the queue until nothing runs; some quiet turns are the end. */
  private void whenQuiet(WindowModel model, Scene scene, InspectorWindow window, int quietTurns) {
    boolean quiet = session.inFlight().none() && !model.lookup().isRunning().get();
    if (quiet && quietTurns == FIRST_LAYOUT) {
      // A first one lays out; what was made or measured in that layout is right in the next.
      scene.snapshot(null);
    }
    if (quiet && quietTurns == SECOND_LAYOUT) {
      FailedLookup failed = model.lookup().failure().get();
      failure = failed == null ? null : failed.failure();
      image.complete(scene.snapshot(null));
      window.dispose();
      model.dispose();
      return;
    }
    int turns = quiet ? quietTurns + 1 : 0;
    session.threads().execute(() -> again(model, scene, window, turns));
  }

  private void again(WindowModel model, Scene scene, InspectorWindow window, int quietTurns) {
    try {
      session.inFlight().awaitNone();
      Platform.runLater(() -> whenQuiet(model, scene, window, quietTurns));
    } catch (InterruptedException e) {
      image.completeExceptionally(e);
    }
  }
}
