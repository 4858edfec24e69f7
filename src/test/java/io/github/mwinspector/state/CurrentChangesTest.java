package io.github.mwinspector.state;

import static io.github.mwinspector.testing.Answers.answer;
import static io.github.mwinspector.testing.Answers.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mwinspector.evidence.Changes;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comparisons that the test runs when it wants to. */
@FxTest
class CurrentChangesTest {
  private static final TaskAnswer RUNNING = answer(request(1), ExecutionStatus.Known.IN_PROGRESS);
  private static final TaskAnswer FAILED = answer(request(1), ExecutionStatus.Known.FAILED);

  private final List<Runnable> begun = new ArrayList<>();
  private final CurrentChanges current = new CurrentChanges(begun::add);
  private FxDriver driver;

  /** A comparison is begun, and more becomes known meanwhile. */
  @BeforeEach
  void comparedAndOutdated(FxDriver driver) {
    this.driver = driver;
    driver.runFx(
        () -> {
          current.newer(RUNNING, FAILED, Evidence.NONE);
          current.newer(Evidence.NONE.with(new Question.OfInvocations(), new Piece.Asking(null)));
        });
    assertEquals(1, begun.size());
  }

  private void endFirst() {
    begun.getFirst().run();
    driver.runFx(() -> {});
  }

  @Test
  void whatBecameKnownMeanwhileIsComparedNext() {
    endFirst();
    assertEquals(2, begun.size());
    assertEquals(false, driver.onFx(() -> current.changes().get().all().isEmpty()));
  }

  @Test
  void whatEndsAfterTheWindowTellsNothingAndBeginsNothing() {
    driver.runFx(current::dispose);
    endFirst();
    assertEquals(1, begun.size());
    assertEquals(Changes.NONE, driver.onFx(() -> current.changes().get()));
  }
}
