package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.command.Theme;
import io.github.mwinspector.command.WindowRequest;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.view.InspectorWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window's start: an empty frame, which what it shows comes into. */
@FxTest
class FirstFrameTest {
  private static final WindowRequest NOTHING_GIVEN =
      new WindowRequest(null, null, null, null, Theme.LIGHT, null);

  @TempDir Path home;

  private final List<Parent> roots = new CopyOnWriteArrayList<>();
  private FxDriver driver;
  private Session session;
  private String coloursBefore;
  private Consumer<Stage> shown = _ -> {};
  private final ListChangeListener<Window> watch =
      change -> {
        while (change.next()) {
          change.getAddedSubList().stream()
              .filter(Stage.class::isInstance)
              .map(Stage.class::cast)
              .forEach(this::added);
        }
      };

  @BeforeEach
  void begin(FxDriver driver) {
    this.driver = driver;
    session = new Session(Map.of("XDG_CONFIG_HOME", home.toString()), home.toString(), _ -> {});
    coloursBefore = driver.onFx(Application::getUserAgentStylesheet);
    driver.runFx(() -> Window.getWindows().addListener(watch));
  }

  @AfterEach
  void end() throws InterruptedException {
    driver.runFx(() -> Window.getWindows().removeListener(watch));
    driver.runFx(() -> Application.setUserAgentStylesheet(coloursBefore));
    session.close();
    session.awaitKept();
  }

  private void added(Stage stage) {
    Scene scene = stage.getScene();
    roots.add(scene.getRoot());
    var _ = scene.rootProperty().subscribe((_, root) -> roots.add(root));
    shown.accept(stage);
  }

  private FutureTask<Boolean> opened() {
    return opened(NOTHING_GIVEN);
  }

  private FutureTask<Boolean> opened(WindowRequest request) {
    FutureTask<Boolean> run =
        new FutureTask<>(
            () -> {
              new OpenWindow(session, request)
                  .untilClosed(new Toolkit(CompletableFuture.completedFuture(null)));
              return true;
            });
    Thread.ofPlatform().start(run);
    return run;
  }

  @Test
  void anEmptyFrameIsShownFirstAndFilledThen() throws Exception {
    FutureTask<Boolean> run = opened();
    driver.findByText("Try it on the demo account");
    assertEquals(2, roots.size());
    assertEquals(List.of(), roots.getFirst().getChildrenUnmodifiable());
    InspectorWindow window = assertInstanceOf(InspectorWindow.class, roots.getLast());
    driver.waitUntil("a field has the focus", () -> window.getScene().getFocusOwner() != null);
    driver.press(KeyCode.T, KeyCode.CONTROL);
    driver.waitUntil(
        "the window is dark", () -> Application.getUserAgentStylesheet().contains("primer-dark"));
    driver.runFx(() -> window.getScene().getWindow().hide());
    run.get(30, TimeUnit.SECONDS);
  }

  @Test
  void theFrameIsDarkWhereTheWindowWillBe() throws Exception {
    AtomicReference<Paint> colour = new AtomicReference<>();
    shown =
        stage ->
            Painted.then(
                stage.getScene(),
                () -> {
                  Region root = (Region) stage.getScene().getRoot();
                  colour.set(root.getBackground().getFills().getFirst().getFill());
                  stage.hide();
                });
    opened(new WindowRequest(null, null, null, null, Theme.DARK, null)).get(30, TimeUnit.SECONDS);
    Color dark = assertInstanceOf(Color.class, colour.get());
    assertTrue(dark.getBrightness() < 0.2, dark.toString());
  }

  @Test
  void aFrameThatIsClosedAtOnceEndsTheProgram() throws Exception {
    shown = stage -> Platform.runLater(stage::hide);
    opened().get(30, TimeUnit.SECONDS);
    assertEquals(1, roots.size());
  }

  @Test
  void aFrameThatIsClosedBeforeItIsFilledIsNotFilled() throws Exception {
    shown = stage -> Painted.then(stage.getScene(), stage::hide);
    opened().get(30, TimeUnit.SECONDS);
    driver.waitUntil("the content is made", () -> !making());
    driver.runFx(() -> {});
    assertEquals(1, roots.size());
  }

  private static boolean making() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Stream::of)
        .anyMatch(
            frame ->
                frame.getClassName().equals(OpenWindow.class.getName())
                    && frame.getMethodName().equals("content"));
  }
}
