package io.github.mwinspector.view;

import static io.github.mwinspector.testing.Answers.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mwinspector.browse.Row;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.testing.Answers;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldEvidence;
import io.github.mwinspector.testing.HeldPages;
import io.github.mwinspector.testing.HeldSource;
import io.github.mwinspector.testing.MadeModel;
import io.github.mwinspector.testing.Nobody;
import io.github.mwinspector.view.need.NeedPane;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What opens pages of the AWS console, by keys and clicks in the window. */
@FxTest
class ConsoleOnScreenTest {
  private static final String SSM = "https://cn-north-1.console.amazonaws.cn/systems-manager/";
  private static final String STARTED = "7c9be0a4-3a67-4b59-8f7e-5a1c2d3e4f50";
  private static final String WINDOW = "mw-0c5ed765acdd0b2f1";

  private final HeldSource source = new HeldSource();
  private final HeldEvidence evidence = new HeldEvidence();
  private final HeldPages pages = new HeldPages();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final List<URI> opened = new ArrayList<>();
  private FxDriver driver;
  private WindowModel model;
  private InspectorWindow window;

  @BeforeEach
  void open(FxDriver driver) {
    this.driver = driver;
    driver.show(
        stage -> {
          NeedPane.Tools nobodys = Nobody.needs(background);
          model =
              new MadeModel(source, background)
                  .evidence(evidence)
                  .pages(pages)
                  .people(
                      Nobody.IDENTITIES,
                      new NeedPane.Tools(
                          nobodys.signIn(), nobodys.grants(), opened::add, nobodys.clock()))
                  .make();
          window = new InspectorWindow(model);
          Scene scene = new Scene(window, 1280, 800);
          window.installKeys(scene);
          stage.setScene(scene);
        });
  }

  @AfterEach
  void close() {
    driver.runFx(window::dispose);
    driver.runFx(model::dispose);
    background.shutdownNow();
  }

  private static LookupRequest inChina() {
    LookupRequest demo = Answers.request(1);
    AwsProfile profile =
        new AwsProfile("beijing", ProfileKind.STATIC_KEYS, "cn-north-1", null, null, null);
    return new LookupRequest(
        new Connection(profile, Objects.requireNonNull(AwsRegion.typed("cn-north-1"))),
        demo.windowExecutionId(),
        demo.taskExecutionId());
  }

  private void look(LookupRequest request) {
    driver.runFx(() -> model.lookup().lookUp(request));
    driver.waitUntil("a look-up has begun", () -> source.waiting() > 0);
    source.take().answer(answer(request));
    driver.find(".task-name");
  }

  private void invoked(TaskType type) {
    Invocation invocation =
        new Invocation(
            "inv-1", STARTED, type, List.of(), List.of(), null, null, null, null, null, null);
    look(inChina());
    Question.OfInvocations question = new Question.OfInvocations();
    driver.waitUntil("invocations are asked for", () -> evidence.was(question));
    evidence.call(question).answer(new Finding.Invocations(List.of(invocation), true));
    TreeTableView<?> table = driver.find(".invocation-table", TreeTableView.class);
    driver.waitUntil("its row is there", () -> table.getExpandedItemCount() > 0);
    driver.runFx(() -> table.getSelectionModel().select(0));
  }

  private Node button(String words) {
    driver.waitUntil(
        "there is a button to " + words, () -> buttons().stream().anyMatch(b -> says(b, words)));
    return buttons().stream().filter(b -> says(b, words)).findFirst().orElseThrow();
  }

  private List<Node> buttons() {
    return driver.findAll(".button");
  }

  private static boolean says(Node button, String words) {
    return words.equals(button.getAccessibleText());
  }

  private List<String> addresses() {
    return driver.onFx(() -> opened.stream().map(URI::toString).toList());
  }

  @Test
  void the_button_in_the_header_opens_the_page_of_the_execution() {
    look(inChina());
    driver.click(button("Open this window execution in the AWS console (Ctrl+Shift+O)"));
    assertEquals(List.of(SSM + "maintenance-windows?region=cn-north-1"), addresses());
  }

  @Test
  void the_page_of_a_command_is_opened_beside_what_it_did() {
    invoked(TaskType.Known.RUN_COMMAND);
    driver.click(button("Open the command in the AWS console"));
    assertEquals(List.of(SSM + "run-command/" + STARTED + "?region=cn-north-1"), addresses());
  }

  @Test
  void the_page_of_an_automation_is_opened_beside_what_it_did() {
    invoked(TaskType.Known.AUTOMATION);
    driver.click(button("Open the automation in the AWS console"));
    assertEquals(
        List.of(SSM + "automation/execution/" + STARTED + "?region=cn-north-1"), addresses());
  }

  @Test
  void windows_and_executions_are_opened_from_the_menu_of_their_rows() {
    driver.runFx(() -> model.form().profile().set(inChina().connection().profile()));
    driver.runFx(() -> model.form().regionText().set("cn-north-1"));
    driver.press(KeyCode.B, KeyCode.CONTROL);
    driver.waitUntil("windows are asked for", () -> pages.waiting() > 0);
    pages.take().answer(null, new Row.Window(WINDOW, "patch", true, "rate(7 days)", null));
    driver.findByText("patch");
    driver.press(KeyCode.DOWN);
    driver.press(KeyCode.F10, KeyCode.SHIFT);
    driver.click(driver.findByText("Open in the AWS console"));
    String execution = Answers.request(1).windowExecutionId().value();
    driver.press(KeyCode.RIGHT);
    driver.waitUntil("executions are asked for", () -> pages.waiting() > 0);
    pages.take().answer(null, new Row.Execution(execution, WINDOW, null, null, null, null));
    driver.findByText("not started");
    driver.press(KeyCode.DOWN);
    driver.press(KeyCode.F10, KeyCode.SHIFT);
    driver.click(driver.findByText("Open in the AWS console"));
    assertEquals(
        List.of(
            SSM + "maintenance-windows/" + WINDOW + "/description?region=cn-north-1",
            SSM + "maintenance-windows/" + WINDOW + "/history/" + execution + "?region=cn-north-1"),
        addresses());
  }

  @Test
  void of_the_demo_account_there_is_no_page() {
    look(Answers.request(1));
    driver.press(KeyCode.O, KeyCode.CONTROL, KeyCode.SHIFT);
    driver.findByText("The demo account is made up: the console has no page of it.");
    assertEquals(List.of(), addresses());
  }
}
