package io.github.mwinspector;

import io.github.mwinspector.profile.ProfileListing;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.view.InspectorWindow;
import io.github.mwinspector.view.Theme;
import io.github.mwinspector.view.WindowModel;
import io.github.mwinspector.view.picture.PngEncoder;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/** Draws the window off-screen: the same nodes as on screen, on JavaFX's headless platform. */
final class Snapshot {
  private final Session session;
  private final ProfileListing listing;
  private final @Nullable LookupRequest request;
  private final Theme theme;
  private final int width;
  private final int height;
  private final CompletableFuture<Image> image = new CompletableFuture<>();

  /**
   * A picture to be taken.
   *
   * @param listing what the profile picker offers
   * @param request what to look up first, or null for the empty window
   */
  Snapshot(
      Session session,
      ProfileListing listing,
      @Nullable LookupRequest request,
      Theme theme,
      int width,
      int height) {
    this.session = session;
    this.listing = listing;
    this.request = request;
    this.theme = theme;
    this.width = width;
    this.height = height;
  }

  /** Makes JavaFX need no display. Call it before anything of JavaFX is loaded. */
  static void needNoDisplay() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
  }

  /** The picture as PNG. Starts JavaFX, waits for the look-up and ends JavaFX. */
  byte[] png() {
    Platform.startup(this::begin);
    try {
      return PngEncoder.encode(image.join());
    } finally {
      Platform.exit();
    }
  }

  private void begin() {
    try {
      Application.setUserAgentStylesheet(theme.stylesheet(ColorScheme.LIGHT));
      WindowModel model = session.windowModel(theme);
      model.form().applyListing(listing);
      InspectorWindow window = new InspectorWindow(model);
      Scene scene = new Scene(window, width, height);
      if (request != null) {
        model.form().fill(request);
        model.lookup().lookUp(request);
      }
      whenQuiet(model, scene, window, 0);
    } catch (RuntimeException e) {
      image.completeExceptionally(e);
    }
  }

  /** Looks again after each turn of the queue until nothing runs; two quiet turns are the end. */
  private void whenQuiet(WindowModel model, Scene scene, InspectorWindow window, int quietTurns) {
    boolean quiet = session.inFlight().none() && !model.lookup().isRunning().get();
    if (quiet && quietTurns > 2) {
      image.complete(scene.snapshot(null));
      window.dispose();
      return;
    }
    session.threads().execute(() -> again(model, scene, window, quiet ? quietTurns + 1 : 0));
  }

  private void again(WindowModel model, Scene scene, InspectorWindow window, int quietTurns) {
    try {
      Thread.sleep(20);
      Platform.runLater(() -> whenQuiet(model, scene, window, quietTurns));
    } catch (InterruptedException e) {
      image.completeExceptionally(e);
    }
  }
}
