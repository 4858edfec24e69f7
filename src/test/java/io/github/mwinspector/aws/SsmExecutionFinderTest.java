package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.aws.call.Pace;
import io.github.mwinspector.demo.DemoEndpoint;
import io.github.mwinspector.demo.DemoEstate;
import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.find.FindPlan;
import io.github.mwinspector.find.Ledger;
import io.github.mwinspector.find.RegionScope;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.FindProgress;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.Search;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.request.WindowExecutionId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Single places are asked through the SDK; a search over the demo accounts as a whole. */
@Timeout(120)
class SsmExecutionFinderTest {
  private static final String LEDGER = "c0b4f0a2-7a51-4f8e-9d36-51e8f3a7b2d4";

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @TempDir Path home;

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private static SsmExecutionFinder finder(World world) {
    return new SsmExecutionFinder(world.access(), new Pace(InstantSource.system(), _ -> {}));
  }

  private World world(FaultServer aws) {
    return new World(home)
        .config("[profile p]\nendpoint_url = %s\n%s".formatted(aws.uri(), World.KEYS));
  }

  private static FailureKind failure(World world) {
    return assertThrows(
            LookupException.class,
            () -> finder(world).ask(world.connection("p"), new WindowExecutionId(World.WINDOW)))
        .failure()
        .kind();
  }

  private FindProgress search(World world, String execution, Ledger ledger) throws Exception {
    FindPlan plan =
        new FindPlan(
            new WindowExecutionId(execution),
            AwsProfile.DEMOS,
            new RegionScope.Among(SdkRegions.all()));
    return new Search(plan, ledger, finder(world), threads, 8).run(_ -> {});
  }

  @Test
  void execution_is_found_in_another_account_and_region() throws Exception {
    try (World world = new World(home);
        DemoEndpoint demo =
            DemoEndpoint.start(DemoEstate.load(InstantSource.system()), 0, threads)) {
      world.demo = demo::address;
      FindProgress.Hit hit = Objects.requireNonNull(search(world, LEDGER, new Ledger()).hit());
      assertEquals("222233334444", hit.account());
      assertEquals(AwsProfile.DEMO_PAYMENTS, hit.connection().profile());
      assertEquals("ap-southeast-2", hit.connection().region().id());
      assertEquals("FAILED", Objects.requireNonNull(hit.execution().status()).text());
      assertEquals(
          List.of("5e7d9b13-2c64-4a0f-8b7e-93d1c6f0a825"), hit.execution().taskExecutionIds());
    }
  }

  @Test
  void where_nobody_has_it_every_place_has_said_no_or_refused() throws Exception {
    try (World world = new World(home);
        DemoEndpoint demo =
            DemoEndpoint.start(DemoEstate.load(InstantSource.system()), 0, threads)) {
      world.demo = demo::address;
      Ledger ledger = new Ledger();
      FindProgress end = search(world, World.WINDOW, ledger);
      assertNull(end.hit());
      assertEquals(3 * 34, end.places());
      assertEquals(4, end.refused());
      assertEquals(3 * 34 - 4, end.empty());
      assertTrue(
          end.refusals().stream()
              .allMatch(refusal -> refusal.failure().kind() == FailureKind.REGION_UNREACHABLE),
          end.refusals().toString());
      assertEquals(3 * 34, end.calls());
      assertEquals(4, search(world, World.WINDOW, ledger).calls());
    }
  }

  @Test
  void account_is_the_one_that_sts_names() throws Exception {
    try (FaultServer aws = new FaultServer(Sts.caller());
        World world = world(aws)) {
      assertEquals("111122223333", finder(world).account(world.connection("p")));
    }
  }

  @Test
  void an_answer_that_names_no_or_another_execution_is_no_hit() {
    String other = "{\"WindowExecutionId\":\"" + LEDGER + "\",\"Status\":\"FAILED\"}";
    try (FaultServer aws =
            new FaultServer(FaultServer.json(200, "{}"), FaultServer.json(200, other));
        World world = world(aws)) {
      assertEquals(FailureKind.ANSWER_EMPTY, failure(world));
      assertEquals(FailureKind.ANSWER_OF_OTHER, failure(world));
    }
  }

  @Test
  void refusals_keep_their_cause_and_throttling_is_waited_out() throws Exception {
    FaultServer.Reply denied =
        FaultServer.json(400, "{\"__type\":\"AccessDeniedException\",\"message\":\"no\"}");
    FaultServer.Reply throttled =
        FaultServer.json(400, "{\"__type\":\"ThrottlingException\",\"message\":\"slow\"}");
    String found = "{\"WindowExecutionId\":\"" + World.WINDOW + "\",\"Status\":\"SUCCESS\"}";
    try (FaultServer aws = new FaultServer(denied, throttled, FaultServer.json(200, found));
        World world = world(aws)) {
      assertEquals(FailureKind.ACCESS_DENIED, failure(world));
      WindowExecution execution =
          finder(world).ask(world.connection("p"), new WindowExecutionId(World.WINDOW));
      assertNotNull(execution);
      assertEquals(3, aws.requests.size());
    }
  }

  @Test
  void every_further_try_counts_for_the_rate_of_its_account_and_region() {
    FaultServer.Reply throttled =
        FaultServer.json(400, "{\"__type\":\"ThrottlingException\",\"message\":\"slow\"}");
    Instant began = Instant.parse("2026-05-01T02:00:00Z");
    AtomicReference<Instant> now = new AtomicReference<>(began);
    List<Duration> slept = new ArrayList<>();
    Pace.Sleep sleep =
        time -> {
          slept.add(time);
          now.updateAndGet(at -> at.plus(time));
        };
    try (FaultServer aws = new FaultServer(throttled);
        World world = world(aws)) {
      world.environment.put("AWS_MAX_ATTEMPTS", "9");
      SsmExecutionFinder finder = new SsmExecutionFinder(world.access(), new Pace(now::get, sleep));
      assertThrows(
          LookupException.class,
          () -> finder.ask(world.connection("p"), new WindowExecutionId(World.WINDOW)));
      assertEquals(9, aws.requests.size());
      assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(1)), slept);
    }
  }

  @Test
  void of_calls_side_by_side_each_is_signed_with_the_keys_of_its_own_profile() throws Exception {
    try (FaultServer aws = new FaultServer(FaultServer.error(400, "DoesNotExistException", "no"));
        World world = new World(home)) {
      StringBuilder config = new StringBuilder();
      for (int i = 10; i < 30; i++) {
        config.append(
            "[profile p%d]\nendpoint_url = %s\naws_access_key_id = AKIA%d\n"
                    .formatted(i, aws.uri(), i)
                + "aws_secret_access_key = secret-of-p%d\n".formatted(i));
      }
      world.config(config.toString());
      SsmExecutionFinder finder = finder(world);
      List<Callable<@Nullable WindowExecution>> calls = new ArrayList<>();
      for (int call = 0; call < 200; call++) {
        int i = 10 + call % 20;
        calls.add(() -> finder.ask(world.connection("p" + i), new WindowExecutionId(idOf(i))));
      }
      for (Future<@Nullable WindowExecution> done : threads.invokeAll(calls)) {
        assertNull(done.get());
      }
      assertEquals(200, aws.requests.size());
      for (String request : aws.requests) {
        Matcher key = Pattern.compile("Credential=AKIA([0-9]+)/").matcher(request);
        assertTrue(key.find(), request);
        assertTrue(request.contains(idOf(Integer.parseInt(key.group(1)))), request);
      }
    }
  }

  private static String idOf(int profile) {
    return "c0b4f0a2-7a51-4f8e-9d36-0000000000" + profile;
  }
}
