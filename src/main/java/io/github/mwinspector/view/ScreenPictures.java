package io.github.mwinspector.view;

import io.github.mwinspector.state.HandOnForm;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.view.handon.Pictures;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.jspecify.annotations.Nullable;

/** Draws a window as it is, with its values hidden for that moment unless they are wanted. */
final class ScreenPictures implements Pictures {
  /** What is hidden is hidden in the next layout; what that layout made, in the one after. */
  private static final int FRAMES = 3;

  private final Parent window;
  private final Presentation presentation;

  ScreenPictures(Parent window, Presentation presentation) {
    this.window = window;
    this.presentation = presentation;
  }

  @Override
  public void draw(HandOnForm form, Disclosure disclosure, Consumer<@Nullable Image> done) {
    BooleanProperty hidden = presentation.valuesHidden();
    boolean before = hidden.get();
    // Also ends what somebody revealed: no picture has a secret.
    hidden.set(true);
    hidden.set(disclosure == Disclosure.HIDDEN);
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        frames++;
        if (frames > FRAMES) {
          stop();
          Image drawn = drawn(form);
          hidden.set(before);
          done.accept(drawn);
        }
      }
    }.start();
  }

  private @Nullable Image drawn(HandOnForm form) {
    if (form == HandOnForm.WINDOW) {
      return window.getScene().snapshot(null);
    }
    Node timeline = window.lookup(".timeline-pane");
    if (timeline == null) {
      return null;
    }
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(paper());
    return timeline.snapshot(parameters, null);
  }

  /** The window's own ground, which the timeline lets through. */
  private Paint paper() {
    Background ground = window instanceof Region region ? region.getBackground() : null;
    return ground == null || ground.getFills().isEmpty()
        ? Color.WHITE
        : ground.getFills().getFirst().getFill();
  }
}
