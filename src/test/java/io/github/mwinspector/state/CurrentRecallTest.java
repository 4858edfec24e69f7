package io.github.mwinspector.state;

import static io.github.mwinspector.testing.Answers.answer;
import static io.github.mwinspector.testing.Answers.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.Identity;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.profile.ProfileListing;
import io.github.mwinspector.recall.LookedUp;
import io.github.mwinspector.recall.Recall;
import io.github.mwinspector.recall.RecallFile;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.settings.Settings;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldSource;
import io.github.mwinspector.testing.PlantedSecrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a window remembers of its look-ups, in the real file. */
@FxTest
class CurrentRecallTest {
  private static final AwsProfile OPS =
      new AwsProfile("ops", ProfileKind.STATIC_KEYS, "eu-west-1", null, null, null);

  @TempDir Path folder;

  private final HeldSource source = new HeldSource();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T03:00:00Z"));
  private final SimpleObjectProperty<CurrentIdentity.Known> identity = new SimpleObjectProperty<>();
  private FxDriver driver;
  private CurrentLookup lookup;
  private RequestForm form;
  private CurrentRecall recall;

  @BeforeEach
  void follow(FxDriver driver) {
    this.driver = driver;
    driver.runFx(
        () -> {
          lookup = new CurrentLookup(source, background);
          form = new RequestForm(List.of());
          form.applyListing(new ProfileListing(List.of(OPS), null, List.of()));
          recall =
              new CurrentRecall(
                  form,
                  lookup,
                  identity,
                  new Recall(new RecallFile(file()), keeps()),
                  now::get,
                  background);
        });
  }

  @AfterEach
  void end() {
    driver.runFx(recall::dispose);
    background.shutdownNow();
  }

  private Recall.Switch keeps() {
    Settings settings = new Settings(folder.resolve("own/settings.json"));
    return new Recall.Switch() {
      @Override
      public boolean on() {
        return settings.keepsLookUps();
      }

      @Override
      public void set(boolean on) {
        settings.keepLookUps(on);
      }
    };
  }

  private Path file() {
    return folder.resolve("own/recent.db");
  }

  private static LookupRequest with(AwsProfile profile, LookupRequest request) {
    return new LookupRequest(
        new Connection(profile, request.connection().region()),
        request.windowExecutionId(),
        request.taskExecutionId());
  }

  private void lookedUp(LookupRequest request, TaskAnswer answer) {
    driver.runFx(() -> lookup.lookUp(request));
    driver.waitUntil("it is asked", () -> source.waiting() == 1);
    source.take().answer(answer);
    driver.waitUntil(
        "it is shown", () -> lookup.result().get() != null && lookup.running().get() == null);
  }

  private List<LookedUp> rows() {
    return driver.onFx(() -> recall.found().get());
  }

  private void remembered(int count) {
    driver.waitUntil(
        count + " are remembered", () -> recall.remembered().get().lookUps().size() == count);
  }

  @Test
  void a_result_is_remembered_when_it_comes_and_when_it_is_followed() {
    LookupRequest asked = request(1);
    lookedUp(asked, answer(asked, ExecutionStatus.Known.IN_PROGRESS));
    remembered(1);
    LookedUp first = rows().getFirst();
    assertEquals("IN_PROGRESS", first.seen().status());
    assertEquals("111122223333", first.seen().account());
    assertEquals("AWS-RunShellScript", first.seen().taskName());
    assertTrue(first.place().isDemo());
    now.updateAndGet(time -> time.plusSeconds(5));
    Result ended = new Result(asked, answer(asked, ExecutionStatus.Known.FAILED));
    driver.runFx(() -> lookup.refresh(ended));
    driver.waitUntil(
        "the status is the new one",
        () -> "FAILED".equals(recall.found().get().getFirst().seen().status()));
    assertEquals(Instant.parse("2026-11-22T03:00:05Z"), rows().getFirst().when());
    assertEquals(1, rows().size());
  }

  @Test
  void who_the_call_was_made_as_is_remembered_when_it_is_known() {
    LookupRequest asked = with(OPS, request(1));
    lookedUp(asked, answer(asked));
    remembered(1);
    assertNull(rows().getFirst().seen().account());
    Identity told = new Identity("444455556666", "arn:aws:iam::444455556666:user/ana", null);
    driver.runFx(() -> identity.set(new CurrentIdentity.Known(asked.connection(), told)));
    driver.waitUntil(
        "the account is known",
        () -> "444455556666".equals(recall.found().get().getFirst().seen().account()));
  }

  @Test
  void no_secret_and_no_value_of_an_answer_is_in_any_file() throws IOException {
    TaskAnswer planted = PlantedSecrets.answer();
    LookupRequest asked = request(1);
    lookedUp(asked, planted);
    remembered(1);
    driver.runFx(() -> recall.pin(recall.found().get().getFirst(), true));
    driver.waitUntil("it is pinned", () -> recall.found().get().getFirst().pinned());
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      assertTrue(files.contains(file()), files.toString());
      for (Path file : files) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        PlantedSecrets.assertNoValue(file.toString(), text);
      }
    }
  }

  @Test
  void switched_off_nothing_is_written_and_what_was_kept_can_be_forgotten() throws IOException {
    lookedUp(request(1), answer(request(1)));
    remembered(1);
    driver.runFx(() -> recall.keepFromNow(false));
    driver.waitUntil("it is off", () -> !recall.remembered().get().on());
    byte[] before = Files.readAllBytes(file());
    now.updateAndGet(time -> time.plus(Duration.ofHours(1)));
    lookedUp(request(2), answer(request(2)));
    driver.runFx(recall::refresh);
    driver.runFx(() -> recall.search().set("000000000002"));
    settle();
    assertEquals(List.of(), rows());
    assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(file())));
    assertFalse(new Settings(folder.resolve("own/settings.json")).keepsLookUps());
    driver.runFx(() -> recall.clear(true));
    remembered(0);
    driver.runFx(() -> recall.keepFromNow(true));
    lookedUp(request(3), answer(request(3)));
    remembered(1);
  }

  /** Changes are made in turn: when a later one is done, so are all before it. */
  private void settle() {
    driver.runFx(() -> recall.keepFromNow(true));
    driver.waitUntil("all before is done", () -> recall.remembered().get().on());
    driver.runFx(() -> recall.keepFromNow(false));
    driver.waitUntil("it is off", () -> !recall.remembered().get().on());
  }

  @Test
  void words_in_any_order_find_profile_account_region_ids_name_and_status() {
    lookedUp(with(OPS, request(41)), answer(request(41), ExecutionStatus.Known.FAILED));
    remembered(1);
    lookedUp(request(42), answer(request(42)));
    remembered(2);
    for (String text :
        List.of(
            "OPS", "failed", "0041", " run failed  ops ", "55555555-6666 fail", "central ops")) {
      driver.runFx(() -> recall.search().set(text));
      assertEquals(
          List.of("ops"), rows().stream().map(row -> row.place().profile()).toList(), text);
    }
    driver.runFx(() -> recall.search().set("1111 success demo"));
    assertEquals(List.of("Demo account"), rows().stream().map(r -> r.place().profile()).toList());
    driver.runFx(() -> recall.search().set("ops success"));
    assertEquals(List.of(), rows());
  }

  @Test
  void a_remembered_look_up_is_made_again_as_it_was() {
    LookupRequest asked = with(OPS, request(7));
    lookedUp(asked, answer(asked));
    remembered(1);
    driver.runFx(() -> form.fill(request(9)));
    LookedUp row = rows().getFirst();
    driver.runFx(() -> recall.lookUp(row));
    driver.waitUntil("it is asked", () -> source.waiting() == 1);
    LookupRequest again = source.take().request;
    assertEquals(asked.taskExecutionId(), again.taskExecutionId());
    assertEquals(asked.windowExecutionId(), again.windowExecutionId());
    assertEquals("ops", again.connection().profile().name());
    assertEquals("eu-central-1", again.connection().region().id());
  }

  @Test
  void a_look_up_of_a_demo_account_that_is_not_listed_is_made_again() {
    LookupRequest asked = with(AwsProfile.DEMO_PAYMENTS, request(7));
    lookedUp(asked, answer(asked));
    remembered(1);
    LookedUp row = rows().getFirst();
    assertTrue(row.place().isDemo());
    driver.runFx(() -> recall.lookUp(row));
    driver.waitUntil("it is asked", () -> source.waiting() == 1);
    assertEquals(AwsProfile.DEMO_PAYMENTS, source.take().request.connection().profile());
  }

  @Test
  void a_profile_that_is_gone_is_said_and_the_ids_are_filled_in() {
    LookupRequest asked = with(OPS, request(7));
    lookedUp(asked, answer(asked));
    remembered(1);
    driver.runFx(() -> form.applyListing(new ProfileListing(List.of(), null, List.of())));
    LookedUp row = rows().getFirst();
    driver.runFx(() -> recall.lookUp(row));
    assertTrue(driver.onFx(() -> recall.problem().get()).contains("no profile of this name"));
    assertEquals(asked.taskExecutionId().value(), driver.onFx(() -> form.taskIdText().get()));
    assertEquals(0, source.waiting());
    assertNull(driver.onFx(() -> form.profile().get()));
  }

  @Test
  void a_file_that_made_no_sense_is_told_once() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "no database ".repeat(1000));
    driver.runFx(recall::refresh);
    driver.waitUntil("it is told", () -> recall.problem().get() != null);
    assertTrue(driver.onFx(() -> recall.problem().get()).contains("It was kept as recent-unread-"));
    driver.runFx(recall::dismissProblem);
    lookedUp(request(1), answer(request(1)));
    remembered(1);
    assertNull(driver.onFx(() -> recall.problem().get()));
  }

  @Test
  void what_a_person_did_last_is_kept_although_the_window_is_closed_at_once() throws Exception {
    Deque<Runnable> begun = new ArrayDeque<>();
    CurrentRecall closing =
        driver.onFx(
            () ->
                new CurrentRecall(
                    form,
                    lookup,
                    identity,
                    new Recall(new RecallFile(file()), keeps()),
                    now::get,
                    begun::add));
    lookedUp(with(OPS, request(1)), answer(request(1)));
    remembered(1);
    LookedUp row = rows().getFirst();
    driver.runFx(() -> closing.pin(row, true));
    driver.runFx(closing::dispose);
    begun.forEach(Runnable::run);
    assertTrue(new RecallFile(file()).all().getFirst().pinned());
  }
}
