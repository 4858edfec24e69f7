package io.github.mwinspector.state;

import static io.github.mwinspector.testing.Answers.answer;
import static io.github.mwinspector.testing.Answers.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.lookup.LookupTask;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FxTest
class CurrentLookupTest {
  private final HeldSource source = new HeldSource();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final CurrentLookup lookup = new CurrentLookup(source, background);
  private FxDriver driver;

  @BeforeEach
  void take(FxDriver driver) {
    this.driver = driver;
  }

  @AfterEach
  void end() {
    background.shutdownNow();
  }

  private HeldSource.Call begin(LookupRequest request) {
    driver.runFx(() -> lookup.lookUp(request));
    driver.waitUntil("the look-up has begun", () -> source.waiting() > 0);
    return source.take();
  }

  private Result shown() {
    driver.waitUntil("no look-up runs", () -> lookup.running().get() == null);
    return driver.onFx(() -> lookup.result().get());
  }

  @Test
  void showsTheAnswerWithItsRequest() {
    LookupRequest request = request(1);
    begin(request).answer(answer(request));
    assertEquals(request, shown().request());
    assertEquals(request.taskExecutionId().value(), shown().answer().task().taskExecutionId());
  }

  @Test
  void aCancelledLookupIsInterruptedAndLeavesTheLastResult() {
    LookupRequest first = request(1);
    begin(first).answer(answer(first));
    shown();
    HeldSource.Call second = begin(request(2));
    driver.runFx(lookup::cancel);
    driver.waitUntil("the call was interrupted", second::interrupted);
    assertEquals(first, shown().request());
    assertEquals(request(2), driver.onFx(() -> lookup.cancelled().get()));
    assertNull(driver.onFx(() -> lookup.failure().get()));
  }

  @Test
  void aNewerRequestReplacesTheOlderOne() {
    HeldSource.Call older = begin(request(1));
    HeldSource.Call newer = begin(request(2));
    driver.waitUntil("the older call was interrupted", older::interrupted);
    older.answer(answer(request(1)));
    newer.answer(answer(request(2)));
    assertEquals(request(2), shown().request());
    assertNull(driver.onFx(() -> lookup.cancelled().get()));
  }

  @Test
  void anAnswerThatIsOnItsWayWhenANewerRequestBeginsIsDropped() {
    HeldSource.Call older = begin(request(1));
    driver.runFx(
        () -> {
          LookupTask task = lookup.running().get();
          older.answer(answer(request(1)));
          while (!task.isDone()) {
            Thread.onSpinWait();
          }
          lookup.lookUp(request(2));
        });
    driver.waitUntil("the newer look-up has begun", () -> source.waiting() > 0);
    assertNull(driver.onFx(() -> lookup.result().get()), "the older answer is shown");
    source.take().answer(answer(request(2)));
    assertEquals(request(2), shown().request());
  }

  @Test
  void inWhateverOrderAnswersComeOnlyTheNewestIsShown() {
    Random random = new Random(20261122);
    for (int round = 0; round < 200; round++) {
      List<HeldSource.Call> calls = new ArrayList<>();
      Map<Integer, LookupRequest> asked = new HashMap<>();
      List<Object> seen = Collections.synchronizedList(new ArrayList<>());
      int requests = 2 + random.nextInt(4);
      var listening =
          driver.onFx(() -> lookup.result().subscribe((_, now) -> seen.add(now.request())));
      for (int i = 0; i < requests; i++) {
        asked.put(i, request(round * 10 + i));
        calls.add(begin(asked.get(i)));
        if (random.nextBoolean()) {
          HeldSource.Call early = calls.get(random.nextInt(calls.size()));
          if (early != calls.getLast()) {
            early.answer(answer(early.request));
          }
        }
      }
      Collections.shuffle(calls, random);
      calls.forEach(call -> call.answer(answer(call.request)));
      assertEquals(asked.get(requests - 1), shown().request());
      driver.runFx(listening::unsubscribe);
      assertEquals(List.of(asked.get(requests - 1)), seen, "round " + round);
    }
  }

  @Test
  void aFailureLeavesTheLastResultAndSaysWhichRequestFailed() {
    LookupRequest first = request(1);
    begin(first).answer(answer(first));
    shown();
    begin(request(2)).fail(new LookupException(HeldSource.failure(FailureKind.THROTTLED)));
    assertEquals(first, shown().request());
    FailedLookup failed = driver.onFx(() -> lookup.failure().get());
    assertEquals(request(2), failed.request());
    assertSame(FailureKind.THROTTLED, failed.failure().kind());
  }

  @Test
  void aNewLookupTakesTheFailureAway() {
    begin(request(1)).fail(new LookupException(HeldSource.failure(FailureKind.DNS)));
    shown();
    begin(request(2));
    assertNull(driver.onFx(() -> lookup.failure().get()));
  }

  @Test
  void progressIsShownWhileItRuns() {
    HeldSource.Call call = begin(request(1));
    call.progress.accept(new LookupProgress("asking", 2, 3, "throttled", Instant.EPOCH));
    driver.waitUntil("progress is there", () -> lookup.progress().get() != null);
    assertEquals(2, driver.onFx(() -> lookup.progress().get().attempt()));
    call.answer(answer(request(1)));
    shown();
    assertNull(driver.onFx(() -> lookup.progress().get()));
  }

  @Test
  void anUnforeseenErrorBecomesAFailureAndNoHang() {
    for (Throwable error : List.of(new IllegalStateException("SECRET"), new OutOfMemoryError())) {
      begin(request(1)).fail(error);
      shown();
      FailedLookup failed = driver.onFx(() -> lookup.failure().get());
      assertSame(FailureKind.UNEXPECTED, failed.failure().kind());
      assertNotNull(failed.failure().nextStep());
      assertTrue(!failed.toString().contains("SECRET"), "quotes somebody else's message");
    }
  }
}
