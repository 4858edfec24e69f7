package io.github.mwinspector.state;

import static io.github.mwinspector.testing.Answers.answer;
import static io.github.mwinspector.testing.Answers.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.browse.Row;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldPages;
import io.github.mwinspector.testing.HeldSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is offered for ids that name no task. */
@FxTest
class CurrentOfferTest {
  private static final LookupRequest ASKED = request(1);
  private static final String EXECUTION = ASKED.windowExecutionId().value();
  private static final String TASK = ASKED.taskExecutionId().value();

  private final HeldSource source = new HeldSource();
  private final HeldPages pages = new HeldPages();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final CurrentLookup lookup = new CurrentLookup(source, background);
  private final CurrentOffer offer = new CurrentOffer(lookup, pages, background);
  private FxDriver driver;

  @BeforeEach
  void take(FxDriver driver) {
    this.driver = driver;
  }

  @AfterEach
  void end() {
    driver.runFx(offer::dispose);
    background.shutdownNow();
  }

  private HeldSource.Call begun() {
    driver.runFx(() -> lookup.lookUp(ASKED));
    driver.waitUntil("the look-up has begun", () -> source.waiting() > 0);
    return source.take();
  }

  private HeldPages.Call askedAfter(FailureKind kind) {
    begun().fail(new LookupException(HeldSource.failure(kind)));
    return asked();
  }

  private HeldPages.Call asked() {
    driver.waitUntil("tasks are asked for", () -> pages.waiting() > 0);
    return pages.take();
  }

  private CurrentOffer.Offer made() {
    driver.waitUntil("an offer is made", () -> offer.offer().get() != null);
    return driver.onFx(() -> offer.offer().get());
  }

  private static Row.Task task(String id, String execution) {
    return new Row.Task(id, execution, null, null, null, null, null);
  }

  @Test
  void the_real_tasks_of_the_execution_are_offered_after_a_look_up_that_found_none() {
    HeldPages.Call call = askedAfter(FailureKind.NOT_FOUND);
    assertEquals(new Level.Tasks(EXECUTION), call.level);
    String real = request(2).taskExecutionId().value();
    call.answer(null, task(real, EXECUTION));
    CurrentOffer.Offer made = made();
    assertFalse(made.swapped());
    assertTrue(made.whole());
    LookupRequest offered = made.request(made.tasks().getFirst());
    assertEquals(real, offered.taskExecutionId().value());
    assertEquals(ASKED.windowExecutionId(), offered.windowExecutionId());
    assertEquals(ASKED.connection(), offered.connection());
  }

  @Test
  void swapped_ids_are_recognised_when_the_service_says_so() {
    askedAfter(FailureKind.NOT_FOUND).fail(FailureKind.NOT_FOUND);
    HeldPages.Call second = asked();
    assertEquals(new Level.Tasks(TASK), second.level);
    String other = request(3).taskExecutionId().value();
    second.answer(null, task(other, TASK), task(EXECUTION, TASK));
    CurrentOffer.Offer made = made();
    assertTrue(made.swapped());
    assertEquals(List.of(EXECUTION), made.tasks().stream().map(Row.Task::id).toList());
    assertEquals(TASK, made.request(made.tasks().getFirst()).windowExecutionId().value());
  }

  @Test
  void neither_id_known_offers_nothing_and_asks_no_third_time() {
    askedAfter(FailureKind.NOT_FOUND).fail(FailureKind.NOT_FOUND);
    asked().fail(FailureKind.NOT_FOUND);
    driver.onFx(() -> null);
    assertNull(driver.onFx(() -> offer.offer().get()));
    assertEquals(0, pages.waiting());
  }

  @Test
  void other_failures_and_results_ask_nothing() {
    begun().fail(new LookupException(HeldSource.failure(FailureKind.ACCESS_DENIED)));
    driver.waitUntil("it failed", () -> lookup.failure().get() != null);
    begun().answer(answer(ASKED));
    driver.waitUntil("it is there", () -> lookup.result().get() != null);
    assertEquals(0, pages.waiting());
  }

  @Test
  void another_look_up_ends_the_question_and_takes_the_offer_away() {
    HeldPages.Call call = askedAfter(FailureKind.NOT_FOUND);
    begun();
    driver.waitUntil("the question is ended", call::interrupted);
    assertNull(driver.onFx(() -> offer.offer().get()));
  }
}
