package io.github.mwinspector.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.find.FindPlan;
import io.github.mwinspector.find.Ledger;
import io.github.mwinspector.find.RegionScope;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.request.WindowExecutionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked, in what order and how much at once; the service is a table here. */
class SearchTest {
  private static final WindowExecutionId ID =
      new WindowExecutionId("28a645a4-c0a4-4238-9368-6a7cf872bbea");
  private static final WindowExecution EXECUTION =
      new WindowExecution(
          List.of("f97829e9-b5ae-4cf7-a96f-7d5b589cbd84"),
          ExecutionStatus.of("FAILED"),
          null,
          null,
          null);

  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final Ledger ledger = new Ledger();
  private final Table service = new Table();

  @AfterEach
  void end() {
    background.shutdownNow();
  }

  /** Who leads where and what is there. */
  private static final class Table implements ExecutionFinder {
    private final Map<String, String> accounts = new HashMap<>();
    private final Map<String, FailureKind> failures = new HashMap<>();
    private final Set<String> holders = new HashSet<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile @Nullable Semaphore gate;
    private volatile @Nullable Semaphore late;

    @Override
    public String account(Connection connection) throws LookupException {
      String name = connection.profile().name();
      asked.add(name + " who");
      Semaphore held = late;
      if (held != null) {
        held.acquireUninterruptibly();
      }
      fail(name + " who");
      return accounts.get(name);
    }

    @Override
    public @Nullable WindowExecution ask(Connection connection, WindowExecutionId execution)
        throws LookupException {
      String place = connection.profile().name() + " " + connection.region().id();
      asked.add(place);
      Semaphore held = gate;
      if (held != null) {
        held.acquireUninterruptibly();
      }
      fail(connection.profile().name());
      fail(place);
      return holders.contains(place) ? EXECUTION : null;
    }

    private void fail(String key) throws LookupException {
      FailureKind kind = failures.get(key);
      if (kind != null) {
        throw new LookupException(
            new LookupFailure(
                kind,
                "No.",
                "Try again.",
                new LookupFailure.Details(null, null, 0, 0, Duration.ZERO)));
      }
    }
  }

  private static List<AwsRegion> regions(String... ids) {
    return Stream.of(ids).map(id -> Objects.requireNonNull(AwsRegion.typed(id))).toList();
  }

  private static AwsProfile profile(String name, @Nullable String account) {
    return new AwsProfile(name, ProfileKind.SSO_SESSION, "eu-west-1", account, null, null);
  }

  private static FindPlan plan(List<AwsProfile> profiles, String... regions) {
    return new FindPlan(ID, profiles, new RegionScope.Among(regions(regions)));
  }

  private FindProgress search(FindPlan plan) throws InterruptedException {
    return search(plan, 1);
  }

  private FindProgress search(FindPlan plan, int atOnce) throws InterruptedException {
    List<FindProgress> told = new ArrayList<>();
    FindProgress last = new Search(plan, ledger, service, background, atOnce).run(told::add);
    assertEquals(last, told.getLast());
    for (FindProgress now : told) {
      assertTrue(now.left() >= 0, now.toString());
      assertTrue(now.underWay() <= atOnce, now.toString());
    }
    return last;
  }

  @Test
  void accounts_take_turns_each_with_its_own_region_first() throws InterruptedException {
    FindProgress end =
        search(
            plan(
                List.of(profile("a", "111111111111"), profile("b", "222222222222")),
                "us-east-1",
                "eu-west-1"));
    assertEquals(
        List.of("a eu-west-1", "b eu-west-1", "a us-east-1", "b us-east-1"), service.asked);
    assertTrue(end.over());
    assertNull(end.hit());
    assertEquals(4, end.empty());
    assertEquals(4, end.calls());
    assertEquals(0, end.left());
  }

  @Test
  void first_hit_ends_it_and_what_was_not_asked_stays_so() throws InterruptedException {
    service.holders.add("b eu-west-1");
    FindProgress end =
        search(
            plan(
                List.of(profile("a", "111111111111"), profile("b", "222222222222")),
                "us-east-1",
                "eu-west-1"));
    assertEquals(List.of("a eu-west-1", "b eu-west-1"), service.asked);
    FindProgress.Hit hit = Objects.requireNonNull(end.hit());
    assertEquals("b", hit.connection().profile().name());
    assertEquals("eu-west-1", hit.connection().region().id());
    assertEquals("222222222222", hit.account());
    assertEquals(EXECUTION, hit.execution());
    assertEquals(2, end.left());
  }

  @Test
  void search_that_is_taken_up_again_asks_no_place_twice() throws InterruptedException {
    service.failures.put("a us-east-1", FailureKind.THROTTLED);
    FindPlan plan = plan(List.of(profile("a", "111111111111")), "us-east-1", "eu-west-1");
    FindProgress first = search(plan);
    assertEquals(1, first.refused());
    assertEquals(1, first.empty());
    service.asked.clear();
    service.failures.clear();
    service.holders.add("a us-east-1");
    FindProgress second = search(plan);
    assertEquals(List.of("a us-east-1"), service.asked);
    assertNotNull(second.hit());
    assertEquals(1, second.empty());
  }

  @Test
  void profiles_that_turn_out_to_be_of_one_account_ask_it_once() throws InterruptedException {
    service.accounts.putAll(Map.of("x", "111111111111", "y", "333333333333", "z", "333333333333"));
    FindProgress end =
        search(
            plan(
                List.of(
                    profile("a", "111111111111"),
                    profile("x", null),
                    profile("y", null),
                    profile("z", null)),
                "us-east-1",
                "eu-west-1"));
    assertEquals(4, end.places());
    assertEquals(4, end.empty());
    assertEquals(
        Set.of(
            "x who", "y who", "z who", "a eu-west-1", "a us-east-1", "y eu-west-1", "y us-east-1"),
        Set.copyOf(service.asked));
    assertEquals(7, service.asked.size());
  }

  @Test
  void next_profile_of_the_account_is_asked_where_the_first_is_refused()
      throws InterruptedException {
    service.failures.put("a us-east-1", FailureKind.ACCESS_DENIED);
    service.holders.add("b us-east-1");
    FindProgress end =
        search(
            plan(
                List.of(profile("a", "111111111111"), profile("b", "111111111111")),
                "us-east-1",
                "eu-west-1"));
    assertEquals(List.of("a eu-west-1", "a us-east-1", "b us-east-1"), service.asked);
    assertEquals("b", Objects.requireNonNull(end.hit()).connection().profile().name());
    assertEquals(0, end.refused());
  }

  /** A search in which STS tells of x only when the others have refused so many places. */
  private FindProgress joinedAfter(int refused) throws InterruptedException {
    service.accounts.put("x", "111111111111");
    Semaphore late = new Semaphore(0);
    service.late = late;
    FindPlan plan =
        plan(List.of(profile("a", "111111111111"), profile("x", null)), "us-east-1", "eu-west-1");
    return new Search(plan, ledger, service, background, 2)
        .run(
            now -> {
              if (now.refused() == refused) {
                late.release();
              }
            });
  }

  @Test
  void profile_that_joins_after_a_refusal_is_asked_in_its_place() throws InterruptedException {
    service.failures.put("a us-east-1", FailureKind.ACCESS_DENIED);
    service.holders.add("x us-east-1");
    FindProgress end = joinedAfter(1);
    FindProgress.Hit hit = Objects.requireNonNull(end.hit());
    assertEquals("x", hit.connection().profile().name());
    assertEquals("us-east-1", hit.connection().region().id());
    assertEquals(List.of(), end.refusals());
  }

  @Test
  void profile_that_joins_takes_the_places_of_one_that_could_not_be_used()
      throws InterruptedException {
    service.failures.put("a", FailureKind.SIGN_IN_NEEDED);
    service.failures.put("x us-east-1", FailureKind.ACCESS_DENIED);
    FindProgress end = joinedAfter(2);
    assertEquals(2, end.places());
    assertEquals(1, end.empty());
    assertEquals(0, end.left());
    assertEquals("x", end.refusals().getFirst().profile().name());
    assertEquals(1, end.refused());
  }

  @Test
  void profile_that_turns_out_to_be_of_the_account_is_asked_where_the_first_is_refused()
      throws InterruptedException {
    service.accounts.put("x", "111111111111");
    service.failures.put("a us-east-1", FailureKind.ACCESS_DENIED);
    service.holders.add("x us-east-1");
    FindProgress end =
        search(
            plan(
                List.of(profile("a", "111111111111"), profile("x", null)),
                "us-east-1",
                "eu-west-1"));
    assertEquals("x", Objects.requireNonNull(end.hit()).connection().profile().name());
  }

  @Test
  void profile_that_needs_a_sign_in_is_tried_once_and_counts_for_all_its_regions()
      throws InterruptedException {
    service.failures.put("a", FailureKind.SIGN_IN_NEEDED);
    FindProgress end =
        search(
            plan(
                List.of(profile("a", "111111111111"), profile("b", "222222222222")),
                "us-east-1",
                "eu-west-1",
                "eu-north-1"));
    assertEquals(1, Collections.frequency(service.asked, "a eu-west-1"));
    assertFalse(service.asked.contains("a us-east-1"), service.asked.toString());
    assertEquals(1, end.refusals().size());
    FindProgress.Refusal refusal = end.refusals().getFirst();
    assertEquals("a", refusal.profile().name());
    assertNull(refusal.region());
    assertEquals(3, refusal.places());
    assertEquals(3, end.empty());
    assertEquals(0, end.left());
  }

  @Test
  void keys_that_one_region_does_not_take_are_tried_in_the_others() throws InterruptedException {
    service.failures.put("a eu-west-1", FailureKind.CREDENTIALS_INVALID);
    FindProgress end =
        search(plan(List.of(profile("a", "111111111111")), "us-east-1", "eu-west-1"));
    assertEquals(List.of("a eu-west-1", "a us-east-1"), service.asked);
    assertEquals("eu-west-1", Objects.requireNonNull(end.refusals().getFirst().region()).id());
    assertEquals(1, end.empty());
  }

  @Test
  void unknown_account_that_cannot_be_identified_counts_for_all_its_regions()
      throws InterruptedException {
    service.failures.put("x who", FailureKind.ROLE_REFUSED);
    FindProgress end = search(plan(List.of(profile("x", null)), "us-east-1", "eu-west-1"));
    assertEquals(List.of("x who"), service.asked);
    assertEquals(2, end.refused());
    assertTrue(end.over());
  }

  @Test
  void nothing_to_ask_is_over_at_once() throws InterruptedException {
    FindProgress end = search(plan(List.of(), "us-east-1"));
    assertTrue(end.over());
    assertEquals(0, end.places());
  }

  @Test
  void as_many_calls_as_allowed_are_under_way_and_no_more() throws Exception {
    Semaphore gate = new Semaphore(0);
    service.gate = gate;
    List<AwsProfile> many =
        IntStream.range(0, 10).mapToObj(i -> profile("p" + i, "%012d".formatted(i))).toList();
    CountDownLatch full = new CountDownLatch(1);
    List<Integer> underWay = Collections.synchronizedList(new ArrayList<>());
    Search search = new Search(plan(many, "eu-west-1"), ledger, service, background, 4);
    var end =
        background.submit(
            () ->
                search.run(
                    now -> {
                      underWay.add(now.underWay());
                      full.countDown();
                    }));
    assertTrue(full.await(60, TimeUnit.SECONDS));
    while (service.asked.size() < 4) {
      Thread.onSpinWait();
    }
    assertEquals(4, service.asked.size());
    gate.release(10);
    assertEquals(10, end.get(60, TimeUnit.SECONDS).empty());
    assertEquals(4, underWay.stream().mapToInt(n -> n).max().orElse(0));
  }

  @Test
  void interrupt_ends_the_calls_under_way() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    ExecutionFinder stuck =
        new ExecutionFinder() {
          @Override
          public String account(Connection connection) {
            throw new IllegalStateException();
          }

          @Override
          public @Nullable WindowExecution ask(Connection c, WindowExecutionId id) {
            inside.countDown();
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException e) {
              ended.countDown();
            }
            return null;
          }
        };
    FindPlan plan = plan(List.of(profile("a", "111111111111")), "eu-west-1");
    Thread thread =
        Thread.startVirtualThread(
            () ->
                assertThrows(
                    InterruptedException.class,
                    () -> new Search(plan, ledger, stuck, background, 1).run(_ -> {})));
    assertTrue(inside.await(60, TimeUnit.SECONDS));
    thread.interrupt();
    assertTrue(ended.await(60, TimeUnit.SECONDS));
  }
}
