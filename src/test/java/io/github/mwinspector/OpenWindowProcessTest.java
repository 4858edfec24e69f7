package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.command.MwInspectorCommand;
import io.github.mwinspector.testing.PlantedSecrets;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.ToggleButton;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a process whose window meets what nobody thought of. */
class OpenWindowProcessTest {
  private static final Path CLASSES = Path.of("target", "classes");

  @TempDir Path home;
  @TempDir Path broken;

  /** The program, with an error on the JavaFX thread once its window is shown. */
  static final class Stumbling {
    private Stumbling() {}

    public static void main(String[] args) {
      Logging logging = Logging.start();
      Thread.ofPlatform().daemon().start(Stumbling::awaitWindow);
      int exit = MwInspectorCommand.run(new ThisProgram(Toolkit.begin("--demo")), "--demo");
      Reference.reachabilityFence(logging);
      System.exit(exit);
    }

    private static void awaitWindow() {
      while (true) {
        try {
          Platform.runLater(Stumbling::stumbleOnce);
          return;
        } catch (IllegalStateException e) {
          // JavaFX has not started yet.
          Thread.onSpinWait();
        }
      }
    }

    private static void stumbleOnce() {
      if (Window.getWindows().isEmpty() || hideValues() == null) {
        Platform.runLater(Stumbling::stumbleOnce);
        return;
      }
      Platform.runLater(Stumbling::useAndClose);
      throw new IllegalStateException(
          "password=canary01 " + PlantedSecrets.PLAIN, new RuntimeException("password=canary02"));
    }

    /** Null while the window is an empty frame. */
    private static @Nullable ToggleButton hideValues() {
      return (ToggleButton) Window.getWindows().getFirst().getScene().lookup(".hide-values");
    }

    private static void useAndClose() {
      Window window = Window.getWindows().getFirst();
      ToggleButton hide = Objects.requireNonNull(hideValues());
      hide.fire();
      System.out.println("still hides values: " + hide.isSelected());
      window.hide();
    }
  }

  /** The classes without the pictures of the window's icon, as in a spoilt installation. */
  private Path withoutIcons() throws IOException {
    try (Stream<Path> all = Files.walk(CLASSES)) {
      for (Path from : all.toList()) {
        Path to = broken.resolve(CLASSES.relativize(from).toString());
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
        } else if (!from.toString().endsWith(".png")) {
          Files.copy(from, to);
        }
      }
    }
    return broken;
  }

  @Test
  void aWindowThatCannotBeMadeEndsTheProcessWithAWordAndAnExitCode() throws Exception {
    ProgramProcess.Run run =
        new ProgramProcess(home)
            .headless()
            .withClasses(CLASSES.toAbsolutePath(), withoutIcons())
            .run("--demo");
    assertEquals(4, run.exit(), run.err());
    assertTrue(run.err().contains("mw-inspector: "), run.err());
    assertTrue(run.err().contains("E-UNEXPECTED"), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
    assertEquals("", run.out());
  }

  @Test
  void anErrorNobodyCaughtIsLoggedWithoutItsTextAndTheWindowGoesOn() throws Exception {
    ProgramProcess.Run run = new ProgramProcess(home, Stumbling.class).headless().run();
    assertEquals(0, run.exit(), run.err());
    List<String> severe = run.err().lines().filter(line -> line.contains(" SEVERE ")).toList();
    assertEquals(1, severe.size(), run.err());
    assertTrue(severe.getFirst().contains("[java.lang.IllegalStateException at "), run.err());
    PlantedSecrets.assertNoValue("standard error", run.err());
    assertEquals("still hides values: true", run.out().strip());
  }
}
