package io.github.mwinspector.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mwinspector.testing.Answers;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading that is held until the test lets it go on. */
@FxTest
class CurrentSavedTest {
  private static final Path FILE =
      Path.of("src/test/resources/io/github/mwinspector/saved/version-1.mwtask.json");

  private final Queue<Runnable> held = new ArrayDeque<>();
  private FxDriver driver;
  private CurrentLookup lookup;
  private CurrentSaved saved;

  @BeforeEach
  void make(FxDriver fx) {
    driver = fx;
    fx.runFx(
        () -> {
          RequestForm form = new RequestForm(List.of(Answers.request(1).connection().region()));
          lookup = new CurrentLookup(new HeldSource(), held::add);
          CurrentPaste paste = new CurrentPaste(form, held::add);
          saved = new CurrentSaved(form, lookup, paste, () -> Instant.EPOCH, held::add);
        });
  }

  @Test
  void nothingIsReadOnTheJavaFxThread() throws InterruptedException {
    driver.runFx(() -> saved.open(FILE));
    assertEquals("version-1.mwtask.json", driver.onFx(() -> saved.reading().get()));
    assertNull(driver.onFx(() -> lookup.result().get()));
    goOn();
    driver.waitUntil("it is shown", () -> lookup.result().get() != null);
    assertNull(driver.onFx(() -> saved.reading().get()));
  }

  @Test
  void whatWasCancelledIsNotShown() throws InterruptedException {
    driver.runFx(() -> saved.open(FILE));
    driver.runFx(saved::cancel);
    assertNull(driver.onFx(() -> saved.reading().get()));
    goOn();
    assertNull(driver.onFx(() -> lookup.result().get()));
    assertNull(driver.onFx(() -> saved.problem().get()));
  }

  @Test
  void ofTwoFilesTheOneOpenedLastIsShown() throws InterruptedException {
    driver.runFx(() -> saved.open(FILE));
    driver.runFx(() -> saved.open(Path.of("none.json")));
    goOn();
    goOn();
    driver.waitUntil("it is told", () -> saved.problem().get() != null);
    assertNotNull(driver.onFx(() -> saved.problem().get()));
    assertNull(driver.onFx(() -> lookup.result().get()), "the first is not shown");
  }

  @Test
  void aResultEndsTheLookUpUnderWay() throws InterruptedException {
    driver.runFx(() -> lookup.lookUp(Answers.request(1)));
    driver.runFx(() -> saved.open(FILE));
    held.remove();
    goOn();
    driver.waitUntil("it is shown", () -> lookup.result().get() != null);
    assertNull(driver.onFx(() -> lookup.running().get()));
    assertNotNull(driver.onFx(() -> lookup.result().get().saved()));
  }

  /** Runs what is held first, on a thread of its own, to its end. */
  private void goOn() throws InterruptedException {
    Thread reading = Thread.ofVirtual().start(held.remove());
    reading.join();
  }
}
