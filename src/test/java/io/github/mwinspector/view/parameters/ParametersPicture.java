package io.github.mwinspector.view.parameters;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.text.Sensitive;
import io.github.mwinspector.view.part.ValueViewer;
import io.github.mwinspector.view.picture.PngEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Draws the pane with hard data, to be looked at: folder as the only argument. */
final class ParametersPicture {
  private ParametersPicture() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    Platform.startup(
        () -> {
          try {
            draw(folder, "light", new PrimerLight().getUserAgentStylesheet());
            draw(folder, "dark", new PrimerDark().getUserAgentStylesheet());
          } catch (Exception e) {
            e.printStackTrace();
          }
          Platform.exit();
        });
  }

  private static void draw(Path folder, String theme, String sheet) throws Exception {
    Application.setUserAgentStylesheet(sheet);
    Presentation presentation = new Presentation(InstantSource.system(), ZoneOffset.UTC);
    ParametersPane pane = new ParametersPane(presentation, Runnable::run);
    pane.show(ParametersPaneTest.answer(Rows.ugly()));
    save(folder.resolve(theme + "-wide.png"), pane, 1240, 900);
    ParametersPane small = new ParametersPane(presentation, Runnable::run);
    small.show(ParametersPaneTest.answer(Rows.ugly()));
    save(folder.resolve(theme + "-small.png"), small, 860, 260);
    String text = Rows.ugly().get(1).value().reveal() + "\nשלום {\"a\": 1}\n" + "long ".repeat(200);
    ValueViewer viewer =
        new ValueViewer("commands", "commands", new Sensitive(text), presentation, Runnable::run);
    Scene scene = new Scene(viewer, 860, 400);
    Platform.runLater(
        () -> {
          try {
            Files.write(
                folder.resolve(theme + "-viewer.png"), PngEncoder.encode(scene.snapshot(null)));
          } catch (Exception e) {
            e.printStackTrace();
          }
        });
  }

  private static void save(Path file, Parent root, int width, int height) throws Exception {
    Files.write(file, PngEncoder.encode(new Scene(root, width, height).snapshot(null)));
  }
}
