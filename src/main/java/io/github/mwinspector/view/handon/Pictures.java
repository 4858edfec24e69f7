package io.github.mwinspector.view.handon;

import io.github.mwinspector.state.HandOnForm;
import io.github.mwinspector.text.Disclosure;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/** Draws what is on screen. JavaFX thread only. */
public interface Pictures {
  /**
   * Draws a picture.
   *
   * @param form one that is a picture
   * @param disclosure how much of values is in it
   * @param done takes the picture, some frames later; null when there is nothing of it on screen
   */
  void draw(HandOnForm form, Disclosure disclosure, Consumer<@Nullable Image> done);
}
