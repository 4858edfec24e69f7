package io.github.mwinspector.view.parameters;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.text.Sensitive;
import io.github.mwinspector.view.part.ValueViewer;
import io.github.mwinspector.view.picture.PngEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Draws the pane with hard data, to be looked at: folder as the only argument. */
final class ParametersPicture {
  private ParametersPicture() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    FutureTask<Void> started = new FutureTask<>(() -> null);
    Platform.startup(started);
    started.get();
    draw(folder, "light", new PrimerLight());
    draw(folder, "dark", new PrimerDark());
    Platform.exit();
  }

  private static void draw(Path folder, String name, Theme theme) throws Exception {
    Presentation presentation = new Presentation(InstantSource.system(), ZoneOffset.UTC);
    onFx(
        () -> {
          Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
          save(folder.resolve(name + "-wide.png"), pane(presentation), 1240, 900);
          return save(folder.resolve(name + "-small.png"), pane(presentation), 860, 260);
        });
    String text = Rows.ugly().get(1).value().reveal() + "\nשלום {\"a\": 1}\n" + "long ".repeat(200);
    Sensitive value = new Sensitive(text);
    ValueViewer viewer =
        onFx(() -> new ValueViewer("commands", "commands", value, presentation, Runnable::run));
    onFx(() -> save(folder.resolve(name + "-viewer.png"), viewer, 860, 300));
  }

  private static ParametersPane pane(Presentation presentation) {
    ParametersPane pane = new ParametersPane(presentation, Runnable::run);
    pane.show(ParametersPaneTest.answer(Rows.ugly()));
    return pane;
  }

  private static Path save(Path file, Parent root, int width, int height) throws IOException {
    return Files.write(file, PngEncoder.encode(new Scene(root, width, height).snapshot(null)));
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }
}
