package io.github.mwinspector.state;

import static io.github.mwinspector.testing.Answers.answer;
import static io.github.mwinspector.testing.Answers.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.OtherRun;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldEvidence;
import io.github.mwinspector.testing.HeldSource;
import io.github.mwinspector.testing.SampleEvidence;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The result beside another run, whose answers come when the test says so. */
@FxTest
class CurrentComparisonTest {
  private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");
  private static final Question INVOCATIONS = new Question.OfInvocations();
  private static final Question WINDOWS = new Question.OfWindows();
  private static final Question MATCH = new Question.OfWindowExecutions("mw-1", START);
  private static final Question EARLIER = new Question.OfEarlierExecutions("mw-1", START);
  private static final int BEFORE = 7;

  private final HeldSource lookups = new HeldSource();
  private final HeldEvidence source = new HeldEvidence();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final CurrentLookup lookup = new CurrentLookup(lookups, background);
  private CurrentEvidence evidence;
  private CurrentComparison comparison;
  private FxDriver driver;

  @BeforeEach
  void follow(FxDriver driver) {
    this.driver = driver;
    driver.runFx(
        () -> {
          evidence = new CurrentEvidence(lookup, source, background);
          comparison = new CurrentComparison(lookup, evidence, lookups, source, background);
        });
  }

  @AfterEach
  void end() {
    driver.runFx(comparison::dispose);
    driver.runFx(evidence::dispose);
    background.shutdownNow();
  }

  private Comparing now() {
    return driver.onFx(() -> comparison.now().get());
  }

  private OtherRun other() {
    return assertInstanceOf(Comparing.WithOther.class, now()).other();
  }

  private void show(int number) {
    driver.runFx(() -> lookup.lookUp(request(number)));
    look(number).answer(answer(request(number)));
    driver.waitUntil(
        "it is shown",
        () ->
            lookup.result().get() != null
                && lookup.result().get().request().equals(request(number)));
    answerWhenAsked(INVOCATIONS, SampleEvidence.many(2, 0));
  }

  private HeldSource.Call look(int number) {
    driver.waitUntil("a look-up has begun", () -> lookups.waiting() > 0);
    HeldSource.Call call = lookups.take();
    assertEquals(request(number), call.request);
    return call;
  }

  private void answerWhenAsked(Question question, Finding finding) {
    driver.waitUntil("it is asked: " + question, () -> source.was(question));
    source.call(question).answer(finding);
  }

  private void want() {
    driver.runFx(comparison::want);
  }

  /** The search finds the run before. */
  private void find(int number) {
    Question tasks = new Question.OfTasksOf(request(BEFORE).windowExecutionId().value());
    answerWhenAsked(WINDOWS, new Finding.Windows(List.of("mw-1"), true));
    answerWhenAsked(
        MATCH,
        new Finding.WindowExecutions(List.of(request(number).windowExecutionId().value()), true));
    answerWhenAsked(
        EARLIER,
        new Finding.Runs(
            List.of(
                new Finding.Run(
                    request(BEFORE).windowExecutionId().value(), START.minusSeconds(99))),
            true));
    answerWhenAsked(
        tasks,
        new Finding.TaskRuns(
            List.of(
                new Finding.TaskRun(
                    request(BEFORE).taskExecutionId().value(),
                    "AWS-RunShellScript",
                    answer(request(BEFORE)).task().type())),
            true));
  }

  /** The other run answers, and names these invocations. */
  private void bring(int number, TaskAnswer answer) {
    int before = Collections.frequency(source.asked(), INVOCATIONS);
    look(number).answer(answer);
    driver.waitUntil(
        "its invocations are asked for",
        () -> Collections.frequency(source.asked(), INVOCATIONS) > before);
    assertEquals(request(number), source.call(INVOCATIONS).request);
    source.call(INVOCATIONS).answer(SampleEvidence.many(3, 0));
    driver.waitUntil("it is whole", () -> other() instanceof OtherRun.Had had && had.whole());
  }

  private static String id(LookupRequest request) {
    return request.windowExecutionId().value();
  }

  private Missing name(LookupRequest other) {
    return driver.onFx(() -> comparison.with(id(other), other.taskExecutionId().value()));
  }

  @Test
  void nothingIsAskedBeforeItIsWanted() {
    show(1);
    driver.waitUntil("nothing is asked", () -> evidence.running().get() == null);
    assertEquals(List.of(INVOCATIONS), source.asked());
    assertInstanceOf(Comparing.NotWanted.class, now());
    want();
    driver.waitUntil("the search begins", () -> source.was(WINDOWS));
    assertEquals(new Comparing.Searching("Asking for the account's windows…"), now());
  }

  @Test
  void theRunBeforeIsFoundAndBroughtWithWhatStandsBelowIt() {
    show(1);
    want();
    find(1);
    bring(BEFORE, answer(request(BEFORE)));
    Comparing.WithOther with = assertInstanceOf(Comparing.WithOther.class, now());
    OtherRun.Had had = assertInstanceOf(OtherRun.Had.class, with.other());
    assertTrue(with.before());
    assertNull(with.caveat());
    assertEquals(2, with.first().evidence().invocations().size());
    assertEquals(3, had.evidence().invocations().size());
  }

  @Test
  void anotherResultEndsAndForgetsIt() {
    show(1);
    want();
    find(1);
    HeldSource.Call old = look(BEFORE);
    show(2);
    driver.waitUntil("the look-up was interrupted", old::interrupted);
    assertInstanceOf(Comparing.NotWanted.class, now());
    old.answer(answer(request(BEFORE)));
    want();
    assertInstanceOf(Comparing.Searching.class, now());
  }

  @Test
  void aRunThatWasNamedIsNotComparedWithTheNextResult() {
    show(1);
    want();
    assertNull(name(request(3)));
    bring(3, answer(request(3)));
    show(2);
    assertInstanceOf(Comparing.NotWanted.class, now());
    want();
    assertInstanceOf(Comparing.Searching.class, now());
  }

  @Test
  void noRunIsAskedTwiceUntilAPersonWantsThat() {
    show(1);
    want();
    find(1);
    bring(BEFORE, answer(request(BEFORE)));
    assertNull(name(request(3)));
    bring(3, answer(request(3)));
    driver.runFx(comparison::withRunBefore);
    OtherRun.Had had = assertInstanceOf(OtherRun.Had.class, other());
    assertEquals(request(BEFORE), had.request());
    assertEquals(0, lookups.waiting());
    driver.runFx(comparison::again);
    bring(BEFORE, answer(request(BEFORE)));
  }

  @Test
  void aRunThatIsLeftHalfWayIsAskedAnew() {
    show(1);
    want();
    assertNull(name(request(3)));
    HeldSource.Call left = look(3);
    assertNull(name(request(4)));
    bring(4, answer(request(4)));
    assertTrue(left.interrupted());
    assertNull(name(request(3)));
    bring(3, answer(request(3)));
  }

  @Test
  void theSameResultAgainIsComparedAsItIsNow() {
    driver.runFx(() -> lookup.lookUp(request(1)));
    look(1).answer(answer(request(1), ExecutionStatus.Known.IN_PROGRESS));
    driver.waitUntil("it is shown", () -> lookup.result().get() != null);
    want();
    assertNull(name(request(3)));
    driver.waitUntil("its invocations are asked for", () -> source.was(INVOCATIONS));
    bring(3, answer(request(3)));
    driver.runFx(() -> lookup.lookUp(request(1)));
    look(1).answer(answer(request(1), ExecutionStatus.Known.FAILED));
    driver.waitUntil(
        "it is compared as it ended",
        () ->
            comparison.now().get() instanceof Comparing.WithOther with
                && with.first().answer().task().status() == ExecutionStatus.Known.FAILED
                && with.other() instanceof OtherRun.Had);
    assertEquals(0, lookups.waiting());
  }

  @Test
  void aSearchThatIsDeniedSaysSoAndIsAskedAgain() {
    show(1);
    want();
    driver.waitUntil("it is asked", () -> source.was(WINDOWS));
    source.call(WINDOWS).deny();
    driver.waitUntil("that is said", () -> comparison.now().get() instanceof Comparing.NoRunBefore);
    var none = assertInstanceOf(Comparing.NoRunBefore.class, now());
    assertNotNull(none.why().missing());
    assertEquals(WINDOWS, none.why().missing().question());
    driver.runFx(comparison::again);
    driver.waitUntil(
        "it is asked again", () -> Collections.frequency(source.asked(), WINDOWS) == 2);
  }

  @Test
  void aLookUpThatFailsOrBreaksIsAFailureInWords() {
    show(1);
    want();
    assertNull(name(request(3)));
    look(3).fail(new LookupException(HeldSource.failure(FailureKind.ACCESS_DENIED)));
    driver.waitUntil("that is said", () -> other() instanceof LookupFailure);
    driver.runFx(comparison::again);
    look(3).fail(new IllegalStateException("canary-7731"));
    driver.waitUntil(
        "that is said",
        () -> other() instanceof LookupFailure why && why.kind() == FailureKind.UNEXPECTED);
    assertFalse(((LookupFailure) other()).headline().contains("canary"));
    driver.runFx(comparison::again);
    look(3).fail(new NoClassDefFoundError("canary-7732"));
    driver.waitUntil(
        "that is said",
        () -> other() instanceof LookupFailure why && why.kind() == FailureKind.UNEXPECTED);
  }

  @Test
  void idsThatAreNoneOrItsOwnAreSaidAndNothingIsAsked() {
    show(1);
    want();
    String window = id(request(1));
    assertEquals(
        new Missing(FormField.WINDOW_EXECUTION_ID, "Enter the window execution id."),
        driver.onFx(() -> comparison.with(" ", "")));
    assertEquals(
        new Missing(FormField.TASK_ID, "Enter the task id."),
        driver.onFx(() -> comparison.with(window, "")));
    assertTrue(
        driver.onFx(() -> comparison.with("mw-0123", "x")).words().contains("This is a window id"));
    assertEquals(
        new Missing(FormField.TASK_ID, "This is the run on screen itself."), name(request(1)));
    assertEquals(0, lookups.waiting());
  }
}
