package io.github.mwinspector.state;

import static io.github.mwinspector.testing.Answers.answer;
import static io.github.mwinspector.testing.Answers.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.browse.Row;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.RegisteredTask;
import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.lookup.ExecutionFinder;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.Meant;
import io.github.mwinspector.lookup.MeantTask;
import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.paste.Fact;
import io.github.mwinspector.paste.OtherId;
import io.github.mwinspector.paste.Pasted;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.WindowExecutionId;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldEvidence;
import io.github.mwinspector.testing.HeldPages;
import io.github.mwinspector.testing.HeldSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is offered for ids that name no task. */
@FxTest
class CurrentOfferTest {
  private static final LookupRequest ASKED = request(1);
  private static final String EXECUTION = ASKED.windowExecutionId().value();
  private static final String TASK = ASKED.taskExecutionId().value();

  private static final String WINDOW = "mw-0c5ed765acdd0b2f1";

  private final HeldSource source = new HeldSource();
  private final Executions executions = new Executions();
  private final HeldPages pages = new HeldPages();
  private final HeldEvidence evidence = new HeldEvidence();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final CurrentLookup lookup = new CurrentLookup(source, background);
  private final CurrentOffer offer =
      new CurrentOffer(lookup, new MeantTask.Sources(executions, pages, evidence), background);
  private FxDriver driver;

  /** Window executions with the ids of their tasks; all others don't exist. */
  private static final class Executions implements ExecutionFinder {
    private final Map<String, List<String>> tasks = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile @Nullable FailureKind refused;

    @Override
    public String account(Connection connection) {
      throw new AssertionError("nobody asks for the account");
    }

    @Override
    public @Nullable WindowExecution ask(Connection connection, WindowExecutionId execution)
        throws LookupException {
      asked.add(execution.value());
      FailureKind why = refused;
      if (why != null) {
        throw new LookupException(HeldSource.failure(why));
      }
      List<String> ids = tasks.get(execution.value());
      return ids == null ? null : new WindowExecution(ids, null, null, null, null);
    }
  }

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
    return task(id, execution, "AWS-RunShellScript");
  }

  private static Row.Task task(String id, String execution, String arn) {
    return new Row.Task(id, execution, TaskType.Known.RUN_COMMAND, null, arn, null, null);
  }

  private static String id(int number) {
    return request(number).taskExecutionId().value();
  }

  private List<String> offered(CurrentOffer.Offer made) {
    return made.tasks().stream().map(Row.Task::id).toList();
  }

  /** The execution that was asked for has two tasks; the call for the second's invocations. */
  private HeldEvidence.Call invocationsOfTheSecondTask() {
    executions.tasks.put(EXECUTION, List.of(id(2), id(3)));
    askedAfter(FailureKind.NOT_FOUND).answer(null, task(id(2), EXECUTION), task(id(3), EXECUTION));
    driver.waitUntil("the first's are asked for", () -> !evidence.asked().isEmpty());
    assertEquals(List.of(id(2), id(3)), offered(made()), "offered while it is asked");
    evidence.call(new Question.OfInvocations()).answer(new Finding.Invocations(List.of(), true));
    driver.waitUntil("the second's are asked for", () -> evidence.asked().size() == 2);
    HeldEvidence.Call call = evidence.call(new Question.OfInvocations());
    assertEquals(id(3), call.request.taskExecutionId().value());
    return call;
  }

  private static Finding invocation(String invocationId, String executionId) {
    Invocation one =
        new Invocation(
            invocationId,
            executionId,
            TaskType.Known.RUN_COMMAND,
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null);
    return new Finding.Invocations(List.of(one), true);
  }

  private CurrentOffer.Offer right() {
    driver.waitUntil(
        "the right one is known",
        () -> offer.offer().get() != null && offer.offer().get().meant().right() != null);
    return driver.onFx(() -> offer.offer().get());
  }

  private void pasted(Map<Fact, String> facts, OtherId... others) {
    driver.runFx(() -> offer.place().set(new Pasted(facts, List.of(others), List.of(), List.of())));
  }

  @Test
  void the_real_tasks_of_the_execution_are_offered_after_a_look_up_that_found_none() {
    executions.tasks.put(EXECUTION, List.of(id(2)));
    HeldPages.Call call = askedAfter(FailureKind.NOT_FOUND);
    assertEquals(new Level.Tasks(EXECUTION), call.level);
    call.answer(null, task(id(2), EXECUTION));
    CurrentOffer.Offer made = made();
    assertFalse(made.meant().swapped());
    assertTrue(made.only());
    LookupRequest offered = made.request(made.tasks().getFirst());
    assertEquals(id(2), offered.taskExecutionId().value());
    assertEquals(ASKED.windowExecutionId(), offered.windowExecutionId());
    assertEquals(ASKED.connection(), offered.connection());
  }

  @Test
  void all_pages_of_tasks_are_read_up_to_a_bound() {
    executions.tasks.put(EXECUTION, List.of());
    HeldPages.Call call = askedAfter(FailureKind.NOT_FOUND);
    for (int page = 2; page <= 5; page++) {
      call.answer("t" + page, task(id(page), EXECUTION));
      call = asked();
      assertEquals("t" + page, call.token);
    }
    call.answer("t6", task(id(6), EXECUTION));
    CurrentOffer.Offer made = made();
    assertEquals(5, made.tasks().size());
    assertFalse(made.meant().whole(), "more pages are not read");
    assertEquals(0, pages.waiting());
  }

  @Test
  void tasks_whose_list_is_denied_are_offered_by_the_ids_of_their_execution() {
    executions.tasks.put(EXECUTION, List.of(id(2)));
    askedAfter(FailureKind.NOT_FOUND).fail(FailureKind.ACCESS_DENIED);
    assertEquals(List.of(id(2)), offered(made()));
  }

  @Test
  void a_denied_execution_is_made_up_for_by_the_list_of_its_tasks() {
    executions.refused = FailureKind.ACCESS_DENIED;
    askedAfter(FailureKind.NOT_FOUND).answer(null, task(id(2), EXECUTION));
    assertEquals(List.of(id(2)), offered(made()));
  }

  @Test
  void the_id_of_an_invocation_leads_to_its_task() {
    invocationsOfTheSecondTask().answer(invocation(TASK, id(9)));
    CurrentOffer.Offer made = right();
    assertEquals(Meant.Kind.INVOCATION, made.meant().right().kind());
    assertEquals(List.of(id(3)), offered(made));
  }

  @Test
  void the_id_of_a_command_leads_to_the_task_that_ran_it() {
    invocationsOfTheSecondTask().answer(invocation(id(9), TASK));
    CurrentOffer.Offer made = right();
    assertEquals(Meant.Kind.COMMAND, made.meant().right().kind());
    assertEquals(List.of(id(3)), offered(made));
  }

  @Test
  void a_window_task_id_leads_to_what_its_definition_ran_when_the_window_was_pasted() {
    pasted(Map.of(Fact.WINDOW, WINDOW, Fact.WINDOW_EXECUTION, EXECUTION));
    executions.tasks.put(EXECUTION, List.of(id(2), id(3)));
    askedAfter(FailureKind.NOT_FOUND)
        .answer(null, task(id(2), EXECUTION), task(id(3), EXECUTION, "AWS-RunPatchBaseline"));
    Question asked = new Question.OfWindowTask(WINDOW, TASK);
    driver.waitUntil("the definition is asked for", () -> evidence.was(asked));
    evidence
        .call(asked)
        .answer(
            new RegisteredTask(
                TASK,
                "patch",
                "AWS-RunPatchBaseline",
                null,
                TaskType.Known.RUN_COMMAND,
                1,
                null,
                null,
                null,
                List.of(),
                List.of()));
    CurrentOffer.Offer made = right();
    assertEquals(Meant.Kind.WINDOW_TASK, made.meant().right().kind());
    assertEquals(List.of(id(3)), offered(made));
  }

  @Test
  void a_command_id_pasted_beside_an_execution_alone_offers_its_task_and_nothing_before() {
    pasted(
        Map.of(Fact.WINDOW_EXECUTION, EXECUTION),
        new OtherId(OtherId.Kind.NODE, "i-02573cafcfEXAMPLE"),
        new OtherId(OtherId.Kind.COMMAND, id(9)));
    executions.tasks.put(EXECUTION, List.of(id(2), id(3)));
    driver.runFx(() -> offer.opened(ASKED.connection(), ASKED.windowExecutionId()));
    asked().answer(null, task(id(2), EXECUTION), task(id(3), EXECUTION));
    driver.waitUntil("invocations are asked for", () -> !evidence.asked().isEmpty());
    assertNull(driver.onFx(() -> offer.offer().get()), "Browse lists them all");
    evidence.call(new Question.OfInvocations()).answer(invocation(id(8), id(9)));
    assertEquals(List.of(id(2)), offered(right()));
  }

  @Test
  void an_execution_alone_with_nothing_pasted_beside_it_asks_nothing() {
    pasted(Map.of(Fact.WINDOW_EXECUTION, EXECUTION));
    driver.runFx(() -> offer.opened(ASKED.connection(), ASKED.windowExecutionId()));
    assertNull(driver.onFx(() -> offer.offer().get()));
    assertEquals(0, pages.waiting());
  }

  @Test
  void swapped_ids_are_recognised_when_the_service_says_so() {
    executions.tasks.put(TASK, List.of(id(3), EXECUTION));
    HeldPages.Call second = askedAfter(FailureKind.NOT_FOUND);
    assertEquals(new Level.Tasks(TASK), second.level);
    second.answer(null, task(id(3), TASK), task(EXECUTION, TASK));
    CurrentOffer.Offer made = made();
    assertTrue(made.meant().swapped());
    assertEquals(List.of(EXECUTION), offered(made));
    assertEquals(TASK, made.request(made.tasks().getFirst()).windowExecutionId().value());
  }

  @Test
  void neither_id_known_offers_nothing() {
    begun().fail(new LookupException(HeldSource.failure(FailureKind.NOT_FOUND)));
    driver.waitUntil("both are asked for", () -> executions.asked.equals(List.of(EXECUTION, TASK)));
    assertNull(driver.onFx(() -> offer.offer().get()));
    assertEquals(0, pages.waiting());
  }

  @Test
  void other_failures_and_results_ask_nothing() {
    executions.tasks.put(EXECUTION, List.of(id(2)));
    begun().fail(new LookupException(HeldSource.failure(FailureKind.ACCESS_DENIED)));
    driver.waitUntil("it failed", () -> lookup.failure().get() != null);
    begun().answer(answer(ASKED));
    driver.waitUntil("it is there", () -> lookup.result().get() != null);
    assertEquals(0, pages.waiting());
  }

  @Test
  void another_look_up_ends_the_question_and_takes_the_offer_away() {
    executions.tasks.put(EXECUTION, List.of(id(2)));
    HeldPages.Call call = askedAfter(FailureKind.NOT_FOUND);
    begun();
    driver.waitUntil("the question is ended", call::interrupted);
    assertNull(driver.onFx(() -> offer.offer().get()));
  }
}
