package io.github.mwinspector.view.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@FxTest
class PngEncoderTest {
  @Test
  void anotherReaderReadsWhatItWrites() {
    WritableImage picture = new WritableImage(3, 2);
    int[] colours = {0xffff0000, 0xff00ff00, 0xff0000ff, 0xff123456, 0x80ffffff, 0};
    for (int i = 0; i < colours.length; i++) {
      picture.getPixelWriter().setArgb(i % 3, i / 3, colours[i]);
    }
    Image read = new Image(new ByteArrayInputStream(PngEncoder.encode(picture)));
    assertEquals(3, read.getWidth());
    assertEquals(2, read.getHeight());
    for (int i = 0; i < colours.length; i++) {
      assertEquals(colours[i], read.getPixelReader().getArgb(i % 3, i / 3), "pixel " + i);
    }
  }

  @Test
  void windowsArePictured(FxDriver fx, @TempDir Path folder) throws IOException {
    Stage stage = fx.show(() -> new Label("pictured"));
    fx.snapshot(folder.resolve("window.png"));
    try (var file = Files.newInputStream(folder.resolve("window.png"))) {
      Image read = new Image(file);
      assertEquals(fx.onFx(stage::getWidth), read.getWidth());
      assertEquals(fx.onFx(stage::getHeight), read.getHeight());
    }
  }
}
