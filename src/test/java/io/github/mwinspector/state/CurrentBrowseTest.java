package io.github.mwinspector.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.browse.Row;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Partition;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.testing.Answers;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is open of a connection's windows, and what is asked for it. */
@FxTest
class CurrentBrowseTest {
  private static final LookupRequest ONE = Answers.request(1);
  private static final LookupRequest TWO = Answers.request(2);
  private static final String EXECUTION = ONE.windowExecutionId().value();
  private static final Level WINDOWS = new Level.Windows();
  private static final Level RUNS = new Level.Executions("mw-a", BrowseFilter.NONE.range());
  private static final Level TASKS = new Level.Tasks(EXECUTION);

  private final HeldPages pages = new HeldPages();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final List<LookupRequest> lookedUp = new ArrayList<>();
  private FxDriver driver;
  private RequestForm form;
  private CurrentBrowse browse;

  @BeforeEach
  void choose(FxDriver driver) {
    this.driver = driver;
    driver.runFx(
        () -> {
          form =
              new RequestForm(
                  List.of(
                      new AwsRegion("eu-central-1", "Europe (Frankfurt)", Partition.AWS),
                      new AwsRegion("us-east-1", "Virginia", Partition.AWS)));
          form.profile().set(AwsProfile.DEMO);
          form.regionText().set("eu-central-1");
          browse = new CurrentBrowse(form, pages, background, lookedUp::add);
        });
  }

  @AfterEach
  void end() {
    driver.runFx(browse::dispose);
    background.shutdownNow();
  }

  private Branch open(Level level) {
    return driver.onFx(() -> browse.open(level));
  }

  private HeldPages.Call asked() {
    driver.waitUntil("a page is asked for", () -> pages.waiting() > 0);
    return pages.take();
  }

  private void nothingIsAsked() {
    driver.onFx(() -> null);
    assertEquals(0, pages.waiting());
  }

  private Branch.Now settled(Branch branch) {
    driver.waitUntil("the page is there", () -> !branch.now().get().loading());
    return driver.onFx(() -> branch.now().get());
  }

  private static Row window(String id) {
    return new Row.Window(id, id, true, null, null);
  }

  private static Row run(String id) {
    return new Row.Execution(id, "mw-a", null, null, null, null);
  }

  private static Row.Task task(LookupRequest request) {
    return new Row.Task(request.taskExecutionId().value(), EXECUTION, null, null, null, null, null);
  }

  @Test
  void level_is_asked_for_once_however_often_it_is_opened() {
    Branch branch = open(WINDOWS);
    HeldPages.Call call = asked();
    assertEquals(WINDOWS, call.level);
    assertEquals(browse.connection().get(), call.connection);
    assertSame(branch, open(WINDOWS));
    nothingIsAsked();
    call.answer(null, window("mw-a"));
    settled(branch);
    open(WINDOWS);
    nothingIsAsked();
  }

  @Test
  void next_page_is_asked_for_once_with_the_token_of_the_last() {
    Branch branch = open(WINDOWS);
    asked().answer("more", window("mw-a"));
    settled(branch);
    driver.runFx(() -> browse.more(branch));
    driver.runFx(() -> browse.more(branch));
    HeldPages.Call second = asked();
    assertEquals("more", second.token);
    nothingIsAsked();
    second.answer(null, window("mw-b"));
    assertEquals(2, settled(branch).listing().rows().size());
    driver.runFx(() -> browse.more(branch));
    nothingIsAsked();
  }

  @Test
  void page_that_failed_is_asked_for_again_and_the_rows_before_it_stay() {
    Branch branch = open(WINDOWS);
    asked().answer("more", window("mw-a"));
    settled(branch);
    driver.runFx(() -> browse.more(branch));
    asked().fail(FailureKind.THROTTLED);
    Branch.Now failed = settled(branch);
    assertNotNull(failed.failure());
    assertEquals(List.of(window("mw-a")), failed.listing().rows());
    driver.runFx(() -> browse.more(branch));
    HeldPages.Call again = asked();
    assertEquals("more", again.token);
    again.answer(null, window("mw-b"));
    assertEquals(List.of(window("mw-a"), window("mw-b")), settled(branch).listing().rows());
    assertNull(settled(branch).failure());
  }

  @Test
  void another_connection_starts_with_nothing_and_ends_what_was_under_way() {
    Branch before = open(WINDOWS);
    HeldPages.Call call = asked();
    driver.runFx(() -> form.regionText().set("us-east-1"));
    driver.waitUntil("the old call is ended", call::interrupted);
    Branch after = open(WINDOWS);
    assertNotSame(before, after);
    assertEquals("us-east-1", asked().connection.region().id());
    driver.runFx(() -> browse.more(before));
    driver.runFx(() -> browse.refresh(before));
    nothingIsAsked();
  }

  @Test
  void same_connection_chosen_again_keeps_what_is_open() {
    Branch branch = open(WINDOWS);
    asked().answer(null, window("mw-a"));
    settled(branch);
    driver.runFx(() -> form.profile().set(AwsProfile.DEMO));
    driver.runFx(() -> form.regionText().set(" eu-central-1 "));
    assertSame(branch, open(WINDOWS));
    nothingIsAsked();
  }

  @Test
  void without_a_usable_profile_or_region_there_is_no_connection() {
    driver.runFx(() -> form.regionText().set("nowhere"));
    assertNull(driver.onFx(() -> browse.connection().get()));
    assertFalse(driver.onFx(() -> browse.openExecution(ONE.windowExecutionId())));
    assertThrows(IllegalStateException.class, () -> browse.open(WINDOWS));
    nothingIsAsked();
  }

  @Test
  void refreshing_a_level_forgets_what_was_open_below_it_at_every_depth() {
    Branch windows = open(WINDOWS);
    asked().answer(null, window("mw-a"));
    settled(windows);
    Branch runs = open(RUNS);
    asked().answer(null, run(EXECUTION));
    settled(runs);
    Branch tasks = open(TASKS);
    HeldPages.Call below = asked();
    driver.runFx(() -> browse.refresh(windows));
    driver.waitUntil("what is below is ended", below::interrupted);
    HeldPages.Call anew = asked();
    assertEquals(WINDOWS, anew.level);
    anew.answer(null, window("mw-a"));
    settled(windows);
    assertNotSame(runs, open(RUNS));
    assertEquals(RUNS, asked().level);
    assertNotSame(tasks, open(TASKS));
    assertEquals(TASKS, asked().level);
  }

  @Test
  void single_task_of_an_execution_is_filled_in_and_looked_up() {
    assertTrue(driver.onFx(() -> browse.openExecution(ONE.windowExecutionId())));
    HeldPages.Call call = asked();
    assertEquals(TASKS, call.level);
    call.answer(null, task(ONE));
    driver.waitUntil("it is looked up", () -> !lookedUp.isEmpty());
    LookupRequest request = lookedUp.getFirst();
    assertEquals(ONE.windowExecutionId(), request.windowExecutionId());
    assertEquals(ONE.taskExecutionId(), request.taskExecutionId());
    assertEquals(request, driver.onFx(() -> form.request().get()));
    assertEquals(1, lookedUp.size());
  }

  @Test
  void several_tasks_or_a_page_that_is_not_the_last_leave_the_choice_to_a_person() {
    driver.runFx(() -> browse.openExecution(ONE.windowExecutionId()));
    asked().answer(null, task(ONE), task(TWO));
    Branch branch = Objects.requireNonNull(driver.onFx(() -> browse.start().get()));
    assertEquals(2, settled(branch).listing().rows().size());
    assertEquals(List.of(), lookedUp);

    driver.runFx(() -> browse.openExecution(ONE.windowExecutionId()));
    asked().answer("more", task(ONE));
    settled(branch);
    assertEquals(List.of(), lookedUp);
  }

  @Test
  void execution_opened_again_is_asked_for_anew() {
    driver.runFx(() -> browse.openExecution(ONE.windowExecutionId()));
    asked().answer(null, task(ONE), task(TWO));
    Branch branch = Objects.requireNonNull(driver.onFx(() -> browse.start().get()));
    settled(branch);
    driver.runFx(() -> browse.openExecution(ONE.windowExecutionId()));
    asked().answer(null, task(TWO));
    driver.waitUntil("the one that is left is looked up", () -> lookedUp.size() == 1);
    assertEquals(TWO.taskExecutionId(), lookedUp.getFirst().taskExecutionId());
  }

  @Test
  void after_an_execution_of_another_connection_nothing_is_looked_up() {
    driver.runFx(() -> browse.openExecution(ONE.windowExecutionId()));
    HeldPages.Call call = asked();
    driver.runFx(() -> form.regionText().set("us-east-1"));
    call.answer(null, task(ONE));
    assertNull(driver.onFx(() -> browse.start().get()));
    assertEquals(List.of(), lookedUp);
  }
}
