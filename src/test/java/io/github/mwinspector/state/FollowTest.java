package io.github.mwinspector.state;

import static io.github.mwinspector.testing.Answers.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.Changes;
import io.github.mwinspector.evidence.Place;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.Polling;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.testing.Answers;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FxTest
class FollowTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  private final HeldSource source = new HeldSource();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final CurrentLookup lookup = new CurrentLookup(source, background);
  private final List<Duration> waits = new CopyOnWriteArrayList<>();
  private final Semaphore over = new Semaphore(0);
  private final AtomicInteger ended = new AtomicInteger();
  private volatile Instant now = NOW;
  private final ObjectProperty<Changes> changes = new SimpleObjectProperty<>(Changes.NONE);
  private FxDriver driver;
  private Follow follow;

  @BeforeEach
  void follow(FxDriver driver) {
    this.driver = driver;
    Follow.World world =
        new Follow.World(
            source, background, new Polling(this::pause, () -> now, () -> Long.MIN_VALUE));
    follow = driver.onFx(() -> new Follow(lookup, changes, world));
  }

  @AfterEach
  void end() {
    driver.runFx(follow::dispose);
    background.shutdownNow();
  }

  private void pause(Duration time) throws InterruptedException {
    waits.add(time);
    try {
      over.acquire();
    } finally {
      ended.incrementAndGet();
    }
  }

  private static TaskAnswer answer(int number, ExecutionStatus status) {
    return Answers.answer(request(number), status);
  }

  private void show(int number, ExecutionStatus status) {
    driver.runFx(() -> lookup.lookUp(request(number)));
    taken().answer(answer(number, status));
    driver.waitUntil("no look-up runs", () -> lookup.running().get() == null);
  }

  private HeldSource.Call taken() {
    driver.waitUntil("a look-up has begun", () -> source.waiting() > 0);
    return source.take();
  }

  private void waitUp(int count) {
    driver.waitUntil("it waits", () -> waits.size() == count);
    over.release();
  }

  private ExecutionStatus shown() {
    return driver.onFx(() -> lookup.result().get().answer().task().status());
  }

  @Test
  void aRunningTaskIsLookedUpAgainUntilItIsOver() {
    show(1, ExecutionStatus.Known.IN_PROGRESS);
    waitUp(1);
    HeldSource.Call again = taken();
    assertEquals(request(1), again.request);
    again.answer(answer(1, ExecutionStatus.Known.IN_PROGRESS));
    waitUp(2);
    assertTrue(waits.get(1).compareTo(waits.get(0)) > 0, "it takes longer when nothing changes");
    assertNull(driver.onFx(() -> follow.ended().get()));
    taken().answer(answer(1, ExecutionStatus.Known.FAILED));
    driver.waitUntil("the end is told", () -> follow.ended().get() != null);
    assertEquals(ExecutionStatus.Known.FAILED, shown());
    assertNull(driver.onFx(() -> follow.next().get()));
    assertEquals(2, waits.size());
  }

  @Test
  void aTaskThatIsOverIsNotFollowed() {
    show(1, ExecutionStatus.Known.SUCCESS);
    show(1, ExecutionStatus.of("A_NEW_WORD"));
    assertNull(driver.onFx(() -> follow.next().get()));
    assertEquals(List.of(), waits);
  }

  @Test
  void whileItIsLookedUpAgainNothingElseIsDisturbed() {
    show(1, ExecutionStatus.Known.IN_PROGRESS);
    waitUp(1);
    HeldSource.Call again = taken();
    assertNull(driver.onFx(() -> lookup.running().get()), "the window shows no look-up");
    assertEquals(ExecutionStatus.Known.IN_PROGRESS, shown());
    again.fail(new LookupException(HeldSource.failure(FailureKind.THROTTLED)));
    driver.waitUntil("the failure is known", () -> follow.failure().get() != null);
    assertNull(driver.onFx(() -> lookup.failure().get()), "no banner takes the room");
    assertEquals(ExecutionStatus.Known.IN_PROGRESS, shown());
    driver.waitUntil("it waits again", () -> waits.size() == 2);
    assertEquals(waits.get(0).multipliedBy(2), waits.get(1));
  }

  @Test
  void aNewerLookUpEndsTheFollowingOfTheOneBefore() {
    show(1, ExecutionStatus.Known.IN_PROGRESS);
    waitUp(1);
    HeldSource.Call old = taken();
    show(2, ExecutionStatus.Known.SUCCESS);
    driver.waitUntil("the older call was interrupted", old::interrupted);
    old.answer(answer(1, ExecutionStatus.Known.FAILED));
    assertEquals(request(2), driver.onFx(() -> lookup.result().get().request()));
    assertNull(driver.onFx(() -> follow.ended().get()));
  }

  @Test
  void switchingOffEndsTheWaitAndSwitchingOnBeginsAnew() {
    show(1, ExecutionStatus.Known.PENDING);
    driver.waitUntil("it waits", () -> waits.size() == 1);
    assertNotNull(driver.onFx(() -> follow.next().get()));
    driver.runFx(() -> follow.on().set(false));
    driver.waitUntil("the wait is ended", () -> ended.get() == 1);
    assertNull(driver.onFx(() -> follow.next().get()));
    driver.runFx(() -> follow.on().set(true));
    driver.waitUntil("it waits anew", () -> waits.size() == 2);
  }

  @Test
  void itWaitsLongerWhileNobodyLooks() {
    driver.runFx(() -> follow.watched().set(false));
    show(1, ExecutionStatus.Known.IN_PROGRESS);
    driver.waitUntil("it waits", () -> waits.size() == 1);
    driver.runFx(() -> follow.watched().set(true));
    show(2, ExecutionStatus.Known.IN_PROGRESS);
    driver.waitUntil("it waits", () -> waits.size() == 2);
    assertEquals(waits.get(1).multipliedBy(4), waits.get(0));
  }

  @Test
  void afterASleepItWaitsOnceMoreBeforeItCalls() {
    show(1, ExecutionStatus.Known.IN_PROGRESS);
    driver.waitUntil("it waits", () -> waits.size() == 1);
    now = NOW.plus(Duration.ofHours(3));
    over.release();
    waitUp(2);
    assertEquals(request(1), taken().request);
  }

  @Test
  void whatChangesBelowTheTaskMakesTheNextLookUpComeSoon() {
    show(1, ExecutionStatus.Known.IN_PROGRESS);
    waitUp(1);
    taken().answer(answer(1, ExecutionStatus.Known.IN_PROGRESS));
    driver.waitUntil("it waits longer", () -> waits.size() == 2);
    Changes.Change failed = new Changes.Change("IN_PROGRESS", "FAILED");
    Changes found = new Changes(NOW, Map.of(new Place.OfInvocation("a"), failed));
    driver.runFx(() -> changes.set(found));
    driver.waitUntil("it waits anew", () -> waits.size() == 3);
    assertTrue(waits.get(1).compareTo(waits.get(0)) > 0);
    assertEquals(waits.get(0), waits.get(2));
    driver.waitUntil("the longer wait is ended", () -> ended.get() == 2);
  }

  @Test
  void disposingEndsTheWait() {
    show(1, ExecutionStatus.Known.IN_PROGRESS);
    driver.waitUntil("it waits", () -> waits.size() == 1);
    driver.runFx(follow::dispose);
    driver.waitUntil("the wait is ended", () -> ended.get() == 1);
  }
}
