package io.github.mwinspector.view;

import static io.github.mwinspector.testing.Answers.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.answer.Answers;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldEvidence;
import io.github.mwinspector.testing.HeldSource;
import io.github.mwinspector.testing.MadeModel;
import io.github.mwinspector.testing.SampleEvidence;
import io.github.mwinspector.text.Secrets;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A result beside another run as a person sees it, by keys and clicks. */
@FxTest
class CompareOnScreenTest {
  private static final Question INVOCATIONS = new Question.OfInvocations();
  private static final Question WINDOWS = new Question.OfWindows();
  private static final LookupRequest FIRST = request(1);
  private static final LookupRequest OTHER = request(2);

  private final HeldSource lookups = new HeldSource();
  private final HeldEvidence source = new HeldEvidence();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private FxDriver driver;
  private WindowModel model;
  private InspectorWindow window;

  @BeforeEach
  void open(FxDriver driver) {
    this.driver = driver;
    driver.show(
        stage -> {
          model =
              new MadeModel(lookups, background)
                  .evidence(source)
                  .time(() -> MadeModel.NOW, ZoneOffset.UTC)
                  .make();
          window = new InspectorWindow(model);
          Scene scene = new Scene(window, 1280, 900);
          window.installKeys(scene);
          stage.setScene(scene);
        });
  }

  @AfterEach
  void close() {
    driver.runFx(window::dispose);
    driver.runFx(model.comparison()::dispose);
    driver.runFx(model.evidence()::dispose);
    background.shutdownNow();
  }

  private static TaskAnswer task(LookupRequest request, String status, String more) {
    return Answers.of(
        """
        {"WindowExecutionId":"%s","TaskExecutionId":"%s","TaskArn":"doc","Type":"RUN_COMMAND",
         "Priority":1,"Status":"%s","StartTime":1763800000 %s}
        """
            .formatted(
                request.windowExecutionId().value(),
                request.taskExecutionId().value(),
                status,
                more));
  }

  private static String parameters(String password, String mode) {
    return """
    ,"EndTime":1763800060,
    "TaskParameters":[{"Password":{"Values":["%s"]},"Mode":{"Values":["%s"]}}]
    """
        .formatted(password, mode);
  }

  private void look(TaskAnswer answer, Finding invocations) {
    int before = Collections.frequency(source.asked(), INVOCATIONS);
    driver.waitUntil("a look-up has begun", () -> lookups.waiting() > 0);
    lookups.take().answer(answer);
    driver.waitUntil(
        "its invocations are asked for",
        () -> Collections.frequency(source.asked(), INVOCATIONS) > before);
    source.call(INVOCATIONS).answer(invocations);
  }

  private void show(TaskAnswer first, Finding invocations) {
    source.refuse(
        new Question.OfWindowExecution(),
        new Question.OfNodes("cmd-1"),
        new Question.OfCommand("cmd-1"));
    driver.runFx(() -> model.lookup().lookUp(FIRST));
    look(first, invocations);
    driver.find(".invocation-table");
  }

  /** By keys alone: the tab, the other run's ids. */
  private void nameTheOther() {
    driver.press(KeyCode.DIGIT6, KeyCode.CONTROL);
    driver.click(driver.findByText("Another…"));
    driver.type(OTHER.windowExecutionId().value());
    driver.press(KeyCode.TAB);
    driver.type(OTHER.taskExecutionId().value());
    driver.press(KeyCode.ENTER);
  }

  private void compare(TaskAnswer first, TaskAnswer second, Finding one, Finding other) {
    show(first, one);
    nameTheOther();
    look(second, other);
    driver.waitUntil("both are there", () -> table() != null);
    driver.waitUntil("all is asked", () -> !says(".count", "so far"));
    driver.waitUntil("the form is gone", () -> driver.findAll(".other-form").isEmpty());
  }

  private void compareParameters(String otherPassword, String otherMode) {
    Finding none = new Finding.Invocations(List.of(), true);
    compare(
        task(FIRST, "SUCCESS", parameters("hunter-one", "one")),
        task(OTHER, "SUCCESS", parameters(otherPassword, otherMode)),
        none,
        none);
  }

  private TreeTableView<?> table() {
    return (TreeTableView<?>) window.lookup(".compare-table");
  }

  private boolean says(String selector, String words) {
    return driver.findAll(selector).stream()
        .anyMatch(
            node ->
                node instanceof Labeled label
                    && label.getText() != null
                    && label.getText().contains(words));
  }

  private boolean shows(String words) {
    return Stream.of(".label", ".cell").anyMatch(selector -> says(selector, words));
  }

  private void awaitWords(String words) {
    driver.waitUntil("it says " + words, () -> shows(words));
  }

  private void select(String name) {
    driver.findByText(name);
    driver.runFx(
        () -> {
          TreeTableView<?> table = table();
          int row = 0;
          while (!isNamed(table.getTreeItem(row), name)) {
            row++;
          }
          table.requestFocus();
          table.getSelectionModel().clearAndSelect(row);
        });
  }

  private static boolean isNamed(TreeItem<?> item, String name) {
    String line = String.valueOf(item.getValue());
    return line.startsWith(name) || (item.isLeaf() && line.contains("path=" + name + ","));
  }

  @Test
  void onlyTheDifferencesAreShownUntilAllIsWanted() {
    compareParameters("hunter-one", "two");
    awaitWords("1 difference");
    driver.findByText("Mode");
    driver.findByText("≠ differs");
    driver.findByText("one");
    driver.findByText("two");
    assertFalse(driver.shows("TaskArn"));
    driver.click(driver.findByText("All"));
    awaitWords("TaskArn");
    driver.click(driver.findByText("Only differences"));
    driver.waitUntil("what is the same is left out", () -> !driver.shows("TaskArn"));
  }

  @Test
  void bothRunsAreNamedWithTheirIdsAndCopied() {
    compareParameters("hunter-one", "two");
    awaitWords("The other run");
    assertTrue(shows("2025-11-22 08:26:40, took 1 min"));
    select("Run");
    driver.press(KeyCode.C, KeyCode.CONTROL);
    driver.waitUntil("it is copied", () -> says(".said", "Copied the row"));
    String copied = driver.clipboardText();
    assertTrue(copied.contains(FIRST.taskExecutionId().value()), copied);
    assertTrue(copied.contains(OTHER.windowExecutionId().value()), copied);
    driver.findByText(OTHER.taskExecutionId().value());
    driver.press(KeyCode.LEFT);
    driver.waitUntil("the section is closed", () -> !driver.shows(OTHER.taskExecutionId().value()));
  }

  @Test
  void secretsAreMaskedUntilRevealedAndHidingHidesAll() {
    compareParameters("hunter-two", "two");
    awaitWords("2 differences");
    assertFalse(shows("hunter"));
    driver.findByText("≠ differs, unseen");
    select("Password");
    driver.press(KeyCode.SPACE);
    awaitWords("hunter-one");
    awaitWords("hunter-two");
    driver.press(KeyCode.H, KeyCode.CONTROL, KeyCode.SHIFT);
    driver.waitUntil("they are hidden", () -> !shows("hunter") && !driver.shows("two"));
  }

  @Test
  void aRowIsCopiedWithAsMuchOfItsValuesAsItsKeySays() {
    compareParameters("hunter-one", "two");
    awaitWords("Mode");
    select("Mode");
    driver.press(KeyCode.C, KeyCode.CONTROL);
    driver.waitUntil("it is copied", () -> says(".said", "values hidden"));
    String hidden = "Parameters: Mode\n  this run: %s\n  other run: %s";
    assertEquals(hidden.formatted(Secrets.MASK, Secrets.MASK), driver.clipboardText());
    driver.press(KeyCode.C, KeyCode.CONTROL, KeyCode.SHIFT);
    driver.waitUntil("it is copied", () -> says(".said", "secrets masked"));
    assertEquals(hidden.formatted("one", "two"), driver.clipboardText());
    driver.press(KeyCode.CONTEXT_MENU);
    driver.click(driver.findByText("Copy value of the other run with values"));
    driver.waitUntil("it is copied", () -> says(".said", "the other run's value"));
    assertEquals("two", driver.clipboardText());
  }

  @Test
  void theWholeValueOfEitherRunOpensByKey() {
    compareParameters("hunter-one", "x".repeat(600) + "the end");
    awaitWords("Mode");
    assertFalse(shows("the end"));
    select("Mode");
    driver.press(KeyCode.ENTER, KeyCode.SHIFT);
    driver.waitUntil("it is open", () -> says(".segments .label", "the end"));
    assertTrue(shows("Mode, other run"));
  }

  @Test
  void noDifferenceIsSaidWithWhatWasCompared() {
    compareParameters("hunter-one", "one");
    awaitWords("No difference in 10 members, 2 parameters, 0 targets, 0 results, 1 duration");
  }

  @Test
  void aSearchThatIsNotAllowedNamesTheActionAndIsTriedAgain() {
    show(task(FIRST, "SUCCESS", ""), SampleEvidence.many(1, 0));
    driver.press(KeyCode.DIGIT6, KeyCode.CONTROL);
    awaitWords("Asking for the account's windows…");
    source.call(WINDOWS).deny();
    awaitWords("The window of this task could not be found.");
    awaitWords("E-AWS-DENIED · IAM action ssm:DescribeMaintenanceWindows");
    driver.click(driver.findByText("Try again"));
    driver.waitUntil(
        "it is asked again", () -> Collections.frequency(source.asked(), WINDOWS) == 2);
    source.call(WINDOWS).answer(new Finding.Windows(List.of(), true));
    awaitWords("You can name another run to compare with.");
  }

  @Test
  void invocationsThatAreMissingAreSaidInTheirPlace() {
    show(task(FIRST, "IN_PROGRESS", ""), SampleEvidence.many(2, 0));
    nameTheOther();
    int before = Collections.frequency(source.asked(), INVOCATIONS);
    driver.waitUntil("a look-up has begun", () -> lookups.waiting() > 0);
    lookups.take().answer(task(OTHER, "SUCCESS", ""));
    driver.waitUntil(
        "its invocations are asked for",
        () -> Collections.frequency(source.asked(), INVOCATIONS) > before);
    source.call(INVOCATIONS).deny();
    awaitWords("The invocations of the other run are not available");
    awaitWords("This run is not over: it can still change.");
    awaitWords("? not known");
    driver.click(driver.findByText("Try again"));
    look(task(OTHER, "SUCCESS", ""), SampleEvidence.many(2, 0));
    driver.waitUntil("nothing is missing", () -> !shows("are not available"));
  }

  @Test
  void aLookUpThatFailsSaysWhatToDoAndKeepsTheIds() {
    show(task(FIRST, "SUCCESS", ""), SampleEvidence.many(1, 0));
    nameTheOther();
    driver.waitUntil("a look-up has begun", () -> lookups.waiting() > 0);
    lookups.take().fail(new LookupException(HeldSource.failure(FailureKind.ACCESS_DENIED)));
    awaitWords("E-AWS-DENIED · IAM action ssm:GetMaintenanceWindowExecutionTask");
    assertTrue(says(".other-form .button", "Compare"));
    driver.click(driver.findByText("Try again"));
    driver.waitUntil("it is looked up again", () -> lookups.waiting() > 0);
  }

  @Test
  void idsThatAreWrongAreSaid() {
    show(task(FIRST, "SUCCESS", ""), SampleEvidence.many(1, 0));
    driver.press(KeyCode.DIGIT6, KeyCode.CONTROL);
    driver.click(driver.findByText("Another…"));
    driver.type("mw-0123456789abcdef0");
    driver.press(KeyCode.ENTER);
    awaitWords("Window execution id: This is a window id");
    assertEquals(0, lookups.waiting());
  }

  @Test
  void anotherResultForgetsTheOtherRun() {
    compareParameters("hunter-one", "two");
    awaitWords("1 difference");
    driver.runFx(() -> model.lookup().lookUp(request(5)));
    look(task(request(5), "SUCCESS", ""), SampleEvidence.many(1, 0));
    awaitWords("Asking for the account's windows…");
    assertFalse(driver.shows("two"));
    assertFalse(shows("difference"));
    assertEquals(0, driver.findAll(".compare-table").size());
  }

  @Test
  void tenThousandNodesAreComparedWithoutAStall() {
    TaskAnswer first = task(FIRST, "SUCCESS", "");
    compare(
        first,
        task(OTHER, "SUCCESS", ""),
        SampleEvidence.many(10_000, 7),
        SampleEvidence.many(10_000, 0));
    awaitWords("7 differences");
    driver.click(driver.findByText("All"));
    driver.waitUntil("all are there", () -> table().getExpandedItemCount() > 20_000);
    driver.runFx(() -> table().requestFocus());
    driver.press(KeyCode.END);
    awaitWords("i-00000000000009999");
  }
}
