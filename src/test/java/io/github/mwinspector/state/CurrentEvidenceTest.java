package io.github.mwinspector.state;

import static io.github.mwinspector.testing.Answers.answer;
import static io.github.mwinspector.testing.Answers.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.Changes;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Place;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldEvidence;
import io.github.mwinspector.testing.HeldSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FxTest
class CurrentEvidenceTest {
  private static final Question INVOCATIONS = new Question.OfInvocations();
  private static final Question NODES = new Question.OfNodes("c-1");

  private final HeldSource lookups = new HeldSource();
  private final HeldEvidence source = new HeldEvidence();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final CurrentLookup lookup = new CurrentLookup(lookups, background);
  private CurrentEvidence evidence;
  private FxDriver driver;

  @BeforeEach
  void follow(FxDriver driver) {
    this.driver = driver;
    source.refuse(new Question.OfWindowExecution());
    evidence = driver.onFx(() -> new CurrentEvidence(lookup, source, background));
  }

  @AfterEach
  void end() {
    driver.runFx(evidence::dispose);
    background.shutdownNow();
  }

  private void show(int number) {
    show(number, ExecutionStatus.Known.FAILED);
  }

  private void show(int number, ExecutionStatus status) {
    LookupRequest request = request(number);
    int before = Collections.frequency(source.asked(), INVOCATIONS);
    driver.runFx(() -> lookup.lookUp(request));
    driver.waitUntil("the look-up has begun", () -> lookups.waiting() > 0);
    lookups.take().answer(answer(request, status));
    driver.waitUntil(
        "its invocations are asked for",
        () -> Collections.frequency(source.asked(), INVOCATIONS) > before);
  }

  private void whenDone() {
    driver.waitUntil("nothing is asked", () -> evidence.running().get() == null);
  }

  private @Nullable Evidence known() {
    Explained explained = driver.onFx(() -> evidence.explained().get());
    return explained == null ? null : explained.evidence();
  }

  private static Finding.Invocations invocations(String... ids) {
    return new Finding.Invocations(
        Stream.of(ids).map(CurrentEvidenceTest::invocation).toList(), true);
  }

  private static Invocation invocation(String id) {
    return new Invocation(
        id,
        null,
        null,
        List.of(),
        List.of(),
        ExecutionStatus.Known.FAILED,
        null,
        null,
        null,
        null,
        null);
  }

  @Test
  void aResultIsExplained() {
    show(1);
    assertEquals(request(1), source.call(INVOCATIONS).request);
    source.call(INVOCATIONS).answer(invocations("i-1"));
    driver.waitUntil("they are there", () -> known() != null && !known().invocations().isEmpty());
    assertEquals("i-1", known().invocations().getFirst().invocationId());
  }

  @Test
  void pagesShowAsTheyCome() {
    show(1);
    source.call(INVOCATIONS).soFar.accept(invocations("first page"));
    driver.waitUntil(
        "the first page is there", () -> known() != null && !known().invocations().isEmpty());
    assertInstanceOf(Piece.Asking.class, known().piece(INVOCATIONS));
    assertNotNull(driver.onFx(() -> evidence.running().get()));
  }

  @Test
  void aNewerResultNeverShowsTheEvidenceOfTheOneBefore() {
    show(1);
    HeldEvidence.Call older = source.call(INVOCATIONS);
    show(2);
    driver.waitUntil("the older call was interrupted", older::interrupted);
    assertTrue(known() == null || known().invocations().isEmpty());
    source.call(INVOCATIONS).answer(invocations("newer"));
    driver.waitUntil(
        "the newer one's are there", () -> known() != null && !known().invocations().isEmpty());
    assertEquals("newer", known().invocations().getFirst().invocationId());
  }

  @Test
  void aQuestionIsSentOnce() {
    show(1);
    source.call(INVOCATIONS).answer(invocations("i-1"));
    whenDone();
    driver.runFx(
        () -> {
          evidence.ask(NODES);
          evidence.ask(NODES);
        });
    driver.waitUntil("it is asked", () -> source.was(NODES));
    driver.runFx(() -> evidence.ask(NODES));
    source.call(NODES).answer(new Finding.Nodes(List.of(), true));
    whenDone();
    driver.runFx(() -> evidence.ask(NODES));
    whenDone();
    assertEquals(1, Collections.frequency(source.asked(), NODES));
    assertEquals(1, Collections.frequency(source.asked(), INVOCATIONS));
  }

  @Test
  void whatIsWantedMeanwhileIsAskedWithoutWaiting() {
    show(1);
    driver.runFx(() -> evidence.ask(NODES));
    driver.waitUntil("it is asked beside the invocations", () -> source.was(NODES));
    assertFalse(source.call(INVOCATIONS).interrupted());
  }

  @Test
  void whatCantBeHadCostsNothingElseAndCanBeTriedAgain() {
    show(1);
    driver.runFx(() -> evidence.ask(NODES));
    driver.waitUntil("it is asked", () -> source.was(NODES));
    source.call(NODES).deny();
    source.call(INVOCATIONS).answer(invocations("i-1"));
    whenDone();
    assertInstanceOf(Piece.NotAvailable.class, known().piece(NODES));
    assertInstanceOf(Piece.Found.class, known().piece(INVOCATIONS));
    driver.runFx(() -> evidence.askAgain(NODES));
    driver.waitUntil("it is asked again", () -> Collections.frequency(source.asked(), NODES) == 2);
    source.call(NODES).answer(new Finding.Nodes(List.of(), true));
    whenDone();
    assertInstanceOf(Piece.Found.class, known().piece(NODES));
  }

  @Test
  void aFailureCanBeTriedAgainWhileAnotherCallIsSilent() {
    show(1);
    driver.runFx(() -> evidence.ask(NODES));
    driver.waitUntil("it is asked", () -> source.was(NODES));
    source.call(NODES).deny();
    driver.waitUntil("that is known", () -> known().piece(NODES) instanceof Piece.NotAvailable);
    driver.runFx(() -> evidence.askAgain(NODES));
    driver.waitUntil("it is asked again", () -> Collections.frequency(source.asked(), NODES) == 2);
    assertNotNull(driver.onFx(() -> evidence.running().get()));
  }

  @Test
  void theSameTaskAgainAsksOnlyWhatCanHaveChangedAndKeepsTheRestInSight() {
    show(1, ExecutionStatus.Known.IN_PROGRESS);
    source.call(INVOCATIONS).answer(invocations("older"));
    driver.runFx(() -> evidence.ask(NODES));
    driver.waitUntil("it is asked", () -> source.was(NODES));
    source.call(NODES).answer(new Finding.Nodes(List.of(), true));
    whenDone();
    show(1, ExecutionStatus.Known.FAILED);
    assertEquals("older", known().invocations().getFirst().invocationId());
    assertInstanceOf(Piece.Found.class, known().piece(INVOCATIONS));
    source.call(INVOCATIONS).soFar.accept(new Finding.Invocations(List.of(), false));
    source.call(INVOCATIONS).answer(invocations("newer"));
    driver.waitUntil(
        "the newer ones are there",
        () -> known().invocations().getFirst().invocationId().equals("newer"));
    whenDone();
    assertEquals(1, Collections.frequency(source.asked(), NODES), "it was over");
  }

  @Test
  void whatAFollowedTaskChangedIsToldUntilSomethingElseDoes() {
    show(1, ExecutionStatus.Known.PENDING);
    source.call(INVOCATIONS).answer(invocations("a"));
    whenDone();
    show(1, ExecutionStatus.Known.IN_PROGRESS);
    source.call(INVOCATIONS).answer(invocations("a", "b"));
    whenDone();
    driver.waitUntil("the new one is told", () -> changed().size() == 2);
    show(1, ExecutionStatus.Known.FAILED);
    driver.waitUntil("the end alone is told", () -> changed().size() == 1);
    show(2);
    assertEquals(0, driver.onFx(() -> changed().size()), "another task");
  }

  private Map<Place, Changes.Change> changed() {
    return evidence.changes().get().all();
  }

  @Test
  void whatFailsWhenAskedAgainStaysAsItWas() {
    show(1, ExecutionStatus.Known.PENDING);
    source.call(INVOCATIONS).answer(invocations("older"));
    whenDone();
    show(1, ExecutionStatus.Known.IN_PROGRESS);
    source.call(INVOCATIONS).deny();
    whenDone();
    assertEquals("older", known().invocations().getFirst().invocationId());
  }

  @Test
  void anUnexpectedErrorIsAPieceThatCantBeHad() {
    show(1);
    source.call(INVOCATIONS).fail(new IllegalStateException("canary-7731"));
    whenDone();
    Piece.NotAvailable piece =
        assertInstanceOf(Piece.NotAvailable.class, known().piece(INVOCATIONS));
    assertEquals("E-UNEXPECTED", piece.code());
    assertFalse((piece.headline() + piece.nextStep() + piece.said()).contains("canary"));
  }

  @Test
  void disposingEndsTheCalls() {
    show(1);
    driver.runFx(evidence::dispose);
    driver.waitUntil("the call was interrupted", source.call(INVOCATIONS)::interrupted);
    assertNull(driver.onFx(() -> evidence.running().get()));
  }
}
