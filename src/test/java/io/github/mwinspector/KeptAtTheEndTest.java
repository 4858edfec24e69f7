package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mwinspector.recall.LookedUp;
import io.github.mwinspector.state.CurrentRecall;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.view.Theme;
import io.github.mwinspector.view.WindowModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window that is closed in the moment in which its result comes remembers it. */
@FxTest
class KeptAtTheEndTest {
  @TempDir Path home;

  private Session session() {
    return new Session(Map.of("XDG_CONFIG_HOME", home.toString()), home.toString(), _ -> {});
  }

  @Test
  void a_result_that_came_just_before_the_end_is_remembered(FxDriver driver) throws Exception {
    try (Session warm = session()) {
      // Loads the classes, which isn't to be taken for a stall of the JavaFX thread.
      warm.windowModel(Theme.LIGHT);
    }
    Session first = session();
    AtomicBoolean closed = new AtomicBoolean();
    driver.runFx(
        () -> {
          WindowModel model = first.windowModel(Theme.LIGHT);
          CurrentRecall[] recall = new CurrentRecall[1];
          // The file is being read when the result comes: its look-up waits for its turn.
          model.lookup().result().subscribe((_, _) -> recall[0].refresh());
          recall[0] = first.recall(model);
          model
              .lookup()
              .result()
              .subscribe(
                  (_, _) -> {
                    recall[0].dispose();
                    first.close();
                    closed.set(true);
                  });
          model.lookup().lookUp(model.examples().getFirst().request());
        });
    driver.waitUntil("the result came", closed::get);
    first.awaitKept();
    Session second = session();
    CurrentRecall[] again = new CurrentRecall[1];
    driver.runFx(
        () -> {
          again[0] = second.recall(second.windowModel(Theme.LIGHT));
          again[0].refresh();
        });
    driver.waitUntil("it is remembered", () -> !again[0].remembered().get().lookUps().isEmpty());
    List<LookedUp> kept = driver.onFx(() -> again[0].remembered().get().lookUps());
    assertEquals(1, kept.size());
    second.close();
    second.awaitKept();
  }
}
