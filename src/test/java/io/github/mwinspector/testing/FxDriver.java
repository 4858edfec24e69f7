package io.github.mwinspector.testing;

import com.sun.glass.ui.testglass.FileAnswers;
import io.github.mwinspector.view.picture.PngEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A user at the windows. Called from the test's thread: every action is posted to the FX thread,
 * and the call returns when the windows are laid out again, also when the action opened a dialog
 * that waits. No call waits longer than {@link FxThread#PATIENCE}.
 */
public final class FxDriver {
  private static @Nullable FxDriver driver;

  private final Robot robot;
  private final FxThread fx;
  private final FxWatchdog watchdog;
  private Point2D lastClick = Point2D.ZERO;

  private FxDriver(Thread thread) {
    this.robot = new Robot();
    this.fx = new FxThread(thread);
    this.watchdog = new FxWatchdog(thread, FxWatchdog.limit());
  }

  /** The driver of this JVM; the first call starts JavaFX and loads the common controls. */
  public static synchronized FxDriver start() {
    if (driver == null) {
      CompletableFuture<FxDriver> started = new CompletableFuture<>();
      Platform.startup(() -> started.complete(new FxDriver(Thread.currentThread())));
      Platform.setImplicitExit(false);
      driver = started.join();
      WarmUp.run(driver);
    }
    return driver;
  }

  /** Shows a window of 1000 x 700 around what is made on the FX thread. */
  public Stage show(Supplier<? extends Parent> content) {
    return show(stage -> stage.setScene(new Scene(content.get(), 1000, 700)));
  }

  /**
   * Shows a window. The watchdog looks away until it is laid out: making the first window is
   * start-up, which has a figure of its own.
   */
  public Stage show(Consumer<Stage> content) {
    return watchdog.lookAway(
        () -> {
          Stage stage = onFx(() -> made(content));
          fx.awaitLayout();
          return stage;
        });
  }

  private static Stage made(Consumer<Stage> content) {
    Stage stage = new Stage();
    content.accept(stage);
    stage.show();
    return stage;
  }

  /** Runs on the FX thread and hands over the result; must not open a dialog that waits. */
  public <T> T onFx(Callable<T> work) {
    return fx.call(work);
  }

  /** Runs on the FX thread; what opens a dialog that waits may be run, too. */
  public void runFx(Runnable work) {
    fx.perform(work);
  }

  /** Clicks the middle of the node, with those keys held. */
  public void click(Node node, KeyCode... held) {
    click(node, MouseButton.PRIMARY, 1, held);
  }

  /** Clicks twice, fast enough to be a double click. */
  public void doubleClick(Node node, KeyCode... held) {
    click(node, MouseButton.PRIMARY, 2, held);
  }

  /** Clicks with the secondary button: opens context menus. */
  public void rightClick(Node node, KeyCode... held) {
    click(node, MouseButton.SECONDARY, 1, held);
  }

  /** Moves the pointer to the middle of the node. */
  public void moveTo(Node node) {
    fx.perform(() -> robot.mouseMove(middle(node)));
  }

  /** Presses on one node, moves in steps to another, and releases there. */
  public void drag(Node from, Node to) {
    List<Runnable> steps = new ArrayList<>();
    steps.add(() -> robot.mouseMove(middle(from)));
    steps.add(() -> robot.mousePress(MouseButton.PRIMARY));
    for (double part : new double[] {0.1, 0.5, 1}) {
      steps.add(() -> robot.mouseMove(middle(from).interpolate(middle(to), part)));
    }
    steps.add(() -> robot.mouseRelease(MouseButton.PRIMARY));
    fx.perform(steps.toArray(Runnable[]::new));
  }

  /** Turns the wheel over the node; a positive number of clicks scrolls towards the end. */
  public void scroll(Node node, int clicks) {
    fx.perform(() -> robot.mouseMove(middle(node)), () -> robot.mouseWheel(clicks));
  }

  /** Presses and releases a key while others are held. */
  public void press(KeyCode key, KeyCode... held) {
    fx.perform(holding(held, () -> robot.keyPress(key), () -> robot.keyRelease(key)));
  }

  /** Types any text into what has the focus; frames come in between, as with the fastest typist. */
  public void type(String text) {
    int[] keys = text.codePoints().toArray();
    for (int from = 0; from < keys.length; from += 8) {
      fx.perform(
          Arrays.stream(keys, from, Math.min(keys.length, from + 8))
              .mapToObj(Character::toString)
              .<Runnable>map(typed -> () -> typed(typed))
              .toArray(Runnable[]::new));
    }
  }

  /** Waits until something is true on the FX thread; fails with a picture of the windows. */
  public void waitUntil(String what, BooleanSupplier condition) {
    waitUntil(what, condition, FxThread.PATIENCE);
  }

  void waitUntil(String what, BooleanSupplier condition, Duration patience) {
    if (!fx.poll(condition, patience)) {
      Path picture = pictureOfFailure(what);
      throw new AssertionError(
          "waited in vain until %s; windows %s, see %s"
              .formatted(what, onFx(WindowsOnScreen::titles), picture));
    }
  }

  /** The first visible node for a CSS selector, newest window first; waits until there is one. */
  public Node find(String selector) {
    return await("there is " + selector, () -> findAll(selector).stream().findFirst());
  }

  /** Like {@link #find(String)}, for a node of that type. */
  public <N extends Node> N find(String selector, Class<N> type) {
    return type.cast(find(selector));
  }

  /** The first visible node with exactly that text; waits until there is one. */
  public Node findByText(String text) {
    return await('"' + text + "\" is shown", () -> WindowsOnScreen.withText(text));
  }

  /** All visible nodes for a CSS selector as of now, newest window first. */
  public List<Node> findAll(String selector) {
    return onFx(() -> WindowsOnScreen.select(selector));
  }

  /** Whether that text is to be seen now. */
  public boolean shows(String text) {
    return onFx(() -> WindowsOnScreen.withText(text).isPresent());
  }

  /** Writes a picture of all windows as they lie on the screen. */
  public void snapshot(Path png) {
    byte[] file = PngEncoder.encode(watchdog.lookAway(() -> onFx(WindowsOnScreen::picture)));
    try {
      Files.createDirectories(png.toAbsolutePath().getParent());
      Files.write(png, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text in the clipboard, empty when there is none. */
  public String clipboardText() {
    return onFx(() -> Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""));
  }

  /** What the FX thread threw since the last call; who takes them decides about them. */
  public List<Throwable> takeErrors() {
    return fx.takeErrors();
  }

  /** Watches the FX thread of this JVM. */
  public FxWatchdog watchdog() {
    return watchdog;
  }

  /** Closes all windows and lets go of all keys, buttons, copied text and queued files. */
  void closeAllWindows() {
    fx.perform(
        () -> WindowsOnScreen.newestFirst().forEach(Window::hide),
        () -> robot.mouseRelease(MouseButton.PRIMARY, MouseButton.SECONDARY, MouseButton.MIDDLE),
        () -> robot.keyRelease(KeyCode.SHIFT),
        () -> robot.keyRelease(KeyCode.CONTROL),
        () -> robot.keyRelease(KeyCode.ALT),
        () -> robot.mouseMove(0, 0),
        () -> Clipboard.getSystemClipboard().clear());
    FileAnswers.clear();
    waitUntil("all windows are closed", () -> Window.getWindows().isEmpty());
  }

  Path pictureOfFailure(String name) {
    Path picture = Path.of("target", "failed", name.replaceAll("[^\\w.-]+", "-") + ".png");
    snapshot(picture);
    return picture;
  }

  private Node await(String what, Supplier<Optional<Node>> search) {
    AtomicReference<Node> found = new AtomicReference<>();
    waitUntil(
        what,
        () -> {
          search.get().ifPresent(found::set);
          return found.get() != null;
        });
    // It may have come this moment: only after the next layout is it where it will be clicked.
    if (!Platform.isFxApplicationThread()) {
      fx.awaitLayout();
    }
    return found.get();
  }

  private void click(Node node, MouseButton button, int times, KeyCode... held) {
    List<Runnable> clicks = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      clicks.add(() -> robot.mousePress(button));
      clicks.add(() -> robot.mouseRelease(button));
    }
    fx.perform(() -> approach(middle(node)));
    fx.perform(holding(held, clicks.toArray(Runnable[]::new)));
  }

  /** Two clicks one after the other on the same place must not count as a double click. */
  private void approach(Point2D target) {
    if (target.distance(lastClick) < 40) {
      robot.mouseMove(0, 0);
    }
    lastClick = target;
    robot.mouseMove(target);
  }

  private Runnable[] holding(KeyCode[] held, Runnable... actions) {
    List<Runnable> all = new ArrayList<>();
    Arrays.stream(held).forEach(key -> all.add(() -> robot.keyPress(key)));
    all.addAll(List.of(actions));
    Arrays.stream(held).forEach(key -> all.add(() -> robot.keyRelease(key)));
    return all.toArray(Runnable[]::new);
  }

  private static void typed(String character) {
    Node target =
        WindowsOnScreen.focused()
            .map(window -> window.getScene().getFocusOwner())
            .orElseThrow(() -> new AssertionError("nothing has the focus to type into"));
    KeyCode none = KeyCode.UNDEFINED;
    Event.fireEvent(
        target, new KeyEvent(KeyEvent.KEY_TYPED, character, "", none, false, false, false, false));
  }

  private static Point2D middle(Node node) {
    Bounds bounds = node.localToScreen(node.getLayoutBounds());
    if (bounds == null || node.getScene().getWindow() == null) {
      throw new AssertionError("not on the screen: " + node);
    }
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }
}
