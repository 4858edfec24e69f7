package io.github.mwinspector.aws.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mwinspector.aws.call.Words;
import io.github.mwinspector.aws.files.ProfileSection;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.profile.FilePlace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

@Timeout(60)
class KeptKeysTest {
  private static final int MANY = 20;
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Keys SHORT = new Keys(AwsBasicCredentials.create("a", "b"), NOW);

  private final KeptKeys kept = new KeptKeys(() -> NOW);
  private final AtomicInteger fetches = new AtomicInteger();

  private static KeptKeys.Way way(String... names) {
    List<ProfileSection> sections = new ArrayList<>();
    for (String name : names) {
      sections.add(
          new ProfileSection(
              ProfileSection.Type.PROFILE, name, new FilePlace("file", 1), Map.of(), null));
    }
    return new KeptKeys.Way("", sections);
  }

  private static LookupException failure(FailureKind kind) {
    return new Words(kind, "head", "next").withoutCall();
  }

  /**
   * Lets many ask while the first one's fetch is under way; the fetch ends when all others wait.
   */
  private List<Object> together(KeptKeys.Fetch fetch) throws InterruptedException {
    List<Object> brought = new CopyOnWriteArrayList<>();
    List<Thread> others = new ArrayList<>();
    CountDownLatch fetching = new CountDownLatch(1);
    CountDownLatch waiting = new CountDownLatch(1);
    KeptKeys.Fetch slow =
        () -> {
          fetches.incrementAndGet();
          fetching.countDown();
          try {
            waiting.await();
          } catch (InterruptedException e) {
            throw failure(FailureKind.CANCELLED);
          }
          return fetch.keys();
        };
    Runnable ask =
        () -> {
          try {
            brought.add(kept.of(way("p"), false, slow));
          } catch (LookupException e) {
            brought.add(e.failure());
          }
        };
    Thread first = Thread.ofPlatform().start(ask);
    fetching.await();
    for (int i = 1; i < MANY; i++) {
      others.add(Thread.ofPlatform().start(ask));
    }
    for (Thread other : others) {
      while (other.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
    waiting.countDown();
    first.join();
    for (Thread other : others) {
      other.join();
    }
    return brought;
  }

  @Test
  void of_many_at_once_one_fetches_and_all_take_its_keys_even_those_that_end_soon()
      throws Exception {
    List<Object> brought = together(() -> SHORT);
    assertEquals(MANY, brought.size());
    brought.forEach(keys -> assertSame(SHORT, keys));
    assertEquals(1, fetches.get());
  }

  @Test
  void of_many_at_once_one_fails_for_all() throws Exception {
    LookupException failed = failure(FailureKind.COMMAND_FAILED);
    List<Object> brought =
        together(
            () -> {
              throw failed;
            });
    assertEquals(MANY, brought.size());
    brought.forEach(failure -> assertSame(failed.failure(), failure));
    assertEquals(1, fetches.get());
    assertSame(SHORT, kept.of(way("p"), false, () -> SHORT), "the next one tries anew");
  }

  @Test
  void one_that_is_cancelled_fails_alone() throws Exception {
    List<Object> brought =
        together(
            () -> {
              if (fetches.get() == 1) {
                throw failure(FailureKind.CANCELLED);
              }
              return SHORT;
            });
    assertEquals(2, fetches.get());
    assertEquals(MANY - 1, brought.stream().filter(SHORT::equals).count());
  }

  @Test
  void keys_are_fetched_anew_from_five_minutes_before_their_end_on() throws Exception {
    Keys good = new Keys(AwsBasicCredentials.create("a", "b"), NOW.plusSeconds(301));
    Keys late = new Keys(AwsBasicCredentials.create("a", "b"), NOW.plusSeconds(300));
    kept.of(way("p"), false, () -> good);
    assertSame(good, kept.of(way("p"), false, () -> SHORT));
    kept.of(way("q"), false, () -> late);
    assertSame(SHORT, kept.of(way("q"), false, () -> SHORT));
  }

  @Test
  void forgetting_a_profile_s_keys_forgets_those_it_goes_through_and_no_others() throws Exception {
    Keys endless = new Keys(AwsBasicCredentials.create("a", "b"), null);
    for (KeptKeys.Way way : List.of(way("top", "base"), way("base"), way("side", "base"))) {
      kept.of(way, false, () -> endless);
    }
    kept.forget("top");
    assertSame(endless, kept.of(way("side", "base"), false, () -> SHORT));
    assertSame(SHORT, kept.of(way("base"), false, () -> SHORT));
    assertSame(SHORT, kept.of(way("top", "base"), false, () -> SHORT));
  }

  @Test
  void keys_that_a_failed_fetch_was_to_replace_are_gone() throws Exception {
    kept.of(way("p"), false, () -> SHORT);
    KeptKeys.Fetch fails =
        () -> {
          throw failure(FailureKind.COMMAND_FAILED);
        };
    assertThrows(LookupException.class, () -> kept.of(way("p"), false, fails));
    assertThrows(LookupException.class, () -> kept.of(way("p"), false, fails));
  }
}
