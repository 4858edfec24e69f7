package io.github.mwinspector.view.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.lookup.ExecutionFinder;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.FindProgress;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.profile.ProfileListing;
import io.github.mwinspector.request.WindowExecutionId;
import io.github.mwinspector.state.CurrentFind;
import io.github.mwinspector.state.FindForm;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.state.RequestForm;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldForms;
import io.github.mwinspector.testing.HeldSource;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search by keys and clicks. */
@FxTest
class FindPaneTest {
  private static final String ID = "28a645a4-c0a4-4238-9368-6a7cf872bbea";
  private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");

  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, FailureKind> refused = new ConcurrentHashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<FindProgress.Hit> opened = new ArrayList<>();
  private final Map<String, Need> needs = new ConcurrentHashMap<>();
  private final HeldForms forms = new HeldForms();
  private volatile String holder = "";
  private volatile @Nullable Semaphore gate;
  private FxDriver driver;
  private String coloursBefore;
  private RequestForm form;
  private FindForm findForm;
  private CurrentFind find;
  private FindPane pane;

  private final ExecutionFinder finder =
      new ExecutionFinder() {
        @Override
        public String account(Connection connection) {
          return "999999999999";
        }

        @Override
        public @Nullable WindowExecution ask(Connection connection, WindowExecutionId execution)
            throws LookupException {
          String place = connection.profile().name() + " " + connection.region().id();
          asked.add(place);
          Semaphore held = gate;
          if (held != null) {
            try {
              held.acquire();
            } catch (InterruptedException e) {
              throw new LookupException(HeldSource.failure(FailureKind.CANCELLED));
            }
          }
          FailureKind kind = refused.get(connection.profile().name());
          if (kind != null) {
            Need need = needs.get(connection.profile().name());
            throw new LookupException(HeldSource.failure(kind, need));
          }
          return place.equals(holder) ? execution() : null;
        }
      };

  private static WindowExecution execution() {
    return new WindowExecution(
        List.of("f97829e9-b5ae-4cf7-a96f-7d5b589cbd84"),
        ExecutionStatus.of("FAILED"),
        null,
        START,
        null);
  }

  static AwsProfile profile(String name, String account) {
    return new AwsProfile(name, ProfileKind.SSO_SESSION, "eu-west-1", account, null, null);
  }

  @BeforeEach
  void open(FxDriver driver) {
    this.driver = driver;
    List<AwsRegion> regions =
        Stream.of("eu-central-1", "eu-west-1", "us-east-1")
            .map(id -> Objects.requireNonNull(AwsRegion.typed(id)))
            .toList();
    coloursBefore = driver.onFx(Application::getUserAgentStylesheet);
    // Its own sizes: what was found comes below the edge.
    driver.runFx(
        () -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
    driver.show(
        () -> {
          form = new RequestForm(regions);
          form.applyListing(
              new ProfileListing(
                  IntStream.range(0, 3)
                      .mapToObj(i -> profile("prod-" + i, "%012d".formatted(i)))
                      .toList(),
                  null,
                  List.of()));
          findForm = new FindForm(form);
          find = new CurrentFind(finder, background);
          pane =
              new FindPane(
                  findForm,
                  find,
                  new Presentation(() -> START, ZoneId.of("Europe/Berlin")),
                  forms,
                  opened::add);
          BorderPane root = new BorderPane();
          root.setLeft(pane.node());
          pane.node().setPrefWidth(340);
          return root;
        });
    driver.runFx(pane::focusFirst);
  }

  @AfterEach
  void close() {
    driver.runFx(pane::dispose);
    driver.runFx(find::dispose);
    driver.runFx(() -> Application.setUserAgentStylesheet(coloursBefore));
    background.shutdownNow();
  }

  private void ended() {
    driver.waitUntil("the search ends", () -> !driver.onFx(() -> find.running().get()));
  }

  private Button button(String words) {
    return (Button) driver.findByText(words);
  }

  @Test
  void typed_id_and_enter_search_every_profile_and_the_hit_can_be_opened() {
    holder = "prod-1 us-east-1";
    driver.type(ID);
    driver.findByText("At most 9 calls, one per account and region.");
    driver.press(KeyCode.ENTER);
    ended();
    driver.findByText("FAILED");
    driver.findByText("Account 000000000001");
    driver.findByText("Profile prod-1");
    driver.findByText("Started 2026-11-22 03:00:00");
    assertTrue(driver.onFx(button("Open")::isFocused));
    driver.press(KeyCode.SPACE);
    driver.click(button("Open"));
    assertEquals(2, opened.size());
    assertEquals("us-east-1", opened.getFirst().connection().region().id());
  }

  @Test
  void id_of_the_request_is_taken_over() {
    driver.runFx(() -> form.windowExecutionIdText().set(ID));
    driver.runFx(pane::focusFirst);
    assertFalse(driver.onFx(button("Find")::isDisabled));
  }

  @Test
  void nothing_is_asked_before_it_is_started() {
    driver.type(ID);
    assertEquals(List.of(), asked);
  }

  @Test
  void what_is_missing_is_said_and_enter_does_nothing() {
    driver.type("28a645a4");
    driver.findByText("Too short: 8 of 36 characters (8-4-4-4-12 hexadecimal digits).");
    driver.press(KeyCode.ENTER);
    assertEquals(List.of(), asked);
    driver.runFx(() -> findForm.executionIdText().set(ID));
    driver.click(driver.findByText("None"));
    driver.findByText("Choose at least one profile.");
    assertTrue(driver.onFx(button("Find")::isDisabled));
  }

  @Test
  void unticked_profiles_are_not_asked() {
    driver.type(ID);
    driver.click(driver.findByText("prod-1 · 000000000001"));
    driver.click(button("Find"));
    ended();
    assertFalse(asked.stream().anyMatch(place -> place.startsWith("prod-1")), asked.toString());
    assertEquals(6, asked.size());
    driver.findByText("Not found: all 6 places said no. The service forgets old executions.");
  }

  @Test
  void none_and_all_go_by_the_filter() {
    driver.type(ID);
    driver.runFx(() -> driver.find(".find-pane .custom-text-field").requestFocus());
    driver.type("prod-2");
    driver.click(driver.findByText("None"));
    driver.press(KeyCode.ESCAPE);
    List<Boolean> chosen =
        driver.onFx(
            () -> findForm.candidates().stream().limit(3).map(c -> c.chosen().get()).toList());
    assertEquals(List.of(true, true, false), chosen);
  }

  @Test
  void stopped_search_says_what_is_left_and_goes_on_without_asking_twice() {
    gate = new Semaphore(2);
    driver.type(ID);
    driver.press(KeyCode.ENTER);
    driver.waitUntil(
        "two places said no",
        () ->
            driver.onFx(() -> find.progress().get() != null && find.progress().get().empty() == 2));
    driver.press(KeyCode.ESCAPE);
    driver.findByText("Stopped: 2 of 9 places said no, 7 not asked.");
    gate = null;
    asked.clear();
    driver.click(button("Go on"));
    ended();
    assertEquals(7, asked.size());
    driver.findByText("Not found: all 9 places said no. The service forgets old executions.");
  }

  @Test
  void refusals_are_counted_by_cause_and_listed() {
    refused.put("prod-0", FailureKind.SIGN_IN_NEEDED);
    refused.put("prod-2", FailureKind.ACCESS_DENIED);
    driver.type(ID);
    driver.press(KeyCode.ENTER);
    ended();
    driver.findByText("Not found where it could be asked: 3 of 9 places said no.");
    driver.findByText("Could not be asked: 6 places");
    driver.findByText("Sign-in needed: 3 places");
    driver.findByText("No permission: 3 places");
    select("Sign-in needed: 3 places");
    driver.findByText("prod-0, any region: It failed: SIGN_IN_NEEDED Do this next.");
  }

  @Test
  void who_needs_something_of_a_person_is_asked_once_that_is_done_and_nobody_else_again() {
    Need signIn = new Need.SignIn("prod-0", "corp", "https://acme.awsapps.com/start");
    Need code = new Need.MfaCode("prod-2", "mfa/ana", "role");
    refused.put("prod-0", FailureKind.SIGN_IN_NEEDED);
    refused.put("prod-2", FailureKind.MFA_NEEDED);
    needs.putAll(Map.of("prod-0", signIn, "prod-2", code));
    driver.type(ID);
    driver.press(KeyCode.ENTER);
    ended();
    assertEquals(1, driver.onFx(forms.shown::size), "one at a time");
    select("MFA code needed: 3 places");
    assertEquals(List.of(code), driver.onFx(() -> List.copyOf(forms.shown)));
    refused.remove("prod-2");
    asked.clear();
    gate = new Semaphore(0);
    driver.click(driver.findByText(HeldForms.DONE));
    assertTrue(driver.onFx(button("Stop")::isFocused), "not a field that Enter would submit");
    gate.release(9);
    ended();
    assertEquals(List.of(), asked.stream().filter(place -> place.startsWith("prod-1")).toList());
    assertEquals(3, asked.stream().filter(place -> place.startsWith("prod-2")).count());
    driver.findByText("Could not be asked: 3 places");
    assertEquals(List.of(signIn), driver.onFx(() -> List.copyOf(forms.shown)));
  }

  /** Opens a cause and goes to the first profile below it. */
  private void select(String cause) {
    TreeView<?> tree = driver.find(".find-refused", TreeView.class);
    driver.runFx(tree::requestFocus);
    driver.runFx(() -> tree.getSelectionModel().select(0));
    for (int i = 0; !driver.onFx(() -> selected(tree).contains(cause)) && i < 9; i++) {
      driver.press(KeyCode.DOWN);
    }
    driver.press(KeyCode.RIGHT);
    driver.press(KeyCode.RIGHT);
  }

  private static String selected(TreeView<?> tree) {
    return String.valueOf(tree.getSelectionModel().getSelectedItem().getValue());
  }

  @Test
  void in_a_small_window_what_a_search_brought_comes_into_sight() {
    driver.runFx(() -> pane.node().getScene().getWindow().setHeight(420));
    driver.type(ID);
    driver.press(KeyCode.ENTER);
    ended();
    Node words =
        driver.findByText("Not found: all 9 places said no. The service forgets old executions.");
    driver.waitUntil(
        "its end is in sight",
        () ->
            words.localToScene(words.getLayoutBounds()).getMaxY()
                <= pane.node().localToScene(pane.node().getLayoutBounds()).getMaxY());
  }

  @Test
  void demo_accounts_are_ticked_only_for_who_uses_the_demo_account() {
    assertFalse(driver.onFx(() -> ticked("Demo account: payments")));
    driver.runFx(() -> form.profile().set(AwsProfile.DEMO));
    FindForm another = driver.onFx(() -> new FindForm(form));
    List<String> chosen =
        driver.onFx(
            () ->
                another.candidates().stream()
                    .filter(c -> c.chosen().get())
                    .map(c -> c.profile().name())
                    .toList());
    assertEquals(AwsProfile.DEMOS.stream().map(AwsProfile::name).toList(), chosen);
  }

  private boolean ticked(String name) {
    return findForm.candidates().stream()
        .anyMatch(c -> c.profile().name().equals(name) && c.chosen().get());
  }

  @Test
  void named_regions_are_checked() {
    driver.type(ID);
    driver.runFx(() -> findForm.scope().set(FindForm.Scope.NAMED));
    driver.findByText("Name at least one region.");
    driver.runFx(() -> findForm.regionsText().set("us-east-1, nowhere"));
    driver.findByText("'nowhere' is not a region; one looks like eu-central-1.");
    driver.runFx(() -> findForm.regionsText().set("us-east-1  eu-central-1"));
    driver.findByText("At most 6 calls, one per account and region.");
    driver.runFx(() -> findForm.scope().set(FindForm.Scope.OWN));
    driver.findByText("At most 3 calls, one per account and region.");
    assertTrue(driver.onFx(() -> driver.findAll(".check-box").getFirst() instanceof CheckBox));
  }
}
