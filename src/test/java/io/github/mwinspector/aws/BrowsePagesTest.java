package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.aws.call.Pace;
import io.github.mwinspector.browse.Level;
import io.github.mwinspector.browse.Listing;
import io.github.mwinspector.browse.Page;
import io.github.mwinspector.browse.Row;
import io.github.mwinspector.browse.TimeRange;
import io.github.mwinspector.demo.DemoEndpoint;
import io.github.mwinspector.demo.DemoEstate;
import io.github.mwinspector.demo.Mishaps;
import io.github.mwinspector.demo.Mishaps.Mishap;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.Partition;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists through the real SDK, of a large account where things befall the calls. */
class BrowsePagesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String FIRST_WINDOW = "mw-00000000000000000";
  private static final Level WINDOWS = new Level.Windows();
  private static final Level EXECUTIONS = new Level.Executions(FIRST_WINDOW, TimeRange.ALL);

  @TempDir Path home;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final List<Duration> slept = new ArrayList<>();
  private final List<LookupProgress> told = new ArrayList<>();
  private volatile Mishaps mishaps = Mishaps.NONE;
  private Instant clock = NOW;
  private World world;
  private DemoEndpoint endpoint;
  private SsmBrowseSource source;

  @BeforeEach
  void start() throws IOException {
    endpoint =
        DemoEndpoint.start(
            DemoEstate.large(() -> NOW),
            0,
            threads,
            (operation, body) -> {
              calls.add(operation + body);
              return mishaps.of(operation, body);
            });
    world = new World(home);
    world.demo = () -> endpoint.address();
    Pace.Sleep sleep =
        time -> {
          slept.add(time);
          clock = clock.plus(time);
        };
    source = new SsmBrowseSource(world.access(), new Pace(() -> clock, sleep), sleep);
  }

  @AfterEach
  void stop() {
    world.close();
    endpoint.close();
    threads.shutdownNow();
  }

  private static Connection in(String region) {
    return new Connection(AwsProfile.DEMO, new AwsRegion(region, region, Partition.AWS));
  }

  private Page page(Level level, String token) throws LookupException {
    return source.page(in("eu-west-1"), level, token, told::add);
  }

  private Listing all(Level level) throws LookupException {
    Listing listing = Listing.NONE;
    do {
      listing = listing.with(page(level, listing.next()));
    } while (listing.next() != null);
    return listing;
  }

  private FailureKind failure(Level level, String token) {
    return assertThrows(LookupException.class, () -> page(level, token)).failure().kind();
  }

  @Test
  void a_thousand_windows_come_in_ten_calls_and_the_disabled_ones_are_known() throws Exception {
    Listing windows = all(WINDOWS);
    assertEquals(1000, windows.rows().size());
    assertEquals(10, calls.size());
    assertTrue(windows.complete());
    assertEquals(100, windows.rows().stream().filter(row -> ((Row.Window) row).disabled()).count());
  }

  @Test
  void ten_thousand_executions_come_newest_first_at_four_calls_a_second() throws Exception {
    Listing executions = all(EXECUTIONS);
    assertEquals(10_000, executions.rows().size());
    assertEquals(100, calls.size());
    assertFalse(executions.mixed());
    Row.Execution newest = (Row.Execution) executions.rows().getFirst();
    assertEquals(NOW, newest.start());
    assertEquals(ExecutionStatus.Known.SUCCESS, newest.status());
    assertEquals(NOW.plusSeconds(60), newest.end());
    // Four at the beginning of each second, no burst.
    assertEquals(NOW.plusSeconds((100 - 4) / 4), clock);
  }

  @Test
  void a_page_is_one_call_and_a_time_range_goes_with_it() throws Exception {
    TimeRange day = new TimeRange(NOW.minus(Duration.ofHours(2)), NOW.minus(Duration.ofHours(1)));
    Page page = page(new Level.Executions(FIRST_WINDOW, day), null);
    assertEquals(1, calls.size());
    assertTrue(calls.getFirst().contains("2026-11-22T10:00:00Z"), calls.getFirst());
    assertTrue(calls.getFirst().contains("2026-11-22T11:00:00Z"), calls.getFirst());
    assertEquals(5, page.rows().size());
  }

  @Test
  void an_execution_s_tasks_say_what_they_are() throws Exception {
    String execution = page(EXECUTIONS, null).rows().get(3).id();
    Row.Task task = (Row.Task) page(new Level.Tasks(execution), null).rows().getFirst();
    assertEquals(execution, task.windowExecutionId());
    assertEquals("AWS-RunShellScript", task.arn());
    assertEquals("RUN_COMMAND", task.type().text());
    assertEquals(ExecutionStatus.Known.FAILED, task.status());
  }

  @Test
  void windows_of_the_demo_account_say_when_they_run_next_unless_they_are_off() throws Exception {
    Page page = source.page(in("us-east-1"), WINDOWS, null, told::add);
    Row.Window night = (Row.Window) page.rows().getFirst();
    assertEquals("us-agent-night", night.name());
    assertEquals(Instant.parse("2026-11-24T09:00:00Z"), night.next());
    Row.Window retired = (Row.Window) page.rows().get(1);
    assertTrue(retired.disabled());
    assertEquals(null, retired.next());
  }

  @Test
  void throttling_is_waited_out_longer_each_time_and_said() throws Exception {
    mishaps = (_, _) -> calls.size() <= 7 ? Mishap.throttled() : Mishap.of(Duration.ZERO);
    assertEquals(100, page(WINDOWS, null).rows().size());
    assertEquals(8, calls.size());
    assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(4)), slept);
    assertTrue(
        told.stream().anyMatch(p -> p.phase().startsWith("asking again in 4 s")), told.toString());
  }

  @Test
  void throttling_without_end_is_given_up_after_a_minute() {
    mishaps = (_, _) -> Mishap.throttled();
    assertEquals(FailureKind.THROTTLED, failure(WINDOWS, null));
    assertEquals(Duration.ofSeconds(60), slept.stream().reduce(Duration.ZERO, Duration::plus));
    assertEquals(18, calls.size());
  }

  @Test
  void a_page_that_fails_costs_itself_alone_and_can_be_asked_for_again() throws Exception {
    Page first = page(WINDOWS, null);
    mishaps = (_, _) -> Mishap.fault();
    assertEquals(FailureKind.SERVICE_FAULT, failure(WINDOWS, first.next()));
    mishaps = Mishaps.NONE;
    Page second = page(WINDOWS, first.next());
    assertEquals("window-0100", ((Row.Window) second.rows().getFirst()).name());
  }

  @Test
  void an_interrupt_ends_a_slow_page() throws Exception {
    CompletableFuture<Void> arrived = new CompletableFuture<>();
    mishaps =
        (_, _) -> {
          arrived.complete(null);
          return Mishap.of(Duration.ofMinutes(5));
        };
    CompletableFuture<FailureKind> ended = new CompletableFuture<>();
    Thread asking = Thread.ofVirtual().start(() -> ended.complete(failure(WINDOWS, null)));
    arrived.get(20, TimeUnit.SECONDS);
    asking.interrupt();
    assertEquals(FailureKind.CANCELLED, ended.get(20, TimeUnit.SECONDS));
  }

  @Test
  void an_execution_that_isn_t_there_is_said_in_words_of_its_own() {
    LookupException failed =
        assertThrows(LookupException.class, () -> page(new Level.Tasks(World.WINDOW), null));
    assertEquals(FailureKind.NOT_FOUND, failed.failure().kind());
    assertEquals("There is no such window execution in eu-west-1.", failed.failure().headline());
  }
}
