package io.github.mwinspector.view.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.browse.Row;
import io.github.mwinspector.browse.TimeRange;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Partition;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.WindowExecutionId;
import io.github.mwinspector.state.CurrentBrowse;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.state.RequestForm;
import io.github.mwinspector.testing.Answers;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldForms;
import io.github.mwinspector.testing.HeldPages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tree by keys and clicks, as wide as the side bar makes it. */
@FxTest
class BrowsePaneTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final String EXECUTION = Answers.request(1).windowExecutionId().value();

  private final HeldPages pages = new HeldPages();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final List<LookupRequest> lookedUp = new ArrayList<>();
  private final HeldForms forms = new HeldForms();
  private FxDriver driver;
  private RequestForm form;
  private CurrentBrowse browse;
  private BrowsePane pane;

  @BeforeEach
  void open(FxDriver driver) {
    this.driver = driver;
    driver.show(
        stage -> {
          form =
              new RequestForm(
                  List.of(
                      new AwsRegion("eu-central-1", "Europe (Frankfurt)", Partition.AWS),
                      new AwsRegion("us-east-1", "Virginia", Partition.AWS)));
          form.profile().set(AwsProfile.DEMO);
          form.regionText().set("eu-central-1");
          browse = new CurrentBrowse(form, pages, background, lookedUp::add);
          pane = new BrowsePane(browse, new Presentation(() -> NOW, ZoneOffset.UTC), forms);
          stage.setScene(new Scene(pane.node(), 340, 700));
        });
  }

  @AfterEach
  void close() {
    driver.runFx(pane::dispose);
    driver.runFx(browse::dispose);
    background.shutdownNow();
  }

  private HeldPages.Call asked() {
    driver.waitUntil("a page is asked for", () -> pages.waiting() > 0);
    return pages.take();
  }

  private void nothingIsAsked() {
    driver.onFx(() -> null);
    assertEquals(0, pages.waiting());
  }

  private static Row window(String name, boolean enabled) {
    return new Row.Window("mw-" + name, name, enabled, "rate(7 days)", NOW.plusSeconds(3600));
  }

  private static Row run(int minutesAgo, ExecutionStatus status) {
    Instant start = NOW.minusSeconds(60L * minutesAgo);
    return new Row.Execution(
        "11111111-2222-4333-8444-%012d".formatted(minutesAgo),
        "mw-a",
        status,
        null,
        start,
        start.plusSeconds(724));
  }

  private static Row task(int number) {
    return new Row.Task(
        Answers.request(number).taskExecutionId().value(),
        EXECUTION,
        TaskType.Known.RUN_COMMAND,
        ExecutionStatus.Known.FAILED,
        "AWS-RunPatchBaseline",
        NOW.minusSeconds(900),
        NOW.minusSeconds(176));
  }

  private HeldPages.Call windowsAsked() {
    driver.runFx(pane::focusFirst);
    return asked();
  }

  /** Opens the only window and hands over the call for its executions. */
  private HeldPages.Call executionsAsked() {
    windowsAsked().answer(null, window("a", true));
    driver.findByText("a");
    driver.press(KeyCode.DOWN);
    driver.press(KeyCode.RIGHT);
    return asked();
  }

  private TreeView<?> tree() {
    return driver.find(".tree-view", TreeView.class);
  }

  @Test
  void nothing_is_asked_before_one_goes_to_the_page_and_only_for_what_is_opened() {
    nothingIsAsked();
    HeldPages.Call call = windowsAsked();
    assertEquals(new Level.Windows(), call.level);
    call.answer(null, window("patch-night", true), window("old", false));
    driver.findByText("patch-night");
    driver.findByText("next 2026-11-22 04:00 · rate(7 days)");
    driver.findByText("switched off · rate(7 days)");
    nothingIsAsked();
  }

  @Test
  void arrows_and_enter_lead_from_a_window_to_the_look_up_of_a_task() {
    HeldPages.Call executions = executionsAsked();
    assertEquals("mw-a", ((Level.Executions) executions.level).windowId());
    executions.answer(null, run(60, ExecutionStatus.Known.FAILED));
    driver.findByText("2026-11-22 02:00:00");
    driver.findByText("FAILED");
    driver.press(KeyCode.DOWN);
    driver.press(KeyCode.ENTER);
    HeldPages.Call tasks = asked();
    tasks.answer(null, task(1), task(2));
    driver.findByText("Run Command · 12 min 4 s · 2026-11-22 02:45:00");
    driver.press(KeyCode.DOWN);
    driver.press(KeyCode.DOWN);
    driver.press(KeyCode.ENTER);
    LookupRequest chosen = driver.onFx(() -> lookedUp.getFirst());
    assertEquals(Answers.request(2).taskExecutionId(), chosen.taskExecutionId());
    assertEquals(chosen, driver.onFx(() -> form.request().get()));
  }

  @Test
  void a_click_on_a_task_looks_it_up() {
    driver.runFx(() -> browse.openExecution(new WindowExecutionId(EXECUTION)));
    asked().answer(null, task(1), task(2));
    driver.waitUntil("two tasks", () -> driver.findAll(".browse-badge").size() == 2);
    driver.click(driver.findByText("AWS-RunPatchBaseline"));
    assertEquals(1, driver.onFx(lookedUp::size));
  }

  @Test
  void an_execution_with_a_single_task_opens_it_at_once() {
    driver.runFx(() -> browse.openExecution(new WindowExecutionId(EXECUTION)));
    HeldPages.Call call = asked();
    assertEquals(new Level.Tasks(EXECUTION), call.level);
    call.answer(null, task(7));
    driver.waitUntil("it is looked up", () -> lookedUp.size() == 1);
    assertEquals(Answers.request(7).taskExecutionId(), lookedUp.getFirst().taskExecutionId());
    nothingIsAsked();
  }

  @Test
  void a_window_without_executions_is_said_to_have_never_run() {
    executionsAsked().answer("");
    driver.findByText("Never ran, as far as the service knows");
  }

  @Test
  void the_next_page_comes_when_its_end_comes_into_sight_and_not_before() {
    HeldPages.Call first = executionsAsked();
    first.answer("t2", runs(0, 100));
    driver.findByText("2026-11-22 03:00:00");
    nothingIsAsked();
    driver.press(KeyCode.END);
    HeldPages.Call second = asked();
    assertEquals("t2", second.token);
    second.answer(null, runs(100, 105));
    driver.waitUntil("all rows are there", () -> tree().getExpandedItemCount() == 107);
    // Rows that aren't laid out yet can't be gone to.
    driver.findByText("2026-11-22 01:20:00");
    driver.press(KeyCode.END);
    driver.findByText("2026-11-22 01:16:00");
  }

  private static Row[] runs(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> run(i, ExecutionStatus.Known.SUCCESS))
        .toArray(Row[]::new);
  }

  @Test
  void a_page_that_fails_leaves_the_rows_and_is_asked_for_again_by_its_own_row() {
    executionsAsked().answer("t2", run(1, ExecutionStatus.Known.SUCCESS));
    asked().fail(FailureKind.SERVICE_FAULT);
    driver.findByText("2026-11-22 02:59:00");
    driver.click(driver.findByText("Try again"));
    HeldPages.Call again = asked();
    assertEquals("t2", again.token);
    again.answer(null, run(2, ExecutionStatus.Known.SUCCESS));
    driver.findByText("2026-11-22 02:58:00");
    driver.findByText("2026-11-22 02:59:00");
    assertFalse(driver.shows("Try again"));
  }

  @Test
  void what_a_person_must_do_first_is_a_form_and_the_pages_go_on_by_themselves_after_it() {
    Need need = new Need.SignIn("corp", "corp", "https://acme.awsapps.com/start");
    executionsAsked().answer("t2", run(1, ExecutionStatus.Known.SUCCESS));
    asked().fail(FailureKind.SIGN_IN_NEEDED, need);
    driver.findByText("Waits for you: see below");
    assertEquals(List.of(need), driver.onFx(() -> List.copyOf(forms.shown)));
    driver.click(driver.findByText(HeldForms.DONE));
    HeldPages.Call again = asked();
    assertEquals("t2", again.token);
    assertEquals(List.of(), driver.onFx(() -> List.copyOf(forms.shown)));
    assertTrue(driver.onFx(() -> tree().isFocused()), "not a field that Enter would submit");
    again.answer(null, run(2, ExecutionStatus.Known.SUCCESS));
    driver.findByText("2026-11-22 02:58:00");
    driver.findByText("2026-11-22 02:59:00");
    assertFalse(driver.shows(HeldForms.DONE));
  }

  @Test
  void a_form_goes_with_the_connection_that_it_is_for() {
    windowsAsked().fail(FailureKind.MFA_NEEDED, new Need.MfaCode("a", "mfa/ana", "role"));
    driver.findByText(HeldForms.DONE);
    driver.runFx(() -> form.regionText().set("us-east-1"));
    assertFalse(driver.shows(HeldForms.DONE));
    assertEquals(List.of(), driver.onFx(() -> List.copyOf(forms.shown)));
  }

  @Test
  void a_window_is_opened_by_its_id_alone_and_follows_the_chosen_time() {
    driver.runFx(() -> browse.openWindow("mw-a"));
    HeldPages.Call call = asked();
    assertEquals(new Level.Executions("mw-a", TimeRange.ALL), call.level);
    call.answer(null, run(1, ExecutionStatus.Known.SUCCESS));
    driver.findByText("Maintenance window");
    driver.findByText("2026-11-22 02:59:00");
    driver.runFx(
        () -> ((ComboBox<?>) driver.findAll(".combo-box").get(1)).getSelectionModel().select(1));
    HeldPages.Call ranged = asked();
    assertEquals(
        Instant.parse("2026-11-21T03:00:00Z"), ((Level.Executions) ranged.level).range().after());
    ranged.answer(null, run(2, ExecutionStatus.Known.SUCCESS));
    driver.findByText("2026-11-22 02:58:00");
    nothingIsAsked();
  }

  @Test
  void that_aws_throttles_is_said_in_the_row_that_waits() {
    HeldPages.Call call = executionsAsked();
    call.progress.accept(new LookupProgress("asking again in 4 s: throttled", 0, 3, null, NOW));
    driver.findByText("Asking again in 4 s…");
    driver.findByText("throttled");
    call.answer(null);
  }

  @Test
  void another_connection_starts_with_nothing_and_ends_what_was_under_way() {
    HeldPages.Call call = executionsAsked();
    driver.runFx(() -> form.regionText().set("us-east-1"));
    driver.waitUntil("the call is ended", call::interrupted);
    assertFalse(driver.shows("a"));
    driver.findByText("demo · us-east-1".replace("demo", AwsProfile.DEMO.name()));
    nothingIsAsked();
  }

  @Test
  void f5_asks_anew_for_the_list_one_is_in() {
    executionsAsked().answer(null, run(1, ExecutionStatus.Known.SUCCESS));
    driver.findByText("2026-11-22 02:59:00");
    driver.press(KeyCode.F5);
    HeldPages.Call anew = asked();
    assertInstanceOf(Level.Executions.class, anew.level);
    anew.answer(null, run(0, ExecutionStatus.Known.SUCCESS));
    driver.findByText("2026-11-22 03:00:00");
    assertFalse(driver.shows("2026-11-22 02:59:00"));
  }

  @Test
  void a_status_is_looked_for_among_the_loaded_rows_and_more_come_only_when_asked_for() {
    executionsAsked()
        .answer("t2", run(1, ExecutionStatus.Known.SUCCESS), run(2, ExecutionStatus.Known.FAILED));
    HeldPages.Call second = asked();
    second.answer("t3", run(3, ExecutionStatus.Known.SUCCESS));
    HeldPages.Call third = asked();
    third.answer("t4", run(4, ExecutionStatus.Known.SUCCESS));
    HeldPages.Call fourth = asked();
    driver.runFx(() -> status().setValue("FAILED"));
    fourth.answer("t5", run(5, ExecutionStatus.Known.SUCCESS));
    driver.findByText("1 of 5 loaded rows fit. Load more");
    assertFalse(driver.shows("2026-11-22 02:59:00"));
    nothingIsAsked();
    driver.click(driver.findByText("1 of 5 loaded rows fit. Load more"));
    assertEquals("t5", asked().token);
  }

  @SuppressWarnings("unchecked")
  private ComboBox<String> status() {
    return (ComboBox<String>) driver.findAll(".combo-box").getFirst();
  }

  @Test
  void a_time_range_goes_to_the_service() {
    executionsAsked().answer(null, run(1, ExecutionStatus.Known.SUCCESS));
    driver.findByText("2026-11-22 02:59:00");
    driver.runFx(
        () -> ((ComboBox<?>) driver.findAll(".combo-box").get(1)).getSelectionModel().select(1));
    HeldPages.Call ranged = asked();
    assertEquals(
        Instant.parse("2026-11-21T03:00:00Z"), ((Level.Executions) ranged.level).range().after());
    ranged.answer(null);
    driver.findByText("No execution in this time");
  }

  @Test
  void typed_times_go_to_the_service_and_wrong_ones_are_told_and_change_nothing() {
    executionsAsked().answer(null, run(1, ExecutionStatus.Known.SUCCESS));
    driver.findByText("2026-11-22 02:59:00");
    driver.runFx(
        () -> ((ComboBox<?>) driver.findAll(".combo-box").get(1)).getSelectionModel().selectLast());
    driver.findByText("Times in UTC");
    driver.type("-6h");
    nothingIsAsked();
    driver.press(KeyCode.ENTER);
    HeldPages.Call ranged = asked();
    assertEquals(
        new TimeRange(NOW.minusSeconds(6 * 3600), null), ((Level.Executions) ranged.level).range());
    ranged.answer(null);
    driver.press(KeyCode.TAB);
    driver.type("2026-11-21 20:00");
    driver.press(KeyCode.ENTER);
    driver.findByText("The first time is after the second.");
    driver.type("x");
    driver.press(KeyCode.ENTER);
    driver.waitUntil(
        "it is told", () -> said().startsWith("\"2026-11-21 20:00x\" is not a time such as"));
    nothingIsAsked();
  }

  private String said() {
    return ((Labeled) driver.find(".browse-range > .browse-fine")).getText();
  }

  @Test
  void ten_thousand_executions_stay_smooth() {
    HeldPages.Call call = executionsAsked();
    for (int page = 0; page < 100; page++) {
      String next = page == 99 ? null : "t" + page;
      call.answer(next, runs(page * 100, page * 100 + 100));
      int rows = 2 + (page + 1) * 100 + (next == null ? 0 : 1);
      driver.waitUntil("the page is there", () -> tree().getExpandedItemCount() >= rows);
      if (next != null) {
        for (int i = 0; i < 100 && pages.waiting() == 0; i++) {
          driver.press(KeyCode.END);
        }
        call = pages.take();
      }
    }
    driver.press(KeyCode.HOME);
    driver.press(KeyCode.PAGE_DOWN);
    assertTrue(driver.onFx(() -> tree().getExpandedItemCount()) >= 10_002);
  }
}
